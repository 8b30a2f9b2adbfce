/**
 * An exact rational number. Always normalised: the denominator is positive and shares no factor with the numerator, so
 * two equal values have equal parts. Scores are computed on fractions alone; rounding happens once, in `toFixed2` and
 * `toNumber2`.
 */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/

/** Normalises `numerator / denominator`. Throws a RangeError when the denominator is zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator zero')
  if (denominator === 1n) return { numerator, denominator }
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export const zero: Fraction = fraction(0n)
export const one: Fraction = fraction(1n)
export const hundred: Fraction = fraction(100n)

/** Reads decimal text (`-12.50`, `1e-7`) without losing a digit. Throws a RangeError on anything else. */
export function fromDecimal(text: string): Fraction {
  const match = decimalPattern.exec(text)
  if (match === null) throw new RangeError(`Not a decimal number: ${text}`)
  const [, sign = '', whole = '', decimals = '', exponentText = '0'] = match
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n)
  const exponent = BigInt(exponentText) - BigInt(decimals.length)
  return exponent < 0n ? fraction(digits, 10n ** -exponent) : fraction(digits * 10n ** exponent)
}

/**
 * Takes a number as the decimal that a person reads: 0.1 is one tenth, not the nearest binary fraction. It must be
 * finite.
 */
export function fromNumber(value: number): Fraction {
  return Number.isSafeInteger(value) ? fraction(BigInt(value)) : fromDecimal(String(value))
}

export function add(left: Fraction, right: Fraction): Fraction {
  return left.denominator === right.denominator
    ? fraction(left.numerator + right.numerator, left.denominator)
    : fraction(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      )
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { numerator: -right.numerator, denominator: right.denominator })
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Throws a RangeError when `right` is zero. */
export function divide(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator)
}

export function sum(values: Iterable<Fraction>): Fraction {
  let total = zero
  for (const value of values) total = add(total, value)
  return total
}

/** Negative when `left` is smaller, zero when equal, positive when larger: fit for `Array.prototype.sort`. */
export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

export function equal(left: Fraction, right: Fraction): boolean {
  return left.numerator === right.numerator && left.denominator === right.denominator
}

export function isZero(value: Fraction): boolean {
  return value.numerator === 0n
}

export function min(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) <= 0 ? left : right
}

export function max(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) >= 0 ? left : right
}

/**
 * Two decimals, rounded half up (towards positive infinity), with a point and without grouping: `30.64`. The only
 * rounding there is.
 */
export function toFixed2(value: Fraction): string {
  const hundredths = floorDivide(value.numerator * 200n + value.denominator, value.denominator * 2n)
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0')
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The number that `toFixed2` writes; its shortest decimal form has at most two decimals. */
export function toNumber2(value: Fraction): number {
  return Number(toFixed2(value))
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator % denominator !== 0n && numerator < 0n ? quotient - 1n : quotient
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let larger = left < 0n ? -left : left
  let smaller = right < 0n ? -right : right
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
