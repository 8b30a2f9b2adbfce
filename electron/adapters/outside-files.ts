import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { errorCode, notSaved } from '#electron/store/disk/disk-failure.ts'
import { nodeDisk } from '#electron/store/disk/node-disk.ts'
import { replaceFile } from '#electron/store/disk/replace-file.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { OutsideFiles } from '#shared/ports/files.ts'
import type { Translator } from '#shared/text/translator.ts'

const headSize = 512

/** Files on the disk of this computer; `translate` words the reasons of failures. */
export function createOutsideFiles(translate: Translator): OutsideFiles {
  function unreadable(path: string, code: string, cause?: unknown): Result<never, Failure> {
    const values = { file: basename(path), reason: reasonOf(translate, code) }
    return failure({ code: 'file-unreadable', values, retryable: true, cause })
  }

  async function withFile<Value>(
    path: string,
    use: (file: FileHandle, size: number) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> {
    try {
      const file = await open(path, 'r')
      try {
        const facts = await file.stat()
        return facts.isFile() ? await use(file, facts.size) : unreadable(path, 'EISDIR')
      } finally {
        await file.close()
      }
    } catch (error) {
      return unreadable(path, errorCode(error), error)
    }
  }

  return {
    read: (path, limit) =>
      withFile(path, async (file, size) => {
        if (size > limit)
          return failure({ code: 'file-too-large', values: { file: basename(path), limit: megabytes(limit) } })
        return success(await readAtMost(file, size))
      }),
    inspect: (path) =>
      withFile(path, async (file, size) => success({ size, head: await readAtMost(file, Math.min(size, headSize)) })),
    async write(path, bytes) {
      try {
        await replaceFile(nodeDisk, path, bytes)
        return success(null)
      } catch (error) {
        return failure(notSaved(error))
      }
    },
  }
}

/** Reads the size that was looked at, so that a file which grows meanwhile cannot pass the limit. */
async function readAtMost(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`
}

function reasonOf(translate: Translator, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return translate('reason.file-missing')
  if (code === 'EISDIR') return translate('reason.not-a-file')
  if (code === 'EACCES' || code === 'EPERM') return translate('reason.no-permission')
  return translate('reason.other', { code })
}
