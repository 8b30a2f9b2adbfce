import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark, BandMeter } from '../../../ui/Band.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { classNames } from '../../../lib/class-names.ts'
import { ratingOf } from '../model/effect.ts'
import { useScope } from '../review-context.ts'
import { Block } from './Block.tsx'
import styles from './ReviewPanel.module.css'

/** Residual risk as verified so far, against what is claimed; which of them counts, and knock-outs that hold it up. */
export function ScoreBlock() {
  const t = useText()
  const format = useFormat()
  const { standing } = useScope()
  const { score } = standing
  const verified = ratingOf(score, 'verified')
  const claimed = ratingOf(score, 'claimed')
  const failed = score.knockOuts.filter(({ state }) => state === 'failed').length
  const open = score.knockOuts.filter(({ state }) => state === 'open').length
  return (
    <Block title={t('review.score.title')}>
      {verified.residual === null || claimed.residual === null ? (
        <p className={utilities['muted']}>
          {t(score.exposure === null ? 'review.score.no-exposure' : 'review.score.not-rated')}
        </p>
      ) : (
        <div>
          <dl className={styles['figures']}>
            <dt>{t('review.score.claimed')}</dt>
            <dd>
              {format.number2(claimed.residual)} <BandMark band={claimed.band} size={10} />
            </dd>
            <dt>{t(score.basis === 'verified' ? 'review.score.verified' : 'review.score.verified-so-far')}</dt>
            <dd>
              <strong>{format.number2(verified.residual)}</strong> <BandMark band={verified.band} size={10} />
            </dd>
          </dl>
          <BandMeter before={claimed.residual} after={verified.residual} />
          <ul className={classNames(styles['lines'], utilities['small'], utilities['muted'])}>
            <li>
              {score.basis === 'verified'
                ? t('review.score.basis-verified')
                : t('review.score.basis-claimed', { reviewed: standing.reviewed, answered: standing.answered })}
            </li>
            {failed === 0 ? null : <li>{t('review.score.failed', { count: failed })}</li>}
            {open === 0 ? null : <li>{t('review.score.open', { count: open })}</li>}
          </ul>
        </div>
      )}
    </Block>
  )
}
