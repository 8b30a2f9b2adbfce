import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { base32 } from '../crypto/base32.ts'
import { BlobCipher, chunkLength } from '../crypto/blob-cipher.ts'
import { deriveKey, keyedHash } from '../crypto/derive.ts'
import { readFully, writeAll, type Disk, type ReadableFile, type WritableFile } from '../disk/disk.ts'
import { temporaryPath } from '../disk/replace-file.ts'
import { blobFolder } from '../layout.ts'

/** A blob that is written but has no place yet. */
export interface WrittenBlob {
  readonly temporary: string
  readonly blob: string
  readonly size: number
  readonly sha256: string
}

/** The name of a blob: a hash of its content keyed for the vendor, since a plain one would betray a published file. */
export function blobName(vendorKey: Uint8Array, contentHash: Uint8Array): string {
  const key = deriveKey(vendorKey, 'blob-names')
  try {
    return base32(keyedHash(key, contentHash))
  } finally {
    key.fill(0)
  }
}

/** Encrypts a stream chunk by chunk into a synced temporary file, in memory for two chunks. Throws what either side throws. */
export async function writeBlob(
  disk: Disk,
  root: string,
  vendorKey: Uint8Array,
  source: ReadableFile,
): Promise<WrittenBlob> {
  const temporary = temporaryPath(join(root, blobFolder, 'incoming'))
  const cipher = BlobCipher.fresh(vendorKey)
  const file = await disk.createNew(temporary)
  try {
    const { digest, size } = await pour(source, file, cipher)
    await file.sync()
    return { temporary, blob: blobName(vendorKey, digest), size, sha256: digest.toString('hex') }
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    cipher.close()
    await file.close()
  }
}

async function pour(
  source: ReadableFile,
  file: WritableFile,
  cipher: BlobCipher,
): Promise<{ readonly digest: Buffer; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  let chunk = Buffer.alloc(chunkLength)
  let next = Buffer.alloc(chunkLength)
  let filled = await readFully(source, chunk)
  await writeAll(file, cipher.header)
  for (let index = 0; ; index += 1) {
    // One chunk ahead, since the last one is marked.
    const following = filled === chunkLength ? await readFully(source, next) : 0
    const plain = chunk.subarray(0, filled)
    hash.update(plain)
    size += filled
    await writeAll(file, cipher.seal(index, following === 0, plain))
    if (following === 0) return { digest: hash.digest(), size }
    ;[chunk, next] = [next, chunk]
    filled = following
  }
}
