import { basename, dirname, join } from 'node:path'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Blobs, StoredBlob } from '#shared/ports/repository.ts'
import { fileExists, type ReadableFile } from '../disk/disk.ts'
import { isMissing, notReadable, notSaved, StoreError } from '../disk/disk-failure.ts'
import { blobFolder, blobPath } from '../layout.ts'
import type { StoreTools } from '../store-tools.ts'
import { blobChunks, DamagedBlob } from './read-blob.ts'
import { writeBlob, type WrittenBlob } from './write-blob.ts'

/** Evidence files of an open workspace: encrypted, written once, the same content of a vendor once. */
export class FileBlobs implements Blobs {
  readonly #tools: StoreTools
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(tools: StoreTools) {
    this.#tools = tools
  }

  async addFile(path: string, vendorId: string): Promise<Result<StoredBlob, Failure>> {
    const name = basename(path)
    let source: ReadableFile
    try {
      source = await this.#tools.disk.openRead(path)
    } catch (error) {
      return failure(notReadable(error, name))
    }
    try {
      return await this.#add(readingFailuresNamed(source, name), vendorId)
    } finally {
      await source.close()
    }
  }

  async addBytes(bytes: Uint8Array, vendorId: string): Promise<Result<StoredBlob, Failure>> {
    return this.#add(bytesAsFile(bytes), vendorId)
  }

  async read(blob: string, vendorId: string): Promise<Result<Uint8Array, Failure>> {
    if (!/^[a-z2-7]{52}$/.test(blob)) return failure({ code: 'not-found' })
    const chunks: Uint8Array[] = []
    try {
      const key = await this.#tools.vendorKeys.existing(vendorId)
      if (key === null) return failure({ code: 'not-found' })
      for await (const chunk of blobChunks(this.#tools.disk, blobPath(this.#tools.root, blob), blob, key)) {
        chunks.push(chunk)
      }
    } catch (error) {
      if (isMissing(error)) return failure({ code: 'not-found' })
      if (!(error instanceof DamagedBlob)) return failure(notReadable(error, blob))
      this.#nameDamage(blob)
      return failure({ code: 'document-damaged', cause: error })
    }
    return success(Uint8Array.from(Buffer.concat(chunks)))
  }

  /** Waits until every blob that is being written has settled. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay)
  }

  async #add(source: ReadableFile, vendorId: string): Promise<Result<StoredBlob, Failure>> {
    const adding = this.#write(source, vendorId)
    this.#underWay.add(adding)
    try {
      return await adding
    } finally {
      this.#underWay.delete(adding)
    }
  }

  async #write(source: ReadableFile, vendorId: string): Promise<Result<StoredBlob, Failure>> {
    try {
      const { key } = await this.#tools.vendorKeys.scope(vendorId)
      const written = await writeBlob(this.#tools.disk, this.#tools.root, key, source)
      try {
        await this.#place(written, key)
      } catch (error) {
        await this.#tools.disk.unlink(written.temporary).catch(() => undefined)
        throw error
      }
      return success({ blob: written.blob, size: written.size, sha256: written.sha256 })
    } catch (error) {
      return failure(notSaved(error))
    }
  }

  /** Gives a written blob its name, unless a sound one has it already; a damaged one makes room. */
  async #place(written: WrittenBlob, key: Uint8Array): Promise<void> {
    const { disk, root, quarantine } = this.#tools
    const path = blobPath(root, written.blob)
    if (await fileExists(disk, path)) {
      if (await this.#isSound(path, written.blob, key)) return disk.unlink(written.temporary)
      this.#nameDamage(written.blob)
      await quarantine.take(path)
    }
    await disk.makeFolder(dirname(path))
    await disk.rename(written.temporary, path)
    await disk.syncFolder(dirname(path))
    await disk.syncFolder(join(root, blobFolder))
  }

  async #isSound(path: string, blob: string, key: Uint8Array): Promise<boolean> {
    try {
      for await (const chunk of blobChunks(this.#tools.disk, path, blob, key)) void chunk
      return true
    } catch (error) {
      if (error instanceof DamagedBlob) return false
      throw error
    }
  }

  #nameDamage(blob: string): void {
    const file = `${blobFolder}/${blob.slice(0, 2)}/${blob}`
    this.#tools.problems.add({ file, code: 'blob-damaged', recoveredFrom: null })
  }
}

/** So that a file that cannot be read is not taken for a disk that cannot be written. */
function readingFailuresNamed(source: ReadableFile, name: string): ReadableFile {
  return {
    async read(into) {
      try {
        return await source.read(into)
      } catch (error) {
        throw new StoreError(notReadable(error, name))
      }
    },
    close: () => source.close(),
  }
}

function bytesAsFile(bytes: Uint8Array): ReadableFile {
  let position = 0
  return {
    async read(into) {
      const part = bytes.subarray(position, position + into.length)
      into.set(part)
      position += part.length
      return part.length
    },
    async close() {},
  }
}
