import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Note } from '../../../ui/Feedback.tsx'
import type { Runner } from '../use-runner.ts'
import styles from './Panel.module.css'

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
  const current = runner.standing.responses[question]?.review ?? null
  const review = current ?? formerReviews[question] ?? null
  if (review === null) return null
  const person = view.people.find(({ id }) => id === review.by)?.name ?? ''
  const next =
    current === null
      ? t('runner.review.answered-again')
      : isOpen && review.verdict === 'asked-back'
        ? t('runner.review.answer-again')
        : ''
  return (
    <section className={styles['part']} aria-labelledby="review-title">
      <h3 id="review-title">{t('runner.review.title')}</h3>
      <Note kind={review.verdict === 'accepted' ? 'info' : 'warning'}>
        <p>
          {t('runner.review.by', {
            verdict: t(`verdict.${review.verdict}`),
            person,
            date: format.dateTime(review.at),
          })}
        </p>
        {review.reason === '' ? null : <p className={styles['pre']}>{review.reason}</p>}
        {next === '' ? null : <p>{next}</p>}
      </Note>
    </section>
  )
}
