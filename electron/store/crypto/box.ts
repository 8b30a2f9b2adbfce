import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveKey, type KeyPurpose } from './derive.ts'

const saltLength = 32
const nonceLength = 12
const tagLength = 16
const contentStart = saltLength + nonceLength

/** Bytes that a box is longer than its content. */
export const boxOverhead = contentStart + tagLength

/**
 * Encrypts with AES-256-GCM under a key of its own: HKDF of `key` with a fresh 256-bit salt, and a fresh 96-bit nonce. The answer is
 * salt, nonce, ciphertext, tag. `additional` is authenticated and not in the answer.
 */
export function sealBox(key: Uint8Array, purpose: KeyPurpose, additional: Uint8Array, plain: Uint8Array): Buffer {
  const salt = randomBytes(saltLength)
  const nonce = randomBytes(nonceLength)
  const own = deriveKey(key, purpose, salt)
  const cipher = createCipheriv('aes-256-gcm', own, nonce, { authTagLength: tagLength })
  own.fill(0)
  cipher.setAAD(additional)
  return Buffer.concat([salt, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The content of a box; null when it was changed, or made under another key, purpose or additional data. */
export function openBox(key: Uint8Array, purpose: KeyPurpose, additional: Uint8Array, box: Uint8Array): Buffer | null {
  if (box.length < boxOverhead) return null
  const own = deriveKey(key, purpose, box.subarray(0, saltLength))
  const nonce = box.subarray(saltLength, contentStart)
  const decipher = createDecipheriv('aes-256-gcm', own, nonce, { authTagLength: tagLength })
  own.fill(0)
  decipher.setAAD(additional)
  decipher.setAuthTag(box.subarray(box.length - tagLength))
  const plain = decipher.update(box.subarray(contentStart, box.length - tagLength))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    return null
  }
}
