import canonicalize from 'canonicalize'

/**
 * Canonical JSON of RFC 8785: one text for one value, whatever the order of its members. The value is plain data: numbers are
 * finite and strings are well-formed Unicode. Members that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('only plain data has a canonical form')
  return text
}

/** UTF-8 bytes of the canonical JSON: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value))
}
