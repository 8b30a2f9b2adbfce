import { concatBytes } from '../bytes.ts'
import type { ErrorCode } from '../codes.ts'
import { failure, success, type Result } from '../../domain/result.ts'
import { findRevisionEnd, type RevisionEnd } from '../pdf/revision.ts'
import type { Scan } from '../pdf/scan.ts'
import type { PdfDictionary } from '../pdf/values.ts'
import type { SignatureValue } from './fields.ts'

/** What a signature covers: everything up to `end` but the string with the signature itself. */
export interface SignedRange {
  readonly end: number
  readonly revisionEnd: RevisionEnd
  /** Contents of the signature, padding included. */
  readonly contents: Uint8Array
  /** The signed octets. */
  readonly content: Uint8Array
}

/**
 * Reads /ByteRange (ISO 32000-2, 12.8.1): it must start at 0, leave out exactly the string that this very dictionary has under
 * /Contents, angle brackets included, and end where a revision ends. Places are compared, not contents, so that a copy of the
 * dictionary elsewhere does not pass.
 */
export function readSignedRange(scan: Scan, { dictionary, place }: SignatureValue): Result<SignedRange, ErrorCode> {
  if (!dictionary || dictionary.ambiguous) return failure('signature-dictionary-malformed')
  const range = byteRange(dictionary)
  if (!range) return failure('byte-range-malformed')
  const { bytes } = scan
  const [firstLength, secondStart, secondLength] = range
  const end = secondStart + secondLength
  if (firstLength >= secondStart || end > bytes.length) return failure('byte-range-outside-file')
  const contents = dictionary.entries.get('Contents')
  if (contents?.kind !== 'string' || !place || bytes[contents.start] !== 60) return failure('contents-malformed')
  const own = contents.start === firstLength && contents.end === secondStart
  if (!own || place.start >= firstLength || place.end > end) return failure('byte-range-not-contents')
  if (!isPlainHex(bytes.subarray(firstLength + 1, secondStart - 1))) return failure('contents-malformed')
  const revisionEnd = findRevisionEnd(scan, end)
  if (!revisionEnd || revisionEnd.end < secondStart || !isLineEnd(bytes.subarray(revisionEnd.end, end))) {
    return failure('byte-range-end')
  }
  const content = concatBytes([bytes.subarray(0, firstLength), bytes.subarray(secondStart, end)])
  return success({ end, revisionEnd, contents: contents.bytes, content })
}

function byteRange(dictionary: PdfDictionary): readonly [number, number, number] | undefined {
  const value = dictionary.entries.get('ByteRange')
  if (value?.kind !== 'array' || value.items.length !== 4) return undefined
  const numbers = value.items.map((item) => (item.kind === 'number' ? item.value : -1))
  const [start, firstLength, secondStart, secondLength] = numbers
  if (start !== 0 || numbers.some((number) => !Number.isSafeInteger(number) || number < 0)) return undefined
  if (firstLength === undefined || secondStart === undefined || secondLength === undefined) return undefined
  return [firstLength, secondStart, secondLength]
}

/** Whole octets in digits of one case: a digit whose case was changed would otherwise go unnoticed. */
function isPlainHex(digits: Uint8Array): boolean {
  let upper = false
  let lower = false
  for (const digit of digits) {
    if (digit >= 48 && digit <= 57) continue
    if (digit >= 65 && digit <= 70) upper = true
    else if (digit >= 97 && digit <= 102) lower = true
    else return false
  }
  return digits.length % 2 === 0 && !(upper && lower)
}

/** Nothing, or one end-of-line marker. */
export function isLineEnd(bytes: Uint8Array): boolean {
  if (bytes.length === 2) return bytes[0] === 13 && bytes[1] === 10
  return bytes.length === 0 || (bytes.length === 1 && (bytes[0] === 10 || bytes[0] === 13))
}
