import type { Span } from '../text/text-engine.ts'
import { dateText, personName, type ReportView } from './view.ts'

/** "Approved with 3 conditions until 30 June 2027 by …". */
export function decisionSentence(view: ReportView): readonly Span[] {
  const { data, t } = view
  const { outcome, conditions, validUntil, by, at } = data.assessment.decision
  const words = t(`report.decided.${outcome}`, { count: conditions.length })
  const until = validUntil === null ? '' : ` ${t('report.decided.until', { date: dateText(view, validUntil) })}`
  const who = t('report.decided.by', { name: personName(view, by), date: dateText(view, at.slice(0, 10)) })
  return [{ text: `${words}${until}. `, style: 'strong' }, { text: who }]
}

/** Failed and open knock-outs by name; empty when there is none of either. */
export function knockOutSentence({ score, questions, t }: ReportView): string {
  const named = (state: 'failed' | 'open' | 'accepted') =>
    score.knockOuts
      .filter((each) => each.state === state)
      .map(({ question }) => questions.get(question)?.question.id ?? question)
  return (['failed', 'open', 'accepted'] as const)
    .map((state) => ({ state, names: named(state) }))
    .filter(({ names }) => names.length > 0)
    .map(({ state, names }) => t(`report.knock-outs.${state}`, { count: names.length, names: names.join(', ') }))
    .join(' ')
}
