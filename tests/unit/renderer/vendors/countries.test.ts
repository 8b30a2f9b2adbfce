import { describe, expect, it } from 'vitest'
import { countryCode } from '#shared/schema/vendor.ts'
import { countriesIn, countryCodes } from '../../../../renderer/src/features/vendors/model/countries.ts'

describe('the choice of countries', () => {
  it('has each of the 249 assigned codes once', () => {
    expect(new Set(countryCodes).size).toBe(249)
    expect(countryCodes).toHaveLength(249)
    expect(countryCodes.every((code) => countryCode.safeParse(code).success)).toBe(true)
  })

  it('has a name for every code, in the order of the language', () => {
    const english = countriesIn('en')
    expect(english.filter(({ id, label }) => label === id)).toEqual([])
    expect(english[0]?.label).toBe('Afghanistan')
    expect(countriesIn('de').findIndex(({ id }) => id === 'AT')).toBeLessThan(
      countriesIn('de').findIndex(({ id }) => id === 'PL'),
    )
  })
})
