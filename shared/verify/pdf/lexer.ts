import { limits } from '../limits.ts'
import type { PdfString } from './values.ts'

/** White space (ISO 32000-2, table 1) is 1, delimiters (table 2) are 2, everything else is 0. */
const characterClass = new Uint8Array(256)
for (const octet of [0, 9, 10, 12, 13, 32]) characterClass[octet] = 1
for (const character of '()<>[]{}/%') characterClass[character.charCodeAt(0)] = 2

export function isWhiteSpace(octet: number | undefined): boolean {
  return octet !== undefined && characterClass[octet] === 1
}

/** White space or a delimiter, or the end. */
export function isBoundary(octet: number | undefined): boolean {
  return octet === undefined || characterClass[octet] !== 0
}

export function isDigit(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 48 && octet <= 57
}

export function skipWhiteSpace(bytes: Uint8Array, at: number): number {
  let position = at
  while (position < bytes.length && isWhiteSpace(bytes[position])) position++
  return position
}

/** Skips white space and comments. */
export function skipFiller(bytes: Uint8Array, at: number): number {
  let position = skipWhiteSpace(bytes, at)
  while (bytes[position] === 37) position = skipWhiteSpace(bytes, lineEnd(bytes, position))
  return position
}

/** Position of the end-of-line marker at or after `at`, or the end. */
export function lineEnd(bytes: Uint8Array, at: number): number {
  let position = at
  while (position < bytes.length && bytes[position] !== 10 && bytes[position] !== 13) position++
  return position
}

/** Whether `word` (ASCII) stands at `at`. */
export function startsWith(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false
  }
  return true
}

/** Whether `word` stands at `at` as a whole token. */
export function isKeyword(bytes: Uint8Array, at: number, word: string): boolean {
  return startsWith(bytes, at, word) && isBoundary(bytes[at + word.length])
}

export interface Lexed<Value> {
  readonly value: Value
  readonly end: number
}

/** A run of at most 15 digits. */
export function readInteger(bytes: Uint8Array, at: number): Lexed<number> | undefined {
  let end = at
  let value = 0
  while (isDigit(bytes[end])) {
    value = value * 10 + ((bytes[end] ?? 48) - 48)
    end++
  }
  return end === at || end - at > 15 ? undefined : { value, end }
}

/** An integer or real number (7.3.3). */
export function readNumber(bytes: Uint8Array, at: number): Lexed<number> | undefined {
  let end = at
  while (end - at < 64 && !isBoundary(bytes[end])) end++
  const text = String.fromCharCode(...bytes.subarray(at, end))
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) || /\d{16}/.test(text.split('.')[0] ?? '')) return undefined
  return { value: Number(text), end }
}

/** A name, `/` included (7.3.5). */
export function readName(bytes: Uint8Array, at: number): Lexed<string> | undefined {
  let text = ''
  let position = at + 1
  while (!isBoundary(bytes[position])) {
    let octet = bytes[position] ?? 0
    if (octet === 35) {
      const high = hexDigit(bytes[position + 1])
      const low = hexDigit(bytes[position + 2])
      if (high < 0 || low < 0) return undefined
      octet = high * 16 + low
      position += 2
    }
    text += String.fromCharCode(octet)
    position++
    if (text.length > 4096) return undefined
  }
  return { value: text, end: position }
}

/** A hexadecimal string, angle brackets included (7.3.4.3). */
export function readHexString(bytes: Uint8Array, at: number): Lexed<PdfString> | undefined {
  const octets: number[] = []
  let pending = -1
  let position = at + 1
  for (; bytes[position] !== 62; position++) {
    const octet = bytes[position]
    if (isWhiteSpace(octet)) continue
    const digit = hexDigit(octet)
    if (digit < 0 || octets.length > limits.stringLength) return undefined
    if (pending < 0) pending = digit
    else {
      octets.push(pending * 16 + digit)
      pending = -1
    }
  }
  if (pending >= 0) octets.push(pending * 16)
  const end = position + 1
  return { value: { kind: 'string', bytes: Uint8Array.from(octets), start: at, end }, end }
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }

/** A literal string, parentheses included (7.3.4.2). */
export function readLiteralString(bytes: Uint8Array, at: number): Lexed<PdfString> | undefined {
  const end = literalEnd(bytes, at)
  if (end === undefined) return undefined
  const octets: number[] = []
  let position = at + 1
  while (position < end - 1) {
    const octet = bytes[position++] ?? 0
    if (octet === 92) position = readEscape(bytes, position, octets)
    else if (octet === 13) {
      if (bytes[position] === 10) position++
      octets.push(10)
    } else octets.push(octet)
  }
  return { value: { kind: 'string', bytes: Uint8Array.from(octets), start: at, end }, end }
}

/** Position after the parenthesis that closes the one at `at`. */
function literalEnd(bytes: Uint8Array, at: number): number | undefined {
  const limit = Math.min(bytes.length, at + limits.stringLength)
  let depth = 0
  for (let position = at; position < limit; position++) {
    const octet = bytes[position]
    if (octet === 92) position++
    else if (octet === 40) depth++
    else if (octet === 41 && --depth === 0) return position + 1
  }
  return undefined
}

/** Reads what follows a backslash; gives the position after it. */
function readEscape(bytes: Uint8Array, at: number, octets: number[]): number {
  const octet = bytes[at] ?? 0
  if (isOctal(octet)) {
    let code = 0
    let position = at
    while (position < at + 3 && isOctal(bytes[position])) code = code * 8 + (bytes[position++] ?? 48) - 48
    octets.push(code & 0xff)
    return position
  }
  if (octet === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1
  if (octet !== 10) octets.push(escapes[octet] ?? octet)
  return at + 1
}

function isOctal(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 48 && octet <= 55
}

function hexDigit(octet: number | undefined): number {
  if (octet === undefined) return -1
  if (octet >= 48 && octet <= 57) return octet - 48
  const letter = octet | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
