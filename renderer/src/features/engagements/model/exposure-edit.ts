import { divide, fromNumber, isZero, multiply, sum, type Fraction } from '#shared/domain/fraction.ts'
import { exposureFactorIds, type ExposureFactorId, type ExposureProfile } from '#shared/schema/exposure.ts'

/** The levels of every factor, from none to extreme. */
export const exposureLevels = [0, 1, 2, 3, 4] as const

/** The profile with another level or note of one factor; a level of null takes the answer back. */
export function withFactor(
  profile: ExposureProfile,
  id: ExposureFactorId,
  change: { readonly level?: number | null; readonly note?: string },
): ExposureProfile {
  return { factors: { ...profile.factors, [id]: { ...profile.factors[id], ...change } } }
}

/** The two halves of the formula of a complete profile: the largest level, and the weighted mean of all. Null while one is missing. */
export function exposureParts(profile: ExposureProfile): { readonly largest: number; readonly mean: Fraction } | null {
  const factors = Object.values(profile.factors)
  const weights = sum(factors.map(({ weight }) => fromNumber(weight)))
  if (factors.some(({ level }) => level === null) || isZero(weights)) return null
  const weighted = sum(factors.map(({ level, weight }) => multiply(fromNumber(weight), fromNumber(level ?? 0))))
  return { largest: Math.max(...factors.map(({ level }) => level ?? 0)), mean: divide(weighted, weights) }
}

/** The first factor without a level after `from`, round to the beginning; null when every one has a level. */
export function nextOpenFactor(profile: ExposureProfile, from: ExposureFactorId | null): ExposureFactorId | null {
  const start = from === null ? 0 : exposureFactorIds.indexOf(from) + 1
  const round = [...exposureFactorIds.slice(start), ...exposureFactorIds.slice(0, start)]
  return round.find((id) => profile.factors[id].level === null) ?? null
}
