/** A SHA-256 in pairs, as certificates are compared by eye: `A1 4F 09 …`. Takes lower-case hexadecimal. */
export function fingerprintOf(sha256: string): string {
  return sha256.toUpperCase().match(/../g)?.join(' ') ?? ''
}
