import type { Band } from '#shared/schema/score.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { utilities } from '../../ui/utilities.ts'
import { bandsWorstFirst } from './model/risk-marks.ts'
import styles from './Portfolio.module.css'

/** How many engagements are in each band; those without a rating stand apart and are in none. */
export function BandCounts(props: { readonly counts: Readonly<Record<Band, number>>; readonly notRated: number }) {
  const t = useText()
  const format = useFormat()
  return (
    <section aria-label={t('portfolio.counts.title')}>
      <dl className={styles['counts']}>
        {bandsWorstFirst.map((band) => (
          <div key={band}>
            <dt>
              <BandMark band={band} />
            </dt>
            <dd>{format.integer(props.counts[band])}</dd>
          </div>
        ))}
        {props.notRated === 0 ? null : (
          <div>
            <dt className={utilities['muted']}>{t('portfolio.counts.not-rated')}</dt>
            <dd>{format.integer(props.notRated)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
