import type { VerificationReport } from '#shared/verify/result.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { utilities } from '../../ui/utilities.ts'
import { isVouchedFor, scoreText } from './model/result-text.ts'
import styles from './Verify.module.css'

/** The score, computed anew from the embedded data, beside what the report states. */
export function ScoreFact({ report }: { readonly report: VerificationReport }) {
  const t = useText()
  const format = useFormat()
  const { score } = report
  if (score === null) return <>{scoreText(t, report)}</>
  const { recomputed, matches } = score
  const main = recomputed[recomputed.basis]
  const isVouched = isVouchedFor(report)
  const figure = (value: number | null): string => (value === null ? '—' : format.number2(value))
  return (
    <>
      <div className={matches ? (isVouched ? styles['positive'] : undefined) : styles['negative']}>
        {scoreText(t, report)}
      </div>
      {isVouched ? null : <div>{t('verify-screen.score-unproven')}</div>}
      <div className={utilities['number']}>
        {t('verify-screen.figures', {
          exposure: figure(recomputed.exposure),
          effectiveness: figure(main.effectiveness),
          basis: t(`report.basis.${recomputed.basis}`),
          residual: figure(main.residual),
        })}{' '}
        <BandMark band={recomputed.band} />
      </div>
    </>
  )
}
