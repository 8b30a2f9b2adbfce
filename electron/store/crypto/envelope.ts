import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#shared/schema/canonical.ts'
import { instant } from '#shared/schema/primitives.ts'
import { openBox, sealBox } from './box.ts'

/** A keyed hash in base 32: all that a name on disk says. */
export const opaqueName = z.string().regex(/^[a-z2-7]{52}$/)

/** What stands in the clear before the encrypted body, authenticated with it. */
export const envelopeHeader = z.strictObject({
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** The file's own name, so that a file cannot stand in for another. */
  name: opaqueName,
  revision: z.int().min(1),
  /** Version of the kind's schema. */
  schema: z.int().min(1),
  savedAt: instant,
  /** The key that the body lies under: `workspace`, or the name of a vendor's key file. */
  key: z.union([z.literal('workspace'), opaqueName]),
})
export type EnvelopeHeader = Readonly<z.infer<typeof envelopeHeader>>

/** An envelope taken apart, its body still closed. */
export interface ClosedEnvelope {
  readonly header: EnvelopeHeader
  /** Everything before the box as it was: the additional data. */
  readonly clear: Uint8Array
  readonly box: Uint8Array
}

/** `newer`: written by a later version of the format; everything else that cannot be is `damaged`. */
export type ParsedEnvelope = { readonly envelope: ClosedEnvelope } | { readonly problem: 'damaged' | 'newer' }

/** ASCII `CSDOC`, then bytes that a transfer as text would change. */
const magic = Buffer.from([0x43, 0x53, 0x44, 0x4f, 0x43, 0x0d, 0x0a, 0x1a])
const formatVersion = 1
const preambleLength = magic.length + 4
const checksumLength = 4

/** Encrypts a body under the key that `header.key` names. */
export function sealEnvelope(key: Uint8Array, header: EnvelopeHeader, body: Uint8Array): Buffer {
  const headerBytes = Buffer.from(canonicalJson(header))
  const preamble = Buffer.alloc(preambleLength)
  magic.copy(preamble)
  preamble.writeUInt16BE(formatVersion, magic.length)
  preamble.writeUInt16BE(headerBytes.length, magic.length + 2)
  const checked = Buffer.concat([preamble, headerBytes])
  const clear = Buffer.concat([checked, checksum(checked)])
  return Buffer.concat([clear, sealBox(key, 'document', clear, body)])
}

/**
 * Takes an envelope apart. The header is not to be believed before `openEnvelope` has answered; its checksum, which every version to
 * come keeps in this place, only tells a flipped bit from a version or a key that this program does not know.
 */
export function parseEnvelope(bytes: Uint8Array): ParsedEnvelope {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (all.length < preambleLength || !magic.equals(all.subarray(0, magic.length))) return { problem: 'damaged' }
  const headerEnd = preambleLength + all.readUInt16BE(magic.length + 2)
  const clearEnd = headerEnd + checksumLength
  if (!checksum(all.subarray(0, headerEnd)).equals(all.subarray(headerEnd, clearEnd))) return { problem: 'damaged' }
  if (all.readUInt16BE(magic.length) !== formatVersion) return { problem: 'newer' }
  const header = parseHeader(all.subarray(preambleLength, headerEnd))
  if (header === null) return { problem: 'damaged' }
  return { envelope: { header, clear: all.subarray(0, clearEnd), box: all.subarray(clearEnd) } }
}

/** The body; null when body or header were changed, or the key is another. */
export function openEnvelope(key: Uint8Array, envelope: ClosedEnvelope): Buffer | null {
  return openBox(key, 'document', envelope.clear, envelope.box)
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, checksumLength)
}

function parseHeader(bytes: Buffer): EnvelopeHeader | null {
  try {
    const parsed = envelopeHeader.safeParse(JSON.parse(bytes.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
