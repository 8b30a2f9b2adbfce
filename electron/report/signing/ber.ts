import { concatBytes } from '#shared/verify/bytes.ts'
import { tags } from '#shared/verify/asn1/der.ts'
import { encode } from './der-write.ts'

interface Parsed {
  readonly value: Uint8Array
  readonly end: number
}

const maximumDepth = 24

/**
 * Rewrites one BER value so that DER readers take it: lengths definite and shortest, octet strings in one piece (other programs write
 * PKCS #12 with indefinite lengths and in pieces). Contents of primitive values stay as they are. Undefined when it is not BER, is nested
 * too deep, or is followed by something.
 */
export function normaliseBer(bytes: Uint8Array): Uint8Array | undefined {
  const parsed = parse(bytes, 0, 0)
  return parsed?.end === bytes.length ? parsed.value : undefined
}

function parse(bytes: Uint8Array, start: number, depth: number): Parsed | undefined {
  const tag = bytes[start]
  const first = bytes[start + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > maximumDepth) return undefined
  const isConstructed = (tag & 0x20) !== 0
  if (first === 0x80) return isConstructed ? parseChildren(bytes, tag, start + 2, null, depth) : undefined
  let length = first
  let at = start + 2
  if (first > 0x80) {
    const count = first & 0x7f
    if (count > 4) return undefined
    length = 0
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[at++] ?? 0)
  }
  const end = at + length
  if (end > bytes.length) return undefined
  return isConstructed
    ? parseChildren(bytes, tag, at, end, depth)
    : { value: encode(tag, bytes.subarray(at, end)), end }
}

/** `end` null: the children end with an end-of-contents mark. */
function parseChildren(
  bytes: Uint8Array,
  tag: number,
  start: number,
  end: number | null,
  depth: number,
): Parsed | undefined {
  const children: Uint8Array[] = []
  let at = start
  while (end === null ? !(bytes[at] === 0 && bytes[at + 1] === 0) : at < end) {
    const child = parse(bytes, at, depth + 1)
    if (!child || (end !== null && child.end > end)) return undefined
    children.push(child.value)
    at = child.end
  }
  const after = end ?? at + 2
  if (after > bytes.length) return undefined
  if (tag !== (tags.octetString | 0x20)) return { value: encode(tag, ...children), end: after }
  const pieces = children.map(primitiveContent)
  return { value: encode(tags.octetString, concatBytes(pieces)), end: after }
}

/** Contents of a value that `encode` made. */
function primitiveContent(value: Uint8Array): Uint8Array {
  const first = value[1] ?? 0
  return value.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f))
}
