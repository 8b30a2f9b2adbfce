/** What is wrong with a legal entity identifier, or null. A hint for the person, never a reason to refuse it. */
type LeiProblem = 'length' | 'characters' | 'check-digits'

/**
 * Checks a legal entity identifier by ISO 17442-1: 18 letters and digits and two check digits, over which the number formed by
 * ISO/IEC 7064 MOD 97-10 (A = 10 … Z = 35) leaves the remainder 1. Spaces and case are overlooked.
 */
export function leiProblem(text: string): LeiProblem | null {
  const lei = text.replaceAll(/\s/g, '').toUpperCase()
  if (lei.length !== 20) return 'length'
  if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(lei)) return 'characters'
  const digits = [...lei].map((character) => Number.parseInt(character, 36)).join('')
  return BigInt(digits) % 97n === 1n ? null : 'check-digits'
}
