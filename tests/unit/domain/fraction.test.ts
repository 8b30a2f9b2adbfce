import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as exact from '#shared/domain/fraction.ts'
import { fraction, fromDecimal, fromNumber, toFixed2, toNumber2, type Fraction } from '#shared/domain/fraction.ts'

const anyFraction: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

describe('fractions', () => {
  it('are normalised, so that equal values have equal parts', () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n })
    expect(fraction(0n, 17n)).toEqual({ numerator: 0n, denominator: 1n })
  })

  it('refuse the denominator zero', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
    expect(() => exact.divide(exact.one, exact.zero)).toThrow(RangeError)
  })

  it('read numbers as people write them', () => {
    expect(exact.add(fromNumber(0.1), fromNumber(0.2))).toEqual(fraction(3n, 10n))
    expect(fromNumber(1e-7)).toEqual(fraction(1n, 10n ** 7n))
    expect(fromNumber(1e21)).toEqual(fraction(10n ** 21n))
    expect(fromDecimal('-12.50')).toEqual(fraction(-25n, 2n))
    expect(fromDecimal('-0')).toEqual(exact.zero)
  })

  it('refuse what is no decimal number', () => {
    for (const text of ['', '1,5', 'NaN', '1.', '.5', '+1', ' 1', '0x10', 'Infinity', '1e99999'])
      expect(() => fromDecimal(text)).toThrow(RangeError)
  })

  it('round half up, once', () => {
    expect(toFixed2(fraction(306375n, 10000n))).toBe('30.64')
    expect(toFixed2(fraction(5n, 1000n))).toBe('0.01')
    expect(toFixed2(fraction(4999n, 1000000n))).toBe('0.00')
    expect(toFixed2(fraction(-5n, 1000n))).toBe('0.00')
    expect(toFixed2(fraction(-12346n, 1000n))).toBe('-12.35')
    expect(toFixed2(fraction(-1n, 100n))).toBe('-0.01')
    expect(toFixed2(exact.hundred)).toBe('100.00')
  })

  it('obey the laws of arithmetic exactly', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(exact.add(a, b)).toEqual(exact.add(b, a))
        expect(exact.multiply(a, exact.add(b, c))).toEqual(exact.add(exact.multiply(a, b), exact.multiply(a, c)))
        expect(exact.add(exact.subtract(a, b), b)).toEqual(a)
        expect(exact.sum([a, b, c])).toEqual(exact.add(a, exact.add(b, c)))
        if (!exact.isZero(b)) expect(exact.multiply(exact.divide(a, b), b)).toEqual(a)
        expect(exact.compare(a, b)).toBe(-exact.compare(b, a) + 0)
        expect(exact.equal(exact.min(a, b), exact.max(a, b))).toBe(exact.compare(a, b) === 0)
      }),
    )
  })

  it('never show more than two decimals, whatever is added up', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 30 }), (values) => {
        const total = exact.sum(values.map(fromNumber))
        expect(String(toNumber2(total))).toMatch(/^\d+(\.\d{1,2})?$/)
        const error = exact.subtract(fromDecimal(toFixed2(total)), total)
        expect(exact.compare(error, fraction(-1n, 200n))).toBeGreaterThan(0)
        expect(exact.compare(error, fraction(1n, 200n))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
