import type { Band } from '../schema/score.ts'
import { addMonths } from './calendar.ts'
import { compare, fraction, type Fraction } from './fraction.ts'

/** From the best to the worst. */
export const bands: readonly Band[] = ['low', 'medium', 'high', 'critical']

/** A residual risk below this value is in the band; Critical takes the rest up to 100. */
const upperEdges: readonly { readonly band: Band; readonly below: Fraction }[] = [
  { band: 'low', below: fraction(25n) },
  { band: 'medium', below: fraction(50n) },
  { band: 'high', below: fraction(75n) },
]

/** Months from the issue of a report to the next assessment. */
const reviewMonths: Readonly<Record<Band, number>> = { low: 24, medium: 12, high: 6, critical: 3 }

/**
 * The one banding function of screens, reports and exports: R < 25 Low, < 50 Medium, < 75 High, else Critical, on the
 * exact value.
 */
export function bandOf(residual: Fraction): Band {
  return upperEdges.find(({ below }) => compare(residual, below) < 0)?.band ?? 'critical'
}

/** The value that a residual risk must be below to be in the band or a better one; null for Critical. */
export function upperEdgeOf(band: Band): Fraction | null {
  return upperEdges.find((edge) => edge.band === band)?.below ?? null
}

/** Position from 0 (Low) to 3 (Critical). */
export function rankOf(band: Band): number {
  return bands.indexOf(band)
}

export function worstBand(left: Band, right: Band): Band {
  return rankOf(left) >= rankOf(right) ? left : right
}

/** Whether `band` is `threshold` or worse. */
export function atLeast(band: Band, threshold: Band): boolean {
  return rankOf(band) >= rankOf(threshold)
}

export function reviewIntervalMonths(band: Band): number {
  return reviewMonths[band]
}

/** Due date of the next assessment, counted from the day `from` (`YYYY-MM-DD`). */
export function nextReviewDate(band: Band, from: string): string {
  return addMonths(from, reviewMonths[band])
}
