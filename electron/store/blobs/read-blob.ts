import { createHash } from 'node:crypto'
import { BlobCipher, blobHeaderLength, sealedChunkLength } from '../crypto/blob-cipher.ts'
import { readFully, type Disk } from '../disk/disk.ts'
import { blobName } from './write-blob.ts'

/** Thrown by `blobChunks` for a blob that is not what was written under its name. */
export class DamagedBlob extends Error {}

/**
 * The plain content of a blob, chunk by chunk. Each chunk is authentic when it is given; that they are all, and the content that the
 * name stands for, is known only when the generator ends without throwing DamagedBlob.
 */
export async function* blobChunks(
  disk: Disk,
  path: string,
  blob: string,
  vendorKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const file = await disk.openRead(path)
  try {
    const header = Buffer.alloc(blobHeaderLength)
    const cipher = (await readFully(file, header)) < header.length ? null : BlobCipher.of(vendorKey, header)
    if (cipher === null) throw new DamagedBlob('not a blob')
    const hash = createHash('sha256')
    try {
      let chunk = Buffer.alloc(sealedChunkLength)
      let next = Buffer.alloc(sealedChunkLength)
      let filled = await readFully(file, chunk)
      if (filled === 0) throw new DamagedBlob('it ends before its first chunk')
      for (let index = 0; filled > 0; index += 1) {
        const following = filled === sealedChunkLength ? await readFully(file, next) : 0
        const plain = cipher.open(index, following === 0, chunk.subarray(0, filled))
        if (plain === null) throw new DamagedBlob(`chunk ${index} is not what was written`)
        hash.update(plain)
        yield plain
        ;[chunk, next] = [next, chunk]
        filled = following
      }
    } finally {
      cipher.close()
    }
    if (blobName(vendorKey, hash.digest()) !== blob) throw new DamagedBlob('the content is another one')
  } finally {
    await file.close()
  }
}
