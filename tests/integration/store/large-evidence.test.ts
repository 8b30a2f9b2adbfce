import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBlob } from '#electron/store/blobs/write-blob.ts'
import type { ReadableFile, WritableFile } from '#electron/store/disk/disk.ts'
import { nodeDisk } from '#electron/store/disk/node-disk.ts'
import { FaultyDisk } from '#tests/fixtures/faulty-disk.ts'
import { idOf } from '#tests/fixtures/store-documents.ts'
import { testWorkspace } from '#tests/fixtures/store-workspace.ts'

const mebibyte = 1024 * 1024
const length = 256 * mebibyte

/** A file of zeros that no disk has to hold. */
function zeros(total: number): ReadableFile {
  let left = total
  return {
    async read(into) {
      const taken = Math.min(left, into.length)
      into.fill(0, 0, taken)
      left -= taken
      return taken
    },
    async close() {},
  }
}

/** Takes everything, keeps the count, and notes the most memory in use outside the heap. */
class CountingDisk extends FaultyDisk {
  written = 0
  mostMemory = 0

  override async createNew(): Promise<WritableFile> {
    return {
      write: async (bytes) => {
        this.written += bytes.length
        this.mostMemory = Math.max(this.mostMemory, process.memoryUsage().arrayBuffers)
        return bytes.length
      },
      sync: async () => {},
      truncate: async () => {},
      size: async () => this.written,
      close: async () => {},
    }
  }
}

describe('a large file of evidence', () => {
  it('streams through in memory that does not grow with it', async () => {
    const disk = new CountingDisk()
    const before = process.memoryUsage().arrayBuffers
    const written = await writeBlob(disk, '/nowhere', Buffer.alloc(32, 1), zeros(length))
    expect(written.size).toBe(length)
    expect(disk.written).toBe(42 + length + (length / (64 * 1024)) * 16)
    // SHA-256 of 256 MiB of zeros, as sha256sum says.
    expect(written.sha256).toBe('a6d72ac7690f53be6ae46ba88506bd97302a093f7108472bd9efc3cefda06484')
    expect(disk.mostMemory - before).toBeLessThan(100 * mebibyte)
  })

  it('that cannot be read to its end is not stored, and the file is named', async () => {
    const disk = new FaultyDisk()
    const set = await testWorkspace(disk)
    const failing: ReadableFile = {
      async read() {
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      },
      async close() {},
    }
    const source = join('/media', 'audit.pdf')
    disk.openRead = async (path) => (path === source ? failing : nodeDisk.openRead(path))
    const answer = await set.workspace.blobs.addFile(source, idOf('lake'))
    expect(answer).toMatchObject({ error: { code: 'file-unreadable', values: { file: 'audit.pdf', reason: 'EIO' } } })
    expect(await readdir(join(set.folder, 'evidence'))).toEqual([])
    await set.workspace.close()
    await set.dispose()
  })
})
