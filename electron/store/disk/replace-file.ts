import { dirname } from 'node:path'
import { randomBytes } from 'node:crypto'
import { base32 } from '../crypto/base32.ts'
import { writeAll, type Disk } from './disk.ts'
import { isMissing } from './disk-failure.ts'

/** New content beside the file that it will replace, already on the medium. */
export interface Replacement {
  /** Puts it in place. The folder's names must be synced for that to survive a power cut. */
  commit(): Promise<void>
  /** Removes it again; a failure to do so is left to the clean-up at the next start. */
  abandon(): Promise<void>
}

/** Ending of the last revision but one of a document. */
export const previousSuffix = '.previous'

/** A name for a new file beside `path` that no other write uses. */
export function temporaryPath(path: string): string {
  return `${path}.${base32(randomBytes(10))}.tmp`
}

/** Whether a file was being written under this name; after a crash such files are finished or removed. */
export function isTemporary(name: string): boolean {
  return /\.[a-z2-7]{16}\.tmp$/.test(name)
}

/** Writes a new file and returns when its bytes are on the medium; its name is so only after the folder is synced. */
export async function writeNewFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.createNew(path)
  try {
    await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes the bytes beside `path`, and with `keepPrevious` gives the present content a second name ending in `.previous`. When it
 * throws, `path` is as it was.
 */
export async function prepareReplacement(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  options: { readonly keepPrevious: boolean },
): Promise<Replacement> {
  const temporary = temporaryPath(path)
  const replacement: Replacement = {
    commit: () => disk.rename(temporary, path),
    abandon: () => disk.unlink(temporary).catch(() => undefined),
  }
  try {
    await writeNewFile(disk, temporary, bytes)
    if (options.keepPrevious) await keepAsPrevious(disk, path)
  } catch (error) {
    await replacement.abandon()
    throw error
  }
  return replacement
}

/** Replaces a file durably: returns when the new content is on the medium under its name; when it throws, the old one may still be. */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const replacement = await prepareReplacement(disk, path, bytes, { keepPrevious: false })
  try {
    await replacement.commit()
  } catch (error) {
    await replacement.abandon()
    throw error
  }
  await disk.syncFolder(dirname(path))
}

async function keepAsPrevious(disk: Disk, path: string): Promise<void> {
  const second = temporaryPath(path)
  try {
    await disk.link(path, second)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  try {
    await disk.rename(second, path + previousSuffix)
  } finally {
    // A rename between two names of one file does nothing and leaves both (POSIX), as after a write that was given up.
    await disk.unlink(second).catch(() => undefined)
  }
}
