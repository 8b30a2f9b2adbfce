import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveKey } from './derive.ts'

/** Plain bytes of every chunk but the last, which has 0 to as many. */
export const chunkLength = 64 * 1024
const tagLength = 16
/** Bytes of a chunk on the disk. */
export const sealedChunkLength = chunkLength + tagLength

/** ASCII `CSBLB`, then bytes that a transfer as text would change. */
const magic = Buffer.from([0x43, 0x53, 0x42, 0x4c, 0x42, 0x0d, 0x0a, 0x1a])
const formatVersion = 1
const saltLength = 32
const saltStart = magic.length + 2

/** Bytes before the first chunk: magic, version, salt. */
export const blobHeaderLength = saltStart + saltLength

/**
 * One blob's cipher: AES-256-GCM under a key of the blob's own (HKDF with a fresh 256-bit salt). The nonce of a chunk is its index and
 * whether it is the last, so that chunks cannot be dropped, added or moved; the header is authenticated with each.
 */
export class BlobCipher {
  readonly header: Uint8Array
  readonly #key: Buffer

  private constructor(header: Uint8Array, key: Buffer) {
    this.header = header
    this.#key = key
  }

  /** For a new blob. */
  static fresh(vendorKey: Uint8Array): BlobCipher {
    const header = Buffer.alloc(blobHeaderLength)
    magic.copy(header)
    header.writeUInt16BE(formatVersion, magic.length)
    randomBytes(saltLength).copy(header, saltStart)
    return new BlobCipher(header, deriveKey(vendorKey, 'blob', header.subarray(saltStart)))
  }

  /** For the blob that begins with these bytes; null when it is none. */
  static of(vendorKey: Uint8Array, header: Uint8Array): BlobCipher | null {
    const bytes = Buffer.from(header)
    if (bytes.length !== blobHeaderLength || !magic.equals(bytes.subarray(0, magic.length))) return null
    if (bytes.readUInt16BE(magic.length) !== formatVersion) return null
    return new BlobCipher(bytes, deriveKey(vendorKey, 'blob', bytes.subarray(saltStart)))
  }

  /** Ciphertext and tag of one chunk. */
  seal(index: number, isLast: boolean, plain: Uint8Array): Uint8Array {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce(index, isLast), { authTagLength: tagLength })
    cipher.setAAD(this.header)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }

  /** Null when this is not the chunk that belongs here. */
  open(index: number, isLast: boolean, sealed: Uint8Array): Uint8Array | null {
    if (sealed.length < tagLength) return null
    const end = sealed.length - tagLength
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce(index, isLast), { authTagLength: tagLength })
    decipher.setAAD(this.header)
    decipher.setAuthTag(sealed.subarray(end))
    const plain = decipher.update(sealed.subarray(0, end))
    try {
      decipher.final()
      return plain
    } catch {
      return null
    }
  }

  /** Overwrites the key. */
  close(): void {
    this.#key.fill(0)
  }
}

/** Five bytes of 0, six of the index, one that is 1 for the last chunk. */
function nonce(index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(index, 5, 6)
  bytes[11] = isLast ? 1 : 0
  return bytes
}
