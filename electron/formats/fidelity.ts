/** What can happen to an item on its way in; words for each in the catalogue under `fidelity.<code>`. */
export type FidelityCode =
  | 'attribute-dropped'
  | 'attribute-unknown'
  | 'bare-reference'
  | 'choice-condition-dropped'
  | 'choices-missing'
  | 'condition-circular'
  | 'condition-letter-case'
  | 'condition-pattern'
  | 'condition-too-long'
  | 'condition-unknown-item'
  | 'condition-unreadable'
  | 'condition-wrong-operand'
  | 'format-hint-kept-as-text'
  | 'hidden-class'
  | 'html-unsafe'
  | 'id-changed'
  | 'id-derived'
  | 'id-repeated'
  | 'input-type-text'
  | 'insertion-dropped'
  | 'item-empty'
  | 'language-assumed'
  | 'never-shown'
  | 'none-added'
  | 'not-scored'
  | 'pattern-dropped'
  | 'radio-joined'
  | 'spacer-dropped'
  | 'text-added'
  | 'text-marks-removed'
  | 'text-shortened'
  | 'tip-as-question'
  | 'tip-severity-assumed'
  | 'tip-severity-dropped'
  | 'type-unknown'
  | 'upload-as-text'

/** One remark about one item, named by its own id where it has one. */
export interface FidelityNote {
  readonly item: string
  readonly code: FidelityCode
  readonly values: Readonly<Record<string, string | number>>
}

/** What an import read, changed and did not understand, item by item: nothing is dropped without a note. */
export interface Fidelity {
  /** Number of items in the file, of every kind. */
  readonly read: number
  readonly changed: readonly FidelityNote[]
  readonly notUnderstood: readonly FidelityNote[]
}

/** Codes that mean that something of the item's meaning was lost; all others are changes of form. */
const lost: readonly FidelityCode[] = [
  'attribute-unknown',
  'choice-condition-dropped',
  'choices-missing',
  'condition-circular',
  'condition-pattern',
  'condition-too-long',
  'condition-unknown-item',
  'condition-unreadable',
  'condition-wrong-operand',
  'hidden-class',
  'html-unsafe',
  'item-empty',
  'pattern-dropped',
  'type-unknown',
]

/** Collects notes while a file is read. */
export interface FidelityLog {
  note(item: string, code: FidelityCode, values?: FidelityNote['values']): void
  /** The report over everything noted so far. */
  report(read: number): Fidelity
}

/** An empty log. The same note about the same item is kept once. */
export function createFidelityLog(): FidelityLog {
  const notes = new Map<string, FidelityNote>()
  return {
    note(item, code, values = {}) {
      notes.set(JSON.stringify([item, code, values]), { item, code, values })
    },
    report(read) {
      const all = [...notes.values()]
      return {
        read,
        changed: all.filter(({ code }) => !lost.includes(code)),
        notUnderstood: all.filter(({ code }) => lost.includes(code)),
      }
    },
  }
}
