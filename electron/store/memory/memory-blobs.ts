import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Blobs, StoredBlob } from '#shared/ports/repository.ts'
import { base32 } from '../crypto/base32.ts'

/** Evidence files that live in memory alone, for tests. */
export class MemoryBlobs implements Blobs {
  readonly #contents = new Map<string, Uint8Array>()

  async addFile(path: string, vendorId: string): Promise<Result<StoredBlob, Failure>> {
    try {
      return await this.addBytes(await readFile(path), vendorId)
    } catch (cause) {
      return failure({ code: 'file-unreadable', values: { file: basename(path), reason: 'ENOENT' }, cause })
    }
  }

  async addBytes(bytes: Uint8Array, vendorId: string): Promise<Result<StoredBlob, Failure>> {
    const blob = base32(createHash('sha256').update(vendorId).update(bytes).digest())
    this.#contents.set(blob, Uint8Array.from(bytes))
    return success({ blob, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }

  async read(blob: string, vendorId: string): Promise<Result<Uint8Array, Failure>> {
    const content = this.#contents.get(blob)
    if (content === undefined) return failure({ code: 'not-found' })
    const named = base32(createHash('sha256').update(vendorId).update(content).digest())
    return named === blob ? success(Uint8Array.from(content)) : failure({ code: 'not-found' })
  }
}
