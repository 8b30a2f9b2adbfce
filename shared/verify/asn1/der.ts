/** One value of DER (X.690): its identifier octet, its contents, and all its octets. */
export interface DerValue {
  readonly tag: number
  readonly content: Uint8Array
  readonly encoded: Uint8Array
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

/** Context-specific tag, constructed: `[n]` explicit, or implicit over a constructed type. */
export function contextTag(number: number): number {
  return 0xa0 | number
}

/** Context-specific tag, primitive: `[n]` implicit over a primitive type. */
export function primitiveContextTag(number: number): number {
  return 0x80 | number
}

/**
 * Reads the value at the start of `bytes`; octets may follow it. Only the distinguished encoding is accepted: definite length in the
 * shortest form, low tag numbers. Undefined when it is anything else or runs past the end.
 */
export function readDerPrefix(bytes: Uint8Array): DerValue | undefined {
  const tag = bytes[0]
  const first = bytes[1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined
  let length = first
  let start = 2
  if (first >= 0x80) {
    const count = first & 0x7f
    if (count === 0 || count > 4) return undefined
    length = 0
    for (let index = 0; index < count; index++) {
      const octet = bytes[start++]
      if (octet === undefined || (index === 0 && octet === 0)) return undefined
      length = length * 256 + octet
    }
    if (length < 0x80) return undefined
  }
  const end = start + length
  if (end > bytes.length) return undefined
  return { tag, content: bytes.subarray(start, end), encoded: bytes.subarray(0, end) }
}

/** Reads `bytes` as exactly one value, of the given tag when one is given. */
export function readDer(bytes: Uint8Array, tag?: number): DerValue | undefined {
  const value = readDerPrefix(bytes)
  if (!value || value.encoded.length !== bytes.length) return undefined
  return tag === undefined || value.tag === tag ? value : undefined
}

/** The values inside a constructed value of the given tag; undefined when the tag differs or the contents are not DER. */
export function childrenOf(value: DerValue | undefined, tag: number): readonly DerValue[] | undefined {
  if (!value || value.tag !== tag) return undefined
  const children: DerValue[] = []
  let rest = value.content
  while (rest.length > 0) {
    const child = readDerPrefix(rest)
    if (!child) return undefined
    children.push(child)
    rest = rest.subarray(child.encoded.length)
  }
  return children
}

/** Contents of an INTEGER in the shortest form, sign octet kept. */
export function integerBytes(value: DerValue | undefined): Uint8Array | undefined {
  if (!value || value.tag !== tags.integer) return undefined
  const [first, second] = value.content
  if (first === undefined) return undefined
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) return undefined
  return value.content
}

/** A small non-negative INTEGER, such as a version. */
export function smallInteger(value: DerValue | undefined): number | undefined {
  const bytes = integerBytes(value)
  if (!bytes || bytes.length > 4 || (bytes[0] ?? 0x80) >= 0x80) return undefined
  return bytes.reduce((number, octet) => number * 256 + octet, 0)
}

/** An unsigned INTEGER without its sign octet; undefined for negative numbers. */
export function unsignedInteger(value: DerValue | undefined): Uint8Array | undefined {
  const bytes = integerBytes(value)
  if (!bytes || (bytes[0] ?? 0x80) >= 0x80) return undefined
  return bytes[0] === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes
}

export function booleanOf(value: DerValue | undefined): boolean | undefined {
  if (!value || value.tag !== tags.boolean || value.content.length !== 1) return undefined
  return value.content[0] === 0xff ? true : value.content[0] === 0 ? false : undefined
}

export function octetsOf(value: DerValue | undefined): Uint8Array | undefined {
  return value?.tag === tags.octetString ? value.content : undefined
}

/** Octets of a BIT STRING that ends at an octet's border, as keys and signatures do. */
export function wholeBits(value: DerValue | undefined): Uint8Array | undefined {
  return value?.tag === tags.bitString && value.content[0] === 0 ? value.content.subarray(1) : undefined
}

/** An OBJECT IDENTIFIER in dotted form. */
export function objectIdentifier(value: DerValue | undefined): string | undefined {
  if (!value || value.tag !== tags.objectIdentifier || value.content.length === 0 || value.content.length > 64) {
    return undefined
  }
  const arcs: bigint[] = []
  let arc = 0n
  let fresh = true
  for (const octet of value.content) {
    if (fresh && octet === 0x80) return undefined
    arc = (arc << 7n) | BigInt(octet & 0x7f)
    fresh = octet < 0x80
    if (fresh) {
      arcs.push(arc)
      arc = 0n
    }
  }
  const first = arcs[0]
  if (!fresh || first === undefined) return undefined
  const root = first < 40n ? 0n : first < 80n ? 1n : 2n
  return [root, first - root * 40n, ...arcs.slice(1)].join('.')
}

/** Whether `value` is NULL with nothing in it. */
export function isNull(value: DerValue | undefined): boolean {
  return value?.tag === tags.null && value.content.length === 0
}
