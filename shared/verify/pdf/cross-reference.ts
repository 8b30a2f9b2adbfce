import { limits } from '../limits.ts'
import { integerOf } from './object-stream.ts'
import type { Scan } from './scan.ts'
import { decodeStream } from './stream.ts'
import type { Entry } from './table.ts'
import type { PdfDictionary, PdfStream } from './values.ts'

/** One cross-reference section: a table with its trailer, or a stream that is both. */
export interface Section {
  readonly offset: number
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PdfDictionary
  /** A table with a stream beside it for older readers: two readers may see two documents. */
  readonly hybrid: boolean
  /** Offsets of the stream objects that the section consists of. */
  readonly streams: readonly number[]
}

/** Octets of structure that may still be unfolded. */
export interface Budget {
  remaining: number
}

/**
 * Follows the sections from the newest at `offset` to the oldest by /Prev. All must begin before `end`. Undefined when one is missing,
 * malformed, visited twice, or when there are too many.
 */
export function readSections(scan: Scan, offset: number, end: number, budget: Budget): readonly Section[] | undefined {
  const sections: Section[] = []
  const visited = new Set<number>()
  let next: number | undefined = offset
  while (next !== undefined) {
    if (visited.has(next) || next >= end || sections.length >= limits.crossReferenceSections) return undefined
    visited.add(next)
    const section = readSection(scan, next, budget)
    if (!section) return undefined
    sections.push(section)
    const previous = section.trailer.entries.get('Prev')
    next = integerOf(previous)
    if (previous && next === undefined) return undefined
  }
  return sections
}

function readSection(scan: Scan, offset: number, budget: Budget): Section | undefined {
  const table = scan.tablesByOffset.get(offset)
  if (!table) {
    const stream = readStreamSection(scan, offset, budget)
    return stream && { offset, hybrid: false, streams: [offset], ...stream }
  }
  const { trailer } = table
  const beside = trailer.entries.get('XRefStm')
  if (!beside) return { offset, entries: table.entries, trailer, hybrid: false, streams: [] }
  const streamOffset = integerOf(beside)
  const stream = streamOffset === undefined ? undefined : readStreamSection(scan, streamOffset, budget)
  if (streamOffset === undefined || !stream) return undefined
  const entries = new Map(table.entries)
  for (const [number, entry] of stream.entries) {
    if ((entries.get(number)?.type ?? 'free') === 'free') entries.set(number, entry)
  }
  return { offset, entries, trailer, hybrid: true, streams: [streamOffset] }
}

function readStreamSection(
  scan: Scan,
  offset: number,
  budget: Budget,
): { entries: ReadonlyMap<number, Entry>; trailer: PdfDictionary } | undefined {
  const value = scan.objectsByOffset.get(offset)?.value
  if (value?.kind !== 'stream') return undefined
  const { dictionary } = value
  const type = dictionary.entries.get('Type')
  const data = type?.kind === 'name' && type.value === 'XRef' ? decodeDirect(scan, value, budget) : undefined
  const entries = data && readRows(dictionary, data)
  return entries && { entries, trailer: dictionary }
}

/** Data of a cross-reference stream, whose /Length must be direct, since nothing can be looked up yet. */
function decodeDirect(scan: Scan, stream: PdfStream, budget: Budget): Uint8Array | undefined {
  if (stream.dictionary.entries.get('Length')?.kind !== 'number') return undefined
  const decoded = decodeStream(stream.dictionary, scan.bytes.subarray(stream.start, stream.limit), budget.remaining)
  if (decoded) budget.remaining -= decoded.length
  return decoded
}

/** Rows of a cross-reference stream (7.5.8): widths from /W, object numbers from /Index. */
function readRows(dictionary: PdfDictionary, data: Uint8Array): ReadonlyMap<number, Entry> | undefined {
  const size = integerOf(dictionary.entries.get('Size'))
  const widths = integers(dictionary, 'W')
  const index = dictionary.entries.has('Index')
    ? integers(dictionary, 'Index')
    : size === undefined
      ? undefined
      : [0, size]
  const [typeWidth, secondWidth, thirdWidth] = widths ?? []
  if (!index || index.length % 2 !== 0 || widths?.length !== 3) return undefined
  if (typeWidth === undefined || secondWidth === undefined || thirdWidth === undefined) return undefined
  const width = typeWidth + secondWidth + thirdWidth
  if (width === 0 || widths.some((one) => one > 6)) return undefined
  const entries = new Map<number, Entry>()
  let at = 0
  for (let pair = 0; pair < index.length; pair += 2) {
    const first = index[pair] ?? 0
    const count = index[pair + 1] ?? 0
    for (let row = 0; row < count; row++, at += width) {
      if (at + width > data.length || entries.has(first + row) || entries.size > limits.objects) return undefined
      const second = field(data, at + typeWidth, secondWidth)
      const third = field(data, at + typeWidth + secondWidth, thirdWidth)
      entries.set(first + row, entryOf(typeWidth === 0 ? 1 : field(data, at, typeWidth), second, third))
    }
  }
  return at === data.length ? entries : undefined
}

function entryOf(type: number, second: number, third: number): Entry {
  if (type === 1) return { type: 'offset', offset: second, generation: third }
  return type === 2 ? { type: 'compressed', container: second, index: third } : { type: 'free' }
}

function integers(dictionary: PdfDictionary, key: string): readonly number[] | undefined {
  const value = dictionary.entries.get(key)
  if (value?.kind !== 'array') return undefined
  const numbers = value.items.map(integerOf).filter((number) => number !== undefined)
  return numbers.length === value.items.length ? numbers : undefined
}

function field(data: Uint8Array, at: number, width: number): number {
  let number = 0
  for (let index = 0; index < width; index++) number = number * 256 + (data[at + index] ?? 0)
  return number
}
