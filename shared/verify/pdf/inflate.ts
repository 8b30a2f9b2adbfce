import { Unzlib } from 'fflate'
import { concatBytes } from '../bytes.ts'

const chunkLength = 16_384

/**
 * Unfolds zlib data (RFC 1950) of at most `limit` octets. Undefined when the data is malformed or unfolds to more: it is fed in small
 * pieces, so that a bomb is noticed after at most 17 MB beyond the limit.
 */
export function inflate(data: Uint8Array, limit: number): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Unzlib((part) => {
    length += part.length
    parts.push(part)
  })
  try {
    for (let at = 0; at < data.length; at += chunkLength) {
      const next = at + chunkLength
      stream.push(data.subarray(at, next), next >= data.length)
      if (length > limit) return undefined
    }
  } catch {
    return undefined
  }
  return concatBytes(parts)
}
