import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import { Section } from '../../../ui/Section.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { figure, ratingOf, type Measure } from '../model/effect.ts'
import { useScope } from '../review-context.ts'
import styles from './Decision.module.css'

const measures: readonly Measure[] = ['verified', 'claimed', 'bestCase']

/** Effectiveness, residual risk and band by what is verified, claimed and possible; the reported one stands out. */
export function RatingTable() {
  const t = useText()
  const format = useFormat()
  const { score } = useScope().standing
  const exposure = figure(score.exposure)
  return (
    <Section title={t('review.rating.title')}>
      <p className={utilities['muted']}>
        {exposure === null
          ? t('review.score.no-exposure')
          : t(`review.rating.basis-${score.basis}`, { exposure: format.number2(exposure) })}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('review.rating.measure')}</th>
            <th className={styles['number']}>{t('review.rating.effectiveness')}</th>
            <th className={styles['number']}>{t('review.rating.residual')}</th>
            <th className={styles['band']}>{t('review.rating.band')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const { effectiveness, residual, band } = ratingOf(score, measure)
            return (
              <tr key={measure} className={measure === score.basis ? styles['reported'] : undefined}>
                <th scope="row">
                  {t(`review.rating.${measure}`)}
                  {measure === score.basis ? ` · ${t('review.rating.reported')}` : null}
                </th>
                <td className={styles['number']}>{effectiveness === null ? '–' : format.percent1(effectiveness)}</td>
                <td className={styles['number']}>{residual === null ? '–' : format.number2(residual)}</td>
                <td className={styles['band']}>
                  <BandMark band={band} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
