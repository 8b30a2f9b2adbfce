import { createHash } from 'node:crypto'
import { z } from 'zod'
import { auditEntry, type AuditEntry } from '#shared/schema/audit.ts'
import { canonicalBytes } from '#shared/schema/canonical.ts'
import { base64 } from '#shared/schema/primitives.ts'
import { openBox, sealBox } from '../crypto/box.ts'
import { strictBase64 } from '../crypto/strict-base64.ts'
import { StoreError } from '../disk/disk-failure.ts'

const nothing = new Uint8Array()

/**
 * An entry as a line holds it. Detail that concerns a vendor is sealed under that vendor's key: erasing the key takes the words and
 * leaves the line, hence the chain, as it was.
 */
const storedEntry = z.strictObject({ ...auditEntry.shape, sealedDetail: base64.nullable() })
export type StoredEntry = AuditEntry & { readonly sealedDetail: string | null }

/** What `previous` of the very first entry says. */
export const startOfChain = '0'.repeat(64)

/** Detail sealed for the log: bound to the place of its entry. */
export function sealDetail(vendorKey: Uint8Array, sequence: number, detail: AuditEntry['detail']): string {
  return sealBox(vendorKey, 'audit-detail', canonicalBytes([sequence]), canonicalBytes(detail)).toString('base64')
}

/** Null when the key is another vendor's. */
export function openDetail(vendorKey: Uint8Array, entry: StoredEntry): AuditEntry['detail'] | null {
  if (entry.sealedDetail === null) return entry.detail
  const box = Buffer.from(entry.sealedDetail, 'base64')
  const plain = openBox(vendorKey, 'audit-detail', canonicalBytes([entry.sequence]), box)
  if (plain === null) return null
  const parsed = auditEntry.shape.detail.safeParse(JSON.parse(plain.toString('utf8')))
  return parsed.success ? parsed.data : null
}

/** The line without its line feed. */
export function encodeLine(auditKey: Uint8Array, entry: StoredEntry): Buffer {
  return Buffer.from(sealBox(auditKey, 'audit-line', nothing, canonicalBytes(entry)).toString('base64'), 'latin1')
}

/** Null when the line was changed in any way. One that is authentic and not understood was written by a later version: throws. */
export function decodeLine(auditKey: Uint8Array, line: Uint8Array): StoredEntry | null {
  const box = strictBase64(Buffer.from(line).toString('latin1'))
  const plain = box === null ? null : openBox(auditKey, 'audit-line', nothing, box)
  if (plain === null) return null
  const parsed = storedEntry.safeParse(JSON.parse(plain.toString('utf8')))
  if (!parsed.success) throw new StoreError({ code: 'workspace-newer', cause: parsed.error })
  return parsed.data
}

/** What the next entry's `previous` says: SHA-256 over the line as it lies on the disk, so that no key is needed to check a chain. */
export function lineHash(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('hex')
}
