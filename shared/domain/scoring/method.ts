import { fraction, type Fraction } from '../fraction.ts'

/** Version of the scoring method; it is part of every score input. */
export const methodVersion = 1

/** `F = 0.2·E`: the part of the exposure that no control can take away. */
export const floorShare: Fraction = fraction(1n, 5n)

/** From this exposure a failed knock-out is a critical finding. */
export const criticalExposure: Fraction = fraction(75n)

/** Points of R from which a finding is High, and from which it is Medium. */
export const highPoints: Fraction = fraction(5n)
export const mediumPoints: Fraction = fraction(2n)

/** An answer with less credit than this has failed, whatever it costs. */
export const passingCredit: Fraction = fraction(50n)

/** The three values of control effectiveness. */
export const measures = ['claimed', 'verified', 'bestCase'] as const
export type Measure = (typeof measures)[number]

/** One value for each of claimed, verified and best case. */
export type ByMeasure<Value> = { readonly [Key in Measure]: Value }

export function byMeasure<Value>(valueOf: (measure: Measure) => Value): ByMeasure<Value> {
  return { claimed: valueOf('claimed'), verified: valueOf('verified'), bestCase: valueOf('bestCase') }
}
