import { limits } from '../limits.ts'
import {
  isDigit,
  isKeyword,
  readHexString,
  readInteger,
  readLiteralString,
  readName,
  readNumber,
  skipFiller,
  type Lexed,
} from './lexer.ts'
import { nullValue, type PdfDictionary, type PdfValue } from './values.ts'

/**
 * Reads the value at `at`, where filler may stand before it. Undefined when there is none, it is malformed, or it is nested deeper than
 * the limit. Streams are not values here: see `scan.ts`.
 */
export function readValue(bytes: Uint8Array, at: number, depth = 0): Lexed<PdfValue> | undefined {
  if (depth > limits.nesting) return undefined
  const start = skipFiller(bytes, at)
  const octet = bytes[start]
  switch (octet) {
    case 40:
      return readLiteralString(bytes, start)
    case 47: {
      const name = readName(bytes, start)
      return name && { value: { kind: 'name', value: name.value }, end: name.end }
    }
    case 60:
      return bytes[start + 1] === 60 ? readDictionary(bytes, start, depth) : readHexString(bytes, start)
    case 91:
      return readArray(bytes, start, depth)
    default:
      return readWord(bytes, start)
  }
}

/** The dictionary whose `<<` stands at `start`. */
export function readDictionary(bytes: Uint8Array, start: number, depth = 0): Lexed<PdfDictionary> | undefined {
  const entries = new Map<string, PdfValue>()
  let ambiguous = false
  let position = skipFiller(bytes, start + 2)
  while (!(bytes[position] === 62 && bytes[position + 1] === 62)) {
    if (bytes[position] !== 47) return undefined
    const key = readName(bytes, position)
    const value = key && readValue(bytes, key.end, depth + 1)
    if (!value) return undefined
    if (entries.has(key.value)) ambiguous = true
    entries.set(key.value, value.value)
    position = skipFiller(bytes, value.end)
  }
  return { value: { kind: 'dictionary', entries, ambiguous }, end: position + 2 }
}

function readArray(bytes: Uint8Array, start: number, depth: number): Lexed<PdfValue> | undefined {
  const items: PdfValue[] = []
  let position = skipFiller(bytes, start + 1)
  while (bytes[position] !== 93) {
    const item = readValue(bytes, position, depth + 1)
    if (!item) return undefined
    items.push(item.value)
    position = skipFiller(bytes, item.end)
  }
  return { value: { kind: 'array', items }, end: position + 1 }
}

function readWord(bytes: Uint8Array, start: number): Lexed<PdfValue> | undefined {
  if (isDigit(bytes[start])) {
    const reference = readReference(bytes, start)
    if (reference) return reference
  }
  if (isKeyword(bytes, start, 'true')) return { value: { kind: 'boolean', value: true }, end: start + 4 }
  if (isKeyword(bytes, start, 'false')) return { value: { kind: 'boolean', value: false }, end: start + 5 }
  if (isKeyword(bytes, start, 'null')) return { value: nullValue, end: start + 4 }
  const number = readNumber(bytes, start)
  return number && { value: { kind: 'number', value: number.value }, end: number.end }
}

function readReference(bytes: Uint8Array, start: number): Lexed<PdfValue> | undefined {
  const number = readInteger(bytes, start)
  if (!number) return undefined
  const second = skipFiller(bytes, number.end)
  const generation = second > number.end ? readInteger(bytes, second) : undefined
  if (!generation) return undefined
  const third = skipFiller(bytes, generation.end)
  if (third === generation.end || !isKeyword(bytes, third, 'R')) return undefined
  return { value: { kind: 'reference', number: number.value, generation: generation.value }, end: third + 1 }
}
