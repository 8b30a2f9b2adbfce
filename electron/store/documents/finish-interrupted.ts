import { dirname, join } from 'node:path'
import { documentKinds } from '#shared/schema/documents.ts'
import type { StoredEntry } from '../audit/audit-line.ts'
import type { Disk } from '../disk/disk.ts'
import { isMissing } from '../disk/disk-failure.ts'
import { isTemporary } from '../disk/replace-file.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { workspaceFolders } from '../layout.ts'
import { documentPlace, fileHash } from './document-place.ts'

/**
 * After a crash: if the last entry of the log speaks of a file that is not in place yet, puts it there. Then removes what else was
 * being written: nobody was told that it was saved.
 */
export async function finishInterrupted(
  disk: Disk,
  root: string,
  ring: KeyRing,
  last: StoredEntry | null,
): Promise<void> {
  await finishLast(disk, root, ring, last)
  for (const folder of [root, ...workspaceFolders.map((name) => join(root, name))]) {
    for (const name of await disk.list(folder)) {
      if (isTemporary(name)) await disk.unlink(join(folder, name)).catch(() => undefined)
    }
  }
}

async function finishLast(disk: Disk, root: string, ring: KeyRing, last: StoredEntry | null): Promise<void> {
  const document = last?.document ?? null
  const kind = documentKinds.find((each) => each === document?.kind)
  if (document === null || kind === undefined) return
  const { path } = documentPlace(root, kind, ring.nameOf(kind, document.id))
  if (await hasHash(disk, path, document.sha256)) return
  const folder = dirname(path)
  for (const name of await disk.list(folder)) {
    const candidate = join(folder, name)
    if (!candidate.startsWith(`${path}.`) || !isTemporary(name)) continue
    if (!(await hasHash(disk, candidate, document.sha256))) continue
    await disk.rename(candidate, path)
    await disk.syncFolder(folder)
    return
  }
}

async function hasHash(disk: Disk, path: string, sha256: string): Promise<boolean> {
  try {
    return fileHash(await disk.read(path)) === sha256
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
