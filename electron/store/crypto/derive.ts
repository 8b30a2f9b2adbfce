import { createHmac, hkdfSync } from 'node:crypto'

/** Bytes of every symmetric key. */
export const keyLength = 32

/** What a key is for: no two uses share key material, since each derives its own (HKDF `info`). */
export type KeyPurpose =
  | 'workspace-documents'
  | 'names'
  | 'audit'
  | 'vendor-keys'
  | 'description'
  | 'blob-names'
  | 'document'
  | 'audit-line'
  | 'audit-detail'
  | 'blob'
  | 'wrapped-data-key'
  | 'wrapped-administrator-key'
  | 'administrator-secret'

/** HKDF-SHA-256 (RFC 5869), 256 bits. The answer is the caller's to overwrite. */
export function deriveKey(key: Uint8Array, purpose: KeyPurpose, salt: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `countersign/1/${purpose}`, keyLength))
}

/** HMAC-SHA-256. */
export function keyedHash(key: Uint8Array, content: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(content).digest()
}
