import { concatBytes, compareBytes } from '#shared/verify/bytes.ts'
import { contextTag, primitiveContextTag, tags } from '#shared/verify/asn1/der.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A value in DER (X.690): identifier, definite length in the shortest form, contents. */
export function encode(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const content = concatBytes(contents)
  const { length } = content
  if (length < 0x80) return concatBytes([Uint8Array.of(tag, length), content])
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return concatBytes([Uint8Array.of(tag, 0x80 | octets.length, ...octets), content])
}

export function sequence(...items: readonly Uint8Array[]): Bytes {
  return encode(tags.sequence, ...items)
}

/** SET OF, its members in the order that DER asks for (11.6). */
export function setOf(...items: readonly Uint8Array[]): Bytes {
  return encode(tags.set, ...[...items].sort(compareBytes))
}

/** `[n]` around a value (explicit), or in place of a constructed type's own tag when given that type's contents (implicit). */
export function context(number: number, ...contents: readonly Uint8Array[]): Bytes {
  return encode(contextTag(number), ...contents)
}

/** `[n]` in place of a primitive type's own tag. */
export function primitiveContext(number: number, content: Uint8Array): Bytes {
  return encode(primitiveContextTag(number), content)
}

/** A non-negative INTEGER from its octets, most significant first. */
export function unsignedInteger(octets: Uint8Array): Bytes {
  const first = octets.findIndex((octet) => octet !== 0)
  const significant = first < 0 ? Uint8Array.of(0) : octets.subarray(first)
  const sign = (significant[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0)
  return encode(tags.integer, sign, significant)
}

export function integer(value: number): Bytes {
  const octets = new Uint8Array(4)
  new DataView(octets.buffer).setUint32(0, value)
  return unsignedInteger(octets)
}

export function boolean(value: boolean): Bytes {
  return encode(tags.boolean, Uint8Array.of(value ? 0xff : 0))
}

export function nullValue(): Bytes {
  return encode(tags.null)
}

export function octetString(octets: Uint8Array): Bytes {
  return encode(tags.octetString, octets)
}

export function bitString(octets: Uint8Array, unusedBits = 0): Bytes {
  return encode(tags.bitString, Uint8Array.of(unusedBits), octets)
}

export function utf8String(text: string): Bytes {
  return encode(tags.utf8String, new TextEncoder().encode(text))
}

export function printableString(text: string): Bytes {
  return encode(tags.printableString, new TextEncoder().encode(text))
}

export function ia5String(text: string): Bytes {
  return encode(tags.ia5String, new TextEncoder().encode(text))
}

/** Text in UTF-16, most significant octet first, as PKCS #12 wants it. */
export function bmpString(text: string): Bytes {
  return encode(tags.bmpString, utf16(text))
}

export function utf16(text: string): Bytes {
  const octets = new Uint8Array(text.length * 2)
  const view = new DataView(octets.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index))
  return octets
}

/** OBJECT IDENTIFIER from its dotted form. */
export function objectIdentifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encode(tags.objectIdentifier, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

function base128(arc: number): readonly number[] {
  const octets = [arc % 128]
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(0x80 | (rest % 128))
  return octets
}

/** Time of a certificate: UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280, 4.1.2.5). Seconds are the finest part. */
export function time(date: Date): Bytes {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  const isShort = date.getUTCFullYear() < 2050
  return encode(
    isShort ? tags.utcTime : tags.generalizedTime,
    new TextEncoder().encode(`${isShort ? digits.slice(2) : digits}Z`),
  )
}
