import { failure, success, type Result } from '../../domain/result.ts'
import { limits } from '../limits.ts'
import {
  isDigit,
  isKeyword,
  isBoundary,
  lineEnd,
  readInteger,
  skipFiller,
  skipWhiteSpace,
  startsWith,
} from './lexer.ts'
import { readValue } from './parser.ts'
import { readTable, type TableSection } from './table.ts'
import type { PdfDictionary, PdfStream, PdfValue } from './values.ts'

export interface ScannedObject {
  readonly kind: 'object'
  readonly number: number
  readonly generation: number
  readonly start: number
  /** After `endobj`. */
  readonly end: number
  readonly value: PdfValue
}

/** A piece of the file, in its order; only white space lies between pieces. */
export type ScannedItem =
  | ScannedObject
  | TableSection
  | { readonly kind: 'pointer'; readonly start: number; readonly end: number; readonly offset: number }
  | { readonly kind: 'header' | 'end-of-file' | 'comment' | 'junk'; readonly start: number; readonly end: number }

/** What a reader sees that goes through the file from front to back and ignores cross-reference tables. */
export interface Scan {
  readonly bytes: Uint8Array
  readonly items: readonly ScannedItem[]
  readonly objectsByOffset: ReadonlyMap<number, ScannedObject>
  readonly tablesByOffset: ReadonlyMap<number, TableSection>
}

/** Goes through the file once; never fails on malformed input, which becomes `junk`, but gives up beyond the limits. */
export function scanFile(bytes: Uint8Array): Result<Scan, 'too-complex'> {
  const items: ScannedItem[] = []
  const objectsByOffset = new Map<number, ScannedObject>()
  const tablesByOffset = new Map<number, TableSection>()
  // An object that turns out malformed may have been read to the end of the file in vain, and the next one lies inside it.
  let patience = 256 * 1024 * 1024 + 4 * bytes.length
  let at = skipWhiteSpace(bytes, 0)
  while (at < bytes.length) {
    const item = readItem(bytes, at)
    if (!item && objectHeader(bytes, at)) patience -= bytes.length - at
    if (patience < 0) return failure('too-complex')
    const known = item ?? { kind: 'junk', start: at, end: tokenEnd(bytes, at) }
    if (known.kind === 'object') objectsByOffset.set(known.start, known)
    if (known.kind === 'table') tablesByOffset.set(known.start, known)
    if (objectsByOffset.size > limits.objects) return failure('too-complex')
    items.push(known)
    at = skipWhiteSpace(bytes, known.end)
  }
  return success({ bytes, items, objectsByOffset, tablesByOffset })
}

function readItem(bytes: Uint8Array, at: number): ScannedItem | undefined {
  if (bytes[at] === 37) {
    const end = lineEnd(bytes, at)
    if (startsWith(bytes, at, '%%EOF') && skipWhiteSpace(bytes, at + 5) >= end) {
      return { kind: 'end-of-file', start: at, end: at + 5 }
    }
    return { kind: at === 0 && startsWith(bytes, 0, '%PDF-') ? 'header' : 'comment', start: at, end }
  }
  if (isDigit(bytes[at])) return readObject(bytes, at)
  if (isKeyword(bytes, at, 'xref')) return readTable(bytes, at)
  if (isKeyword(bytes, at, 'startxref')) {
    const offset = readInteger(bytes, skipWhiteSpace(bytes, at + 9))
    return offset && { kind: 'pointer', start: at, end: offset.end, offset: offset.value }
  }
  return undefined
}

function tokenEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1
  while (end < bytes.length && !isBoundary(bytes[end])) end++
  return end
}

/** `n g obj` at `at`, one white space or more between the parts. */
function objectHeader(bytes: Uint8Array, at: number): { number: number; generation: number; end: number } | undefined {
  const number = readInteger(bytes, at)
  if (!number) return undefined
  const second = skipWhiteSpace(bytes, number.end)
  const generation = second > number.end ? readInteger(bytes, second) : undefined
  if (!generation) return undefined
  const third = skipWhiteSpace(bytes, generation.end)
  if (third === generation.end || !isKeyword(bytes, third, 'obj')) return undefined
  return { number: number.value, generation: generation.value, end: third + 3 }
}

function readObject(bytes: Uint8Array, start: number): ScannedObject | undefined {
  const header = objectHeader(bytes, start)
  const value = header && readValue(bytes, header.end)
  if (!value) return undefined
  const { number, generation } = header
  const after = skipFiller(bytes, value.end)
  if (value.value.kind === 'dictionary' && isKeyword(bytes, after, 'stream')) {
    const stream = readStream(bytes, after + 6, value.value)
    if (!stream) return undefined
    const end = skipFiller(bytes, stream.end)
    if (!isKeyword(bytes, end, 'endobj')) return undefined
    return { kind: 'object', number, generation, start, end: end + 6, value: stream.value }
  }
  if (!isKeyword(bytes, after, 'endobj')) return undefined
  return { kind: 'object', number, generation, start, end: after + 6, value: value.value }
}

/** Data of a stream (7.3.8.1); `at` is after the keyword. `end` is after `endstream`. */
function readStream(
  bytes: Uint8Array,
  at: number,
  dictionary: PdfDictionary,
): { value: PdfStream; end: number } | undefined {
  const start = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : bytes[at] === 10 ? at + 1 : undefined
  if (start === undefined) return undefined
  const length = dictionary.entries.get('Length')
  if (length?.kind === 'number') {
    const limit = start + length.value
    if (!Number.isSafeInteger(limit) || length.value < 0 || limit > bytes.length) return undefined
    const keyword = skipWhiteSpace(bytes, limit)
    if (!isKeyword(bytes, keyword, 'endstream')) return undefined
    return { value: { kind: 'stream', dictionary, start, limit }, end: keyword + 9 }
  }
  if (length?.kind !== 'reference') return undefined
  const limit = findStreamEnd(bytes, start)
  return limit === undefined ? undefined : { value: { kind: 'stream', dictionary, start, limit }, end: limit + 9 }
}

function findStreamEnd(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(101, from); at >= 0; at = bytes.indexOf(101, at + 1)) {
    if (isKeyword(bytes, at, 'endstream') && isKeyword(bytes, skipWhiteSpace(bytes, at + 9), 'endobj')) return at
  }
  return undefined
}
