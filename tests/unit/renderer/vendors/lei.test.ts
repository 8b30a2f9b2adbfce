import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leiProblem } from '../../../../renderer/src/features/vendors/model/lei.ts'

const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const body = fc.array(fc.constantFrom(...characters), { minLength: 18, maxLength: 18 }).map((all) => all.join(''))

/** Check digits by the standard's own recipe: 98 less the remainder of the body followed by 00. */
function withCheckDigits(text: string): string {
  let remainder = 0
  for (const character of `${text}00`) {
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97
  }
  return text + String(98 - remainder).padStart(2, '0')
}

function isDigit(character: string): boolean {
  return /^\d$/.test(character)
}

describe('the hint on a legal entity identifier', () => {
  it('accepts a published example, with blanks and small letters', () => {
    expect(leiProblem('529900T8BM49AURSDO55')).toBeNull()
    expect(leiProblem('529900 t8bm49 aursdo 55')).toBeNull()
  })

  it('accepts whatever has check digits by the recipe of ISO 7064', () => {
    fc.assert(fc.property(body, (text) => leiProblem(withCheckDigits(text)) === null))
  })

  // A digit for a letter changes how many digits the number has: for those the standard promises less than certainty.
  it('notices every wrong character and every swap of neighbours among letters and among digits', () => {
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...characters), (text, place, other) => {
        const lei = withCheckDigits(text)
        fc.pre(lei[place] !== other && isDigit(lei.charAt(place)) === isDigit(other))
        expect(leiProblem(lei.slice(0, place) + other + lei.slice(place + 1))).toBe('check-digits')
      }),
    )
    fc.assert(
      fc.property(body, fc.nat(16), (text, place) => {
        const lei = withCheckDigits(text)
        const [left, right] = [lei.charAt(place), lei.charAt(place + 1)]
        fc.pre(left !== right && isDigit(left) === isDigit(right))
        expect(leiProblem(lei.slice(0, place) + right + left + lei.slice(place + 2))).toBe('check-digits')
      }),
    )
  })

  it('tells a wrong length from wrong characters', () => {
    expect(leiProblem('529900T8BM49AURSDO5')).toBe('length')
    expect(leiProblem('529900T8BM49AURSDOX5')).toBe('characters')
    expect(leiProblem('529900T8BM49AURSÖO55')).toBe('characters')
  })
})
