/** Values of PDF syntax (ISO 32000-2, 7.3). */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | PdfName
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfReference
  | PdfStream

export interface PdfName {
  readonly kind: 'name'
  /** Escapes resolved, one character an octet. */
  readonly value: string
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
  /** Place in the octets that it was read from, delimiters included. */
  readonly start: number
  readonly end: number
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
  /** A key was given twice: readers disagree about such a dictionary. */
  readonly ambiguous: boolean
}

export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dictionary: PdfDictionary
  /** First octet of the data in the file. */
  readonly start: number
  /** End of the data where /Length is in place; else the place of `endstream`, and /Length tells the rest. */
  readonly limit: number
}

export const nullValue: PdfValue = { kind: 'null' }

/** Every reference inside a value, at any depth. */
export function* referencesIn(value: PdfValue): Generator<PdfReference> {
  switch (value.kind) {
    case 'reference':
      yield value
      return
    case 'array':
      for (const item of value.items) yield* referencesIn(item)
      return
    case 'dictionary':
      for (const item of value.entries.values()) yield* referencesIn(item)
      return
    case 'stream':
      yield* referencesIn(value.dictionary)
      return
    default:
  }
}
