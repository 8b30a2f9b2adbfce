import { toNumber2 } from '#shared/domain/fraction.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { utilities } from '../../../ui/utilities.ts'
import { answerLines } from '../model/answer-words.ts'
import type { ReviewItem } from '../model/standing.ts'
import styles from './AnswerBlock.module.css'

/** The answer in words, with the credit that it claims. */
export function AnswerBlock({ item }: { readonly item: ReviewItem }) {
  const t = useText()
  const format = useFormat()
  const { place, response, score, proposal } = item
  const lines = answerLines(place.question, response?.answer ?? null, t, (date) => format.date(date))
  const isFailing = proposal?.cause === 'failing-answer'
  return (
    <div className={classNames(styles['answer'], isFailing && styles['failing'])}>
      <div className={styles['words']}>
        {lines.length === 0 ? (
          <p className={utilities['muted']}>{t('answer.none')}</p>
        ) : lines.length === 1 ? (
          <p>{lines[0]}</p>
        ) : (
          <ul className={styles['list']}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <span className={styles['credit']}>
        {score.credit === null
          ? t(score.state === 'not-applicable' ? 'review.response.excused' : 'review.response.not-scored')
          : score.state === 'answered'
            ? t('review.response.credit', { credit: toNumber2(score.credit.claimed) })
            : t('review.response.no-credit')}
      </span>
    </div>
  )
}
