/** What a key asks for. */
export type ReviewCommand =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'ask-back' }
  | { readonly kind: 'move'; readonly step: 1 | -1 }
  | { readonly kind: 'next-unreviewed' }

/** Where the focus is: in something to type into or choose in, on something that Enter presses, or else on the page. */
export type FocusPlace = 'field' | 'control' | 'page'

const letters: Readonly<Record<string, ReviewCommand>> = {
  a: { kind: 'accept' },
  r: { kind: 'reject' },
  b: { kind: 'ask-back' },
  j: { kind: 'move', step: 1 },
  k: { kind: 'move', step: -1 },
}

const arrows: Readonly<Record<string, ReviewCommand>> = {
  ArrowDown: { kind: 'move', step: 1 },
  ArrowUp: { kind: 'move', step: -1 },
}

/**
 * What a key means. Nothing in fields and nothing together with another key; letters only with `singleKeys`; Enter
 * presses what can be pressed. Null when the key is none of ours.
 */
export function reviewCommandOf(
  press: { readonly key: string; readonly place: FocusPlace; readonly withModifier: boolean },
  singleKeys: boolean,
): ReviewCommand | null {
  const { key, place, withModifier } = press
  if (withModifier || place === 'field') return null
  if (key === 'Enter') return place === 'control' ? null : { kind: 'next-unreviewed' }
  return arrows[key] ?? (singleKeys ? (letters[key.toLowerCase()] ?? null) : null)
}
