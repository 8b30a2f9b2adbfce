import { exposureFactorIds, type ExposureFactorId, type ExposureProfile } from '../schema/exposure.ts'
import { add, divide, fraction, fromNumber, isZero, multiply, sum, type Fraction } from './fraction.ts'

/**
 * Exposure E, 0 to 100 exactly: `25 × (½·max f + ½·Σ w·f / Σ w)` over the eight factors. It reads facts about the
 * engagement alone, never an answer about controls. Null ("not rated") while a factor has no level, or when every
 * weight is 0. The half of the largest factor knows no weights: no weight, 0 included, can dilute an extreme factor.
 */
export function exposureOf(profile: ExposureProfile): Fraction | null {
  const factors = exposureFactorIds.map((id) => profile.factors[id])
  const levels: number[] = []
  for (const { level } of factors) {
    if (level === null) return null
    levels.push(level)
  }
  const weights = factors.map(({ weight }) => fromNumber(weight))
  const totalWeight = sum(weights)
  if (isZero(totalWeight)) return null
  const weighted = sum(weights.map((weight, index) => multiply(weight, fromNumber(levels[index] ?? 0))))
  const largest = fromNumber(Math.max(...levels))
  return multiply(fraction(25n, 2n), add(largest, divide(weighted, totalWeight)))
}

/** Factors without a level, in the order shown. */
export function missingFactors(profile: ExposureProfile): readonly ExposureFactorId[] {
  return exposureFactorIds.filter((id) => profile.factors[id].level === null)
}

/** Whether every factor has a level. */
export function isExposureComplete(profile: ExposureProfile): boolean {
  return missingFactors(profile).length === 0
}
