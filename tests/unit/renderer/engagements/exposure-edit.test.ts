import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exposureOf } from '#shared/domain/exposure.ts'
import { add, divide, equal, fraction, fromNumber, multiply, toFixed2 } from '#shared/domain/fraction.ts'
import { emptyExposureProfile, exposureFactorIds, type ExposureProfile } from '#shared/schema/exposure.ts'
import {
  exposureParts,
  nextOpenFactor,
  withFactor,
} from '../../../../renderer/src/features/engagements/model/exposure-edit.ts'

function profileOf(levels: readonly (number | null)[]): ExposureProfile {
  return exposureFactorIds.reduce(
    (profile, id, index) => withFactor(profile, id, { level: levels[index] ?? null }),
    emptyExposureProfile,
  )
}

describe('editing an exposure profile', () => {
  it('changes one factor and leaves its note, its weight and all others alone', () => {
    const noted = withFactor(emptyExposureProfile, 'regulation', { note: 'Processor' })
    const rated = withFactor(noted, 'regulation', { level: 0 })
    expect(rated.factors.regulation).toEqual({ level: 0, note: 'Processor', weight: 1 })
    expect({ ...rated.factors, regulation: null }).toEqual({ ...emptyExposureProfile.factors, regulation: null })
  })

  it('goes round to the next factor without a level; level 0 is an answer', () => {
    const profile = profileOf([0, 1, null, 2, 3, 4, 0, null])
    expect(nextOpenFactor(profile, null)).toBe('project-secrecy')
    expect(nextOpenFactor(profile, 'project-secrecy')).toBe('geography')
    expect(nextOpenFactor(profile, 'geography')).toBe('project-secrecy')
    expect(nextOpenFactor(profileOf([0, 0, 0, 0, 0, 0, 0, 0]), null)).toBeNull()
  })

  it('shows the two halves of the published example, and none while a factor is missing', () => {
    const parts = exposureParts(profileOf([4, 4, 3, 3, 2, 3, 2, 4]))
    expect(parts?.largest).toBe(4)
    expect(parts && toFixed2(parts.mean)).toBe('3.13')
    expect(exposureParts(profileOf([4, 4, 3, 3, 2, 3, 2]))).toBeNull()
  })

  it('shows halves that make exactly the exposure', () => {
    const levels = fc.array(fc.nat(4), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(levels, (chosen) => {
        const profile = profileOf(chosen)
        const parts = exposureParts(profile)
        const exposure = exposureOf(profile)
        if (parts === null || exposure === null) throw new Error('a complete profile is rated')
        const mean = divide(add(fromNumber(parts.largest), parts.mean), fromNumber(2))
        expect(equal(multiply(fraction(25n), mean), exposure)).toBe(true)
      }),
    )
  })
})
