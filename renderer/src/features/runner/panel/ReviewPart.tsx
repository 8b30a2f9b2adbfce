import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Note } from '../../../ui/Feedback.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Runner } from '../use-runner.ts'
import styles from './Panel.module.css'
import { Part } from './Part.tsx'

/** What the reviewer said of this answer, also after the answer was changed again. */
export function ReviewPart(props: {
  readonly runner: Runner
  readonly question: QuestionKey
  readonly isOpen: boolean
}) {
  const t = useText()
  const format = useFormat()
  const { runner, question, isOpen } = props
  const { view, formerReviews } = runner.state
  const valid = runner.standing.responses[question]?.review ?? null
  const review = valid ?? formerReviews[question]
  if (review === undefined) return null
  const person = view.people.find(({ id }) => id === review.by)?.name ?? ''
  const about = { verdict: t(`verdict.${review.verdict}`), person, date: format.dateTime(review.at) }
  const asksAgain = valid !== null && isOpen && review.verdict !== 'accepted'
  return (
    <Part title={t('runner.review.title')}>
      <Note kind={valid === null || review.verdict === 'accepted' ? 'info' : 'warning'}>
        <p>{t('runner.review.by', about)}</p>
        {review.reason === '' ? null : <p className={styles['pre']}>{review.reason}</p>}
      </Note>
      {valid === null ? <p className={utilities['small']}>{t('runner.review.answered-again')}</p> : null}
      {asksAgain ? <p className={utilities['small']}>{t('runner.review.answer-again')}</p> : null}
    </Part>
  )
}
