import { isAnswerable } from '#shared/domain/questions.ts'
import type { QuestionScore } from '#shared/domain/scoring/score.ts'
import type { Composer } from '../layout/composer.ts'
import { paragraph, sectionHeading } from '../layout/text-blocks.ts'
import { colors } from '../theme.ts'
import { questionName, type ReportView } from './view.ts'

/** What is not known, not reviewed or not proved: listed, never counted as good. */
export function openPoints(composer: Composer, view: ReportView): void {
  const { score, t } = view
  const all = [...score.questions.values()].filter(({ question }) => isAnswerable(question))
  const groups = [
    { key: 'report.open.unanswered', questions: all.filter(({ state }) => state === 'unanswered') },
    { key: 'report.open.waiting', questions: all.filter(({ state }) => state === 'waiting') },
    {
      key: 'report.open.not-reviewed',
      questions: all.filter(({ state, review }) => state === 'answered' && review === null),
    },
    { key: 'report.open.asked-back', questions: all.filter(({ review }) => review === 'asked-back') },
    {
      key: 'report.open.not-applicable',
      questions: all.filter(({ state }) => state === 'not-applicable-claimed'),
    },
  ] as const
  const filled = groups.filter(({ questions }) => questions.length > 0)
  const section = sectionHeading(composer, t('report.open.title'), '', { keepWith: 40 })
  if (filled.length === 0) {
    paragraph(composer, section, [{ text: t('report.open.none') }], { color: colors.muted })
    return
  }
  for (const { key, questions } of filled) {
    paragraph(composer, section, [
      { text: `${t(key, { count: questions.length })} `, style: 'strong' },
      { text: namesOf(view, questions), color: colors.muted },
    ])
  }
}

function namesOf(view: ReportView, questions: readonly QuestionScore[]): string {
  return questions
    .flatMap(({ key }) => {
      const place = view.questions.get(key)
      return place === undefined ? [] : [questionName(view, place)]
    })
    .join(', ')
}
