import type { Band } from '#shared/schema/score.ts'
import { classNames } from '../lib/class-names.ts'
import { useText } from '../lib/text.ts'
import styles from './Band.module.css'
import { utilities } from './utilities.ts'

/** The shape of a band in a box of 12: told apart without colour. */
export function BandShape({ band }: { readonly band: Band }) {
  switch (band) {
    case 'low':
      return <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    case 'medium':
      return (
        <>
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
        </>
      )
    case 'high':
      return <path d="M6 1l5 9.5H1z" fill="currentColor" />
    case 'critical':
      return <path d="M6 .8L11.2 6 6 11.2.8 6z" fill="currentColor" />
  }
}

/** Class that gives a band's colour. */
export function bandClass(band: Band | null): string {
  return styles[band ?? 'none'] ?? ''
}

/** Shape, colour and word of a band, or of a severity, which has the same four; null is "Not rated". */
export function BandMark(props: { readonly band: Band | null; readonly size?: number; readonly showWord?: boolean }) {
  const t = useText()
  const { band, size = 12, showWord = true } = props
  const word = t(band === null ? 'band.none' : `band.${band}`)
  return (
    <span className={classNames(styles['band'], bandClass(band))} title={showWord ? undefined : word}>
      {band === null ? null : (
        <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
          <BandShape band={band} />
        </svg>
      )}
      <span className={showWord ? undefined : utilities['hidden']}>{word}</span>
    </span>
  )
}

const zones = [
  { band: 'low', from: 0 },
  { band: 'medium', from: 25 },
  { band: 'high', from: 50 },
  { band: 'critical', from: 75 },
] as const

/** Where a residual risk (0 to 100) lies among the bands; a grey line marks where it was. The figures stand beside it as text. */
export function BandMeter({ before, after }: { readonly before?: number | null; readonly after: number | null }) {
  return (
    <svg className={styles['meter']} viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true">
      {zones.map(({ band, from }) => (
        <rect key={band} x={from * 3} y="3" width="75" height="8" fill={`var(--${band}-soft)`} stroke="none" />
      ))}
      {before === undefined || before === null || before === after ? null : (
        <rect x={before * 3 - 1} y="0" width="2" height="14" fill="var(--text-3)" />
      )}
      {after === null ? null : <rect x={after * 3 - 1} y="0" width="2.5" height="14" fill="var(--text)" />}
    </svg>
  )
}
