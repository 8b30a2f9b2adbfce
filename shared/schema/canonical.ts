import canonicalize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785): the same value gives the same text on every platform. Properties that are undefined are left out. Halves
 * of surrogate pairs, which RFC 8785 forbids, are replaced by U+FFFD. Throws on values that JSON cannot hold (bigint, NaN, circles).
 */
export function canonicalJson(value: unknown): string {
  const json: string | undefined = JSON.stringify(value, checked)
  const text = json === undefined ? undefined : canonicalize(JSON.parse(json))
  if (text === undefined) throw new TypeError('only plain data has a canonical form')
  return text
}

/** UTF-8 bytes of the canonical JSON: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value))
}

/** SHA-256 over the UTF-8 bytes of the canonical JSON, in lower-case hexadecimal. */
export async function canonicalSha256(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', canonicalBytes(value))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function checked(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number')
  return typeof value === 'string' ? value.toWellFormed() : value
}
