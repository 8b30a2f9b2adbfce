import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, canonicalJson } from '#shared/schema/canonical.ts'

describe('canonical JSON', () => {
  // RFC 8785, section 3.2.3: order of members is that of UTF-16 code units.
  it('orders members as the standard does and keeps no blank', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, a: [true, null, 'ö'], '1': 4.5 })).toBe(
      '{"\\r":2,"1":4.5,"a":[true,null,"ö"],"\u20ac":1}',
    )
    expect(canonicalJson([1e21, 1e-7, 0.1, -0])).toBe('[1e+21,1e-7,0.1,0]')
  })

  it('is one text for one value, which it reads back as', () => {
    const wellFormed = fc.jsonValue({ stringUnit: 'grapheme' })
    fc.assert(
      fc.property(wellFormed, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(new TextDecoder().decode(canonicalBytes(value))).toBe(text)
      }),
    )
  })

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
    expect(() => canonicalJson({ a: Number.NaN })).toThrow()
  })
})
