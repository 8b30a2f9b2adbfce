import { useText } from '../../../lib/text.ts'
import type { ReviewItem } from '../model/standing.ts'
import { useScope } from '../review-context.ts'
import styles from './Findings.module.css'

/** The number of a question; leads to its response. */
export function QuestionLink({ item }: { readonly item: ReviewItem }) {
  const t = useText()
  const { openQuestion } = useScope()
  const { id, text } = item.place.question
  return (
    <button
      type="button"
      className={styles['link']}
      title={text}
      aria-label={t('review.open-question', { id })}
      onClick={() => openQuestion(item.key)}
    >
      {id}
    </button>
  )
}
