import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '#electron/store/crypto/recovery-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const key = fc.constant(null).map(() => newRecoveryKey())

function secretOf(typed: string): Buffer {
  const read = readRecoveryKey(typed)
  if ('problem' in read) throw new Error(read.problem)
  return read.secret
}

describe('a recovery key', () => {
  it('is eight groups of five with 160 bits that do not repeat', () => {
    const keys = Array.from({ length: 500 }, newRecoveryKey)
    for (const each of keys) expect(each).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(new Set(keys).size).toBe(500)
    expect(new Set(keys.flatMap((each) => [...each.replaceAll('-', '')])).size).toBe(32)
  })

  it('is understood in small letters, with any spacing, and with look-alikes', () => {
    fc.assert(
      fc.property(
        key,
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom('', ' ', '-', ' - ', '\n'),
        (printed, coin, gap) => {
          const look: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', V: 'u' }
          const typed = [...printed]
            .map((symbol) =>
              symbol === '-' ? gap : coin.next().value ? (look[symbol] ?? symbol.toLowerCase()) : symbol,
            )
            .join('')
          expect(secretOf(typed)).toEqual(secretOf(printed))
          expect(secretOf(printed.replaceAll('1', 'I'))).toEqual(secretOf(printed))
        },
      ),
    )
  })

  it('names the group of every single mistyped symbol', () => {
    fc.assert(
      fc.property(key, fc.nat(39), fc.nat(31), (printed, place, replacement) => {
        const at = place + Math.floor(place / 5)
        const symbol = alphabet.charAt(replacement)
        fc.pre(printed.charAt(at) !== symbol)
        const typed = printed.slice(0, at) + symbol + printed.slice(at + 1)
        expect(readRecoveryKey(typed)).toEqual({ problem: 'group', group: Math.floor(place / 5) + 1 })
      }),
      { numRuns: 2000 },
    )
  })

  it('names the group of every two symbols that changed places', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(4), fc.nat(4), (printed, group, first, second) => {
        const groups = printed.split('-')
        const symbols = [...(groups[group] ?? '')]
        fc.pre(symbols[first] !== symbols[second])
        const swapped = symbols.with(first, symbols[second] ?? '').with(second, symbols[first] ?? '')
        const typed = groups.with(group, swapped.join('')).join('-')
        expect(readRecoveryKey(typed)).toEqual({ problem: 'group', group: group + 1 })
      }),
      { numRuns: 1000 },
    )
  })

  it('notices two groups that changed places', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(7), (printed, first, second) => {
        fc.pre(first !== second)
        const groups = printed.split('-')
        const typed = groups
          .with(first, groups[second] ?? '')
          .with(second, groups[first] ?? '')
          .join('-')
        expect(readRecoveryKey(typed)).toEqual({ problem: 'group', group: Math.min(first, second) + 1 })
      }),
    )
  })

  it('with symbols missing or too many is told by its length', () => {
    fc.assert(
      fc.property(key, fc.nat(38), (printed, length) => {
        expect(readRecoveryKey(printed.slice(0, length))).toEqual({ problem: 'length' })
        expect(readRecoveryKey(`${printed}A`)).toEqual({ problem: 'length' })
      }),
    )
  })
})
