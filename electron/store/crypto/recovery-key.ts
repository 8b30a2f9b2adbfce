import { randomInt } from 'node:crypto'

/** Crockford's base 32: no letter that looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const symbolsInGroup = 4
const fieldPolynomial = 0b100101

/** `length`: not eight groups; `group`: the check symbol of this group (from 1) does not fit, so it was mistyped. */
export type RecoveryKeyProblem = { readonly problem: 'length' } | { readonly problem: 'group'; readonly group: number }

/**
 * A new recovery key: eight groups of five symbols with dashes, 160 random bits. The fifth symbol of a group checks it: it shows
 * every single wrong symbol, every swap of two symbols and every swap of two groups.
 */
export function newRecoveryKey(): string {
  const values = Array.from({ length: groups * symbolsInGroup }, () => randomInt(alphabet.length))
  return Array.from({ length: groups }, (_, group) => {
    const content = values.slice(group * symbolsInGroup, (group + 1) * symbolsInGroup)
    return [...content, checkSymbol(group, content)].map((value) => alphabet.charAt(value)).join('')
  }).join('-')
}

/**
 * The key's 32 symbol values, from what a person typed: case, spaces and dashes do not matter, and look-alikes count as the symbol
 * that they look like (O as 0, I and L as 1, U as V).
 */
export function readRecoveryKey(typed: string): { readonly secret: Buffer } | RecoveryKeyProblem {
  const symbols = [...typed.toUpperCase().replace(/[^0-9A-Z]/g, '')].map(valueOf)
  if (symbols.length !== groups * (symbolsInGroup + 1)) return { problem: 'length' }
  const secret = Buffer.alloc(groups * symbolsInGroup)
  for (let group = 0; group < groups; group += 1) {
    const start = group * (symbolsInGroup + 1)
    const content = symbols.slice(start, start + symbolsInGroup)
    if (checkSymbol(group, content) !== symbols[start + symbolsInGroup]) return { problem: 'group', group: group + 1 }
    secret.set(content, group * symbolsInGroup)
  }
  return { secret }
}

function valueOf(symbol: string): number {
  if (symbol === 'O') return 0
  if (symbol === 'I' || symbol === 'L') return 1
  if (symbol === 'U') return alphabet.indexOf('V')
  return alphabet.indexOf(symbol)
}

/** A weighted sum over the field of 32 elements: each place has its own weight, and each group its own start. */
function checkSymbol(group: number, content: readonly number[]): number {
  let sum = 0
  for (const value of content) sum = timesX(sum ^ value)
  return sum ^ group
}

function timesX(value: number): number {
  const shifted = value << 1
  return shifted >= 32 ? shifted ^ fieldPolynomial : shifted
}
