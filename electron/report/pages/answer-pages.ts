import { isAnswerable } from '#shared/domain/questions.ts'
import { isFailing } from '#shared/domain/credit.ts'
import { toFixed2 } from '#shared/domain/fraction.ts'
import type { QuestionScore, SectionScore } from '#shared/domain/scoring/score.ts'
import type { Response } from '#shared/schema/response.ts'
import type { Composer } from '../layout/composer.ts'
import { table, type Cell, type CellText } from '../layout/table.ts'
import { paragraph, sectionHeading } from '../layout/text-blocks.ts'
import { colors, sizes } from '../theme.ts'
import {
  answerText,
  dayText,
  evidenceName,
  evidenceOf,
  findingName,
  findingsOf,
  isShown,
  personName,
  questionName,
  type ReportView,
} from './view.ts'

/** Every question that was shown, with its answer, the reviewer's decision, evidence and findings; a part for each section. */
export function answerPages(composer: Composer, view: ReportView): void {
  for (const section of view.score.sections) {
    const shown = section.questions.filter((question) => isShown(question) && isAnswerable(question.question))
    if (shown.length > 0) answerSection(composer, view, section, shown)
  }
}

function answerSection(
  composer: Composer,
  view: ReportView,
  { title, effectiveness, weight }: SectionScore,
  shown: readonly QuestionScore[],
): void {
  const { t } = view
  const remark =
    effectiveness === null
      ? t('report.section.unrated')
      : t('report.section.remark', {
          verified: toFixed2(effectiveness.verified),
          claimed: toFixed2(effectiveness.claimed),
          weight: plainNumber(toFixed2(weight)),
        })
  const section = sectionHeading(composer, title, remark, { keepWith: 110 })
  const introduction = view.questions.get(shown[0]?.key ?? firstKeyOf(view))?.section.introduction ?? ''
  if (introduction !== '') paragraph(composer, section, [{ text: introduction }], { color: colors.muted, after: 8 })
  table(
    composer,
    section,
    [
      { title: t('report.column.id'), share: 9, isRowHeader: true },
      { title: t('report.column.question'), share: 50 },
      { title: t('report.column.answer'), share: 41 },
    ],
    shown.map((question) => rowOf(view, question)),
  )
}

function firstKeyOf({ questions }: ReportView): QuestionScore['key'] {
  const [first] = questions.keys()
  if (first === undefined) throw new Error('a questionnaire without questions')
  return first
}

function rowOf(view: ReportView, score: QuestionScore): readonly Cell[] {
  const { data, questions } = view
  const place = questions.get(score.key)
  if (place === undefined) return [[], [], []]
  const response = data.responses[score.key]
  const answer = response?.answer ?? null
  const isBad = answer !== null && isFailing(place.question, answer, data.asOf)
  return [
    [{ spans: [{ text: questionName(view, place) }], color: colors.faint }],
    [
      { spans: [{ text: place.question.text }] },
      { spans: [{ text: marksOf(view, score) }], size: sizes.small, color: colors.muted, before: 2 },
    ],
    [
      {
        spans: [{ text: `${isBad ? '▲ ' : ''}${answerText(view, place, response)}`, style: 'strong' }],
        color: isBad ? colors.high : answer === null ? colors.muted : colors.text,
      },
      ...notesOf(view, score, response).map((text): CellText => ({
        spans: [{ text }],
        size: sizes.small,
        color: colors.muted,
        before: 2,
      })),
    ],
  ]
}

/** Knock-out, weight and references. */
function marksOf({ t }: ReportView, { question }: QuestionScore): string {
  return [
    ...(question.knockOut ? [t('report.mark.knock-out')] : []),
    question.weight === 0 ? t('report.mark.information') : t('report.mark.weight', { weight: String(question.weight) }),
    ...(question.internal ? [t('report.mark.internal')] : []),
    ...question.references,
  ].join(' · ')
}

/** What the reviewer said, what proves it, what came of it, and the vendor's own words. */
function notesOf(view: ReportView, score: QuestionScore, response: Response | undefined): readonly string[] {
  const { t } = view
  if (score.state === 'waiting') return [t('report.state.waiting')]
  if (response === undefined) return []
  const evidence = evidenceOf(view, response).map((each) => `${evidenceName(each)} ${each.title}`)
  const findings = findingsOf(view, score.key).map(findingName)
  const facts = [
    reviewText(view, response),
    ...evidence,
    ...(findings.length === 0 ? [] : [t('report.answer.findings', { names: findings.join(', ') })]),
    ...(countsOnlyClaimed(score) ? [t('report.answer.claimed-only')] : []),
  ].join(' · ')
  return [
    facts,
    ...(response.review !== null && response.review.reason !== ''
      ? [t('report.answer.review-reason', { reason: response.review.reason })]
      : []),
    ...(response.justification === '' ? [] : [t('report.answer.justification', { text: response.justification })]),
    ...(response.comment === '' ? [] : [`“${response.comment}”`]),
    ...(response.compensatingControl === ''
      ? []
      : [t('report.answer.compensating', { text: response.compensatingControl })]),
  ]
}

function reviewText(view: ReportView, { review, answer }: Response): string {
  const { t } = view
  if (answer === null) return t('answer.none')
  if (review === null) return t('report.answer.not-reviewed')
  return t('report.answer.reviewed', {
    verdict: t(`verdict.${review.verdict}`),
    name: personName(view, review.by),
    date: dayText(view, review.at),
  })
}

/** An accepted answer that brings less verified than claimed: its evidence is missing, rejected or out of date. */
function countsOnlyClaimed({ review, credit, question }: QuestionScore): boolean {
  if (credit === null || review !== 'accepted' || question.evidence?.required !== true) return false
  return toFixed2(credit.verified) !== toFixed2(credit.claimed)
}

function plainNumber(decimals: string): string {
  return decimals.replace(/\.?0+$/, '')
}
