import { join } from 'node:path'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import { fileExists, type Disk } from '../disk/disk.ts'
import { notSaved } from '../disk/disk-failure.ts'
import { isTemporary } from '../disk/replace-file.ts'
import { descriptionCopy, descriptionFile, lockFile, workspaceFolders } from '../layout.ts'

/** Files that systems leave in any folder. */
const leftBySystems = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory'])

/** Makes the folder for a new workspace, or accepts an empty one. */
export async function prepareFolder(disk: Disk, folder: string): Promise<Result<null, Failure>> {
  try {
    await disk.makeFolder(folder)
    for (const name of [descriptionFile, descriptionCopy]) {
      if (await fileExists(disk, join(folder, name))) return failure({ code: 'workspace-exists' })
    }
    for (const name of await disk.list(folder)) {
      if (leftBySystems.has(name) || name === lockFile || isTemporary(name)) continue
      // Empty folders of ours are what an attempt leaves that failed.
      const isEmptyFolder = workspaceFolders.includes(name) && (await disk.list(join(folder, name))).length === 0
      if (!isEmptyFolder) return failure({ code: 'folder-not-empty' })
    }
    return success(null)
  } catch (error) {
    return failure(notOpened(error))
  }
}

/** Why a workspace cannot be used where it is: one that may not be written is not opened at all. */
export function notOpened(error: unknown): Failure {
  const reason = notSaved(error)
  const unwritable = ['not-saved-permission', 'not-saved-read-only']
  if (unwritable.includes(reason.code)) return { code: 'folder-not-writable', retryable: true, cause: error }
  if (reason.code === 'not-saved-gone') return { code: 'workspace-missing', retryable: true, cause: error }
  return reason
}
