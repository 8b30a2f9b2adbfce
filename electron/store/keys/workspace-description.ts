import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { canonicalBytes } from '#shared/schema/canonical.ts'
import { base64, line, personId, sha256Hex, workspaceId } from '#shared/schema/primitives.ts'
import { deriveKey, keyedHash } from '../crypto/derive.ts'
import { scryptParameters } from '../crypto/passphrase-key.ts'

const format = 'countersign-workspace'
const formatVersion = 1

/** One person's passphrase: what it costs to try one, and the keys under it. */
const wayIn = z.strictObject({
  personId,
  label: line,
  kdf: scryptParameters,
  dataKey: base64,
  /** Null for a person who is no administrator. */
  administratorKey: base64.nullable(),
})
export type WayIn = Readonly<z.infer<typeof wayIn>>

/** The keys under the recovery key. */
const recoveryWayIn = z.strictObject({ dataKey: base64, administratorKey: base64 })
export type RecoveryWayIn = Readonly<z.infer<typeof recoveryWayIn>>

/** What stands in workspace.json, its two checks aside. Nothing in it concerns a vendor. */
const content = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  workspaceId,
  /** Counts the changes. */
  revision: z.int().min(1),
  people: z.array(wayIn).min(1).max(1000),
  recovery: recoveryWayIn,
})
const description = z.strictObject({
  ...content.shape,
  /** HMAC-SHA-256 under a key derived from the data key: shows changes by somebody without a key. */
  mac: base64,
  /** SHA-256 of the canonical JSON of all other members: tells damage from a wrong passphrase. */
  sha256: sha256Hex,
})
const anyVersion = z.looseObject({ format: z.literal(format), formatVersion: z.int().min(1), sha256: sha256Hex })

export interface DescriptionContent {
  readonly workspaceId: string
  readonly revision: number
  readonly people: readonly WayIn[]
  readonly recovery: RecoveryWayIn
}
export interface WorkspaceDescription extends DescriptionContent {
  readonly mac: string
}
export type ParsedDescription =
  { readonly description: WorkspaceDescription } | { readonly problem: 'damaged' | 'newer' }

/** A description with its checks, and the bytes of workspace.json for it. */
export function describeWorkspace(
  parts: DescriptionContent,
  dataKey: Uint8Array,
): { readonly description: WorkspaceDescription; readonly bytes: Uint8Array } {
  const { workspaceId: id, revision, people, recovery } = parts
  const checked = content.parse({ format, formatVersion, workspaceId: id, revision, people, recovery })
  const authenticated = { ...checked, mac: macOf(checked, dataKey).toString('base64') }
  const complete = { ...authenticated, sha256: checksum(authenticated) }
  return { description: complete, bytes: Buffer.from(`${JSON.stringify(complete, null, 2)}\n`) }
}

/** Reads workspace.json. The checksum is the same in every version to come, so that damage is not taken for a newer version. */
export function parseDescription(bytes: Uint8Array): ParsedDescription {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return { problem: 'damaged' }
  }
  const loose = anyVersion.safeParse(json)
  if (!loose.success) return { problem: 'damaged' }
  const { sha256, ...rest } = loose.data
  if (!hasChecksum(rest, sha256)) return { problem: 'damaged' }
  if (rest.formatVersion > formatVersion) return { problem: 'newer' }
  const strict = description.safeParse(json)
  return strict.success ? { description: strict.data } : { problem: 'damaged' }
}

/** Whether a description is as somebody with the data key wrote it. */
export function isAuthentic(parsed: WorkspaceDescription, dataKey: Uint8Array): boolean {
  const { workspaceId: id, revision, people, recovery } = parsed
  const own = macOf({ format, formatVersion, workspaceId: id, revision, people, recovery }, dataKey)
  const stated = Buffer.from(parsed.mac, 'base64')
  return stated.length === own.length && timingSafeEqual(stated, own)
}

function macOf(value: object, dataKey: Uint8Array): Buffer {
  const key = deriveKey(dataKey, 'description')
  try {
    return keyedHash(key, canonicalBytes(value))
  } finally {
    key.fill(0)
  }
}

function checksum(value: object): string {
  return createHash('sha256').update(canonicalBytes(value)).digest('hex')
}

function hasChecksum(value: object, stated: string): boolean {
  try {
    return checksum(value) === stated
  } catch {
    // Text that is no Unicode has no canonical form.
    return false
  }
}
