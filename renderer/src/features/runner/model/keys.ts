/** What a key asks for. */
export type Command =
  | { readonly kind: 'choose'; readonly number: number }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'next-open' }
  | { readonly kind: 'move'; readonly step: 1 | -1 }
  | { readonly kind: 'note' }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'find' }
  | { readonly kind: 'leave-field' }

/**
 * Where the focus is: a field of one or several lines, a group of radio buttons (its arrow keys move the choice),
 * something that Enter presses, or else the question.
 */
export type FocusPlace = 'line' | 'lines' | 'radio' | 'control' | 'question'

export interface KeyPress {
  readonly key: string
  readonly place: FocusPlace
  /** Control, or Command on a Mac. */
  readonly withControl: boolean
  readonly withAlt: boolean
  readonly withShift: boolean
}

const letters: Readonly<Record<string, Command>> = {
  '0': { kind: 'not-applicable' },
  j: { kind: 'move', step: 1 },
  k: { kind: 'move', step: -1 },
  n: { kind: 'note' },
  e: { kind: 'evidence' },
  f: { kind: 'flag' },
  '/': { kind: 'find' },
}

const arrows: Readonly<Record<string, Command>> = {
  ArrowDown: { kind: 'move', step: 1 },
  ArrowUp: { kind: 'move', step: -1 },
}

/**
 * What a key means. Letters, digits and signs only count outside fields and with `singleKeys`; Enter, the arrows and
 * Escape always do. Enter writes a new line in a field of several lines and presses what can be pressed; with Control it
 * goes on from anywhere. Null when the key is none of ours.
 */
export function commandOf(press: KeyPress, singleKeys: boolean): Command | null {
  const { key, place, withControl, withAlt, withShift } = press
  if (withAlt) return null
  if (key === 'Enter') return goesOn(press) ? { kind: 'next-open' } : null
  if (withControl) return null
  const isField = place === 'line' || place === 'lines'
  if (key === 'Escape') return isField ? { kind: 'leave-field' } : null
  if (isField) return null
  if (arrows[key] !== undefined) return withShift || place === 'radio' ? null : arrows[key]
  if (!singleKeys) return null
  if (/^[1-9]$/.test(key)) return { kind: 'choose', number: Number(key) }
  return letters[key.toLowerCase()] ?? null
}

function goesOn({ place, withControl, withShift }: KeyPress): boolean {
  if (withControl) return true
  return !withShift && place !== 'lines' && place !== 'control'
}
