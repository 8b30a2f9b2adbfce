import type { ReactNode } from 'react'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import type { ReviewItem } from '../model/standing.ts'
import styles from './Marks.module.css'

/** What is special about a question and how its answer fares, in small words at the right. */
export function Marks({ item }: { readonly item: ReviewItem }) {
  const t = useText()
  const { score, place, proposal } = item
  const { question } = place
  return (
    <span className={styles['marks']}>
      {item.isAnsweredAgain ? <Mark tone="accent">{t('review.mark.answered-again')}</Mark> : null}
      {question.internal ? <Mark title={t('runner.mark.internal-hint')}>{t('runner.mark.internal')}</Mark> : null}
      {question.evidence?.required === true ? <Mark>{t('runner.mark.evidence')}</Mark> : null}
      {score.knockOut === null ? null : (
        <Mark tone={score.knockOut === 'failed' ? 'failed' : undefined} title={t('runner.mark.knock-out-hint')}>
          <span aria-hidden="true">◆ </span>
          {t(`review.mark.knock-out.${score.knockOut}`)}
        </Mark>
      )}
      {proposal === null ? null : (
        <span className={styles['mark']} title={t('review.mark.proposal-hint')}>
          <BandMark band={proposal.severity} size={10} />
          <span>{t(`review.cause.${proposal.cause}`)}</span>
        </span>
      )}
    </span>
  )
}

function Mark(props: {
  readonly tone?: 'failed' | 'accent' | undefined
  readonly title?: string
  readonly children: ReactNode
}) {
  return (
    <span className={classNames(styles['mark'], props.tone !== undefined && styles[props.tone])} title={props.title}>
      {props.children}
    </span>
  )
}
