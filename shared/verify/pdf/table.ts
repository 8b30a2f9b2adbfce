import { limits } from '../limits.ts'
import { isDigit, isKeyword, readInteger, skipFiller } from './lexer.ts'
import { readValue } from './parser.ts'
import type { PdfDictionary } from './values.ts'

/** Where an object is to be found (ISO 32000-2, 7.5.4 and 7.5.8.3). */
export type Entry =
  | { readonly type: 'free' }
  | { readonly type: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly type: 'compressed'; readonly container: number; readonly index: number }

/** A cross-reference table and its trailer, as found in the file. */
export interface TableSection {
  readonly kind: 'table'
  readonly start: number
  readonly end: number
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PdfDictionary
}

/** Reads the table whose keyword `xref` stands at `start`. Undefined when malformed or when it names an object twice. */
export function readTable(bytes: Uint8Array, start: number): TableSection | undefined {
  const entries = new Map<number, Entry>()
  let at = skipFiller(bytes, start + 4)
  while (isDigit(bytes[at])) {
    const first = readInteger(bytes, at)
    const count = first && readInteger(bytes, skipFiller(bytes, first.end))
    if (!count || count.value > limits.objects) return undefined
    at = skipFiller(bytes, count.end)
    for (let index = 0; index < count.value; index++) {
      const number = first.value + index
      const row = readRow(bytes, at)
      if (!row || entries.has(number) || entries.size > limits.objects) return undefined
      entries.set(number, row.entry)
      at = skipFiller(bytes, row.end)
    }
  }
  if (!isKeyword(bytes, at, 'trailer')) return undefined
  const trailer = readValue(bytes, at + 7)
  if (trailer?.value.kind !== 'dictionary') return undefined
  return { kind: 'table', start, end: trailer.end, entries, trailer: trailer.value }
}

function readRow(bytes: Uint8Array, at: number): { entry: Entry; end: number } | undefined {
  const offset = readInteger(bytes, at)
  const generation = offset && readInteger(bytes, skipFiller(bytes, offset.end))
  if (!generation) return undefined
  const end = skipFiller(bytes, generation.end)
  if (isKeyword(bytes, end, 'f')) return { entry: { type: 'free' }, end: end + 1 }
  if (!isKeyword(bytes, end, 'n')) return undefined
  return { entry: { type: 'offset', offset: offset.value, generation: generation.value }, end: end + 1 }
}
