import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exposureOf, isExposureComplete, missingFactors } from '#shared/domain/exposure.ts'
import { compare, hundred, toFixed2, zero } from '#shared/domain/fraction.ts'
import { emptyExposureProfile, exposureFactorIds, exposureProfile } from '#shared/schema/exposure.ts'
import { exposureArbitrary } from '#tests/fixtures/questionnaire-arbitrary.ts'
import { exposureWith } from '#tests/fixtures/small-questionnaire.ts'

describe('exposure', () => {
  it('weighs the largest factor and the mean alike', () => {
    expect(toFixed2(exposureOf(exposureWith([4, 4, 3, 3, 2, 3, 2, 4])) ?? zero)).toBe('89.06')
    expect(exposureOf(exposureWith([0, 0, 0, 0, 0, 0, 0, 0]))).toEqual(zero)
    expect(exposureOf(exposureWith([4, 4, 4, 4, 4, 4, 4, 4]))).toEqual(hundred)
    expect(toFixed2(exposureOf(exposureWith([4, 0, 0, 0, 0, 0, 0, 0])) ?? zero)).toBe('56.25')
  })

  it('is not rated while a factor has no answer', () => {
    expect(exposureOf(emptyExposureProfile)).toBeNull()
    const missing = exposureWith([4, 4, null, 3, 2, 3, 2, 4])
    expect(exposureOf(missing)).toBeNull()
    expect(missingFactors(missing)).toEqual(['project-secrecy'])
    expect(isExposureComplete(missing)).toBe(false)
    expect(isExposureComplete(exposureWith([0, 0, 0, 0, 0, 0, 0, 0]))).toBe(true)
  })

  it('is not rated when no factor has a weight', () => {
    const factors = Object.fromEntries(exposureFactorIds.map((id) => [id, { level: 1, weight: 0 }]))
    expect(exposureOf(exposureProfile.parse({ factors }))).toBeNull()
  })

  it('lies between 0 and 100, and never falls when a factor rises', () => {
    fc.assert(
      fc.property(exposureArbitrary, fc.constantFrom(...exposureFactorIds), (profile, id) => {
        const exposure = exposureOf(profile) ?? zero
        expect(compare(exposure, zero) >= 0 && compare(exposure, hundred) <= 0).toBe(true)
        const factor = profile.factors[id]
        const raised = { factors: { ...profile.factors, [id]: { ...factor, level: 4 } } }
        expect(compare(exposureOf(raised) ?? zero, exposure)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})
