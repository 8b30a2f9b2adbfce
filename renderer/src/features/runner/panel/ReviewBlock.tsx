import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Note } from '../../../ui/Feedback.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Runner } from '../use-runner.ts'
import { Block } from './Block.tsx'
import styles from './QuestionPanel.module.css'

/** What the reviewer made of the response, with the reason; also after the answer changed. Nothing before a review. */
export function ReviewBlock({ runner, question }: { readonly runner: Runner; readonly question: QuestionKey }) {
  const t = useText()
  const format = useFormat()
  const { standing, state } = runner
  const valid = standing.responses[question]?.review ?? null
  const review = valid ?? state.formerReviews[question]
  if (review === undefined) return null
  const person = state.view.people.find(({ id }) => id === review.by)?.name ?? ''
  const words = t('runner.review.by', {
    verdict: t(`verdict.${review.verdict}`),
    person,
    date: format.dateTime(review.at),
  })
  const next = valid === null ? 'runner.review.answered-again' : 'runner.review.answer-again'
  return (
    <Block title={t('runner.review.title')}>
      <Note kind={review.verdict === 'accepted' || valid === null ? 'info' : 'warning'}>
        <div>{words}</div>
        {review.reason === '' ? null : <div className={styles['text']}>{review.reason}</div>}
      </Note>
      {review.verdict === 'accepted' && valid !== null ? null : <p className={utilities['small']}>{t(next)}</p>}
    </Block>
  )
}
