import { join } from 'node:path'
import type { Disk } from '../disk/disk.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { auditFolder } from '../layout.ts'
import type { Problems } from '../problems.ts'
import type { Quarantine } from '../quarantine.ts'
import { auditMonths, auditTail } from './audit-files.ts'
import type { StoredEntry } from './audit-line.ts'
import type { AuditEnd } from './audit-log.ts'

/** What was found at the end of the log. */
export interface OpenedAudit {
  readonly end: AuditEnd
  readonly lastEntry: StoredEntry | null
  /** What had to be cut off, each with its place in quarantine. */
  readonly setAside: readonly { readonly file: string; readonly keptAs: string; readonly damaged: boolean }[]
}

/**
 * Finds the last entry. What comes after it, a line torn by a crash or lines that were damaged, is kept in quarantine and cut off, so
 * that the log can go on.
 */
export async function openAuditLog(
  disk: Disk,
  root: string,
  ring: KeyRing,
  tools: { readonly problems: Problems; readonly quarantine: Quarantine },
): Promise<OpenedAudit> {
  const setAside: { file: string; keptAs: string; damaged: boolean }[] = []
  const months = await auditMonths(disk, root)
  for (const month of months.toReversed()) {
    const path = join(root, auditFolder, month)
    const tail = auditTail(await disk.read(path), ring.audit)
    const file = `${auditFolder}/${month}`
    if (tail.rest.length > 0) {
      const keptAs = await tools.quarantine.keep(path, tail.rest)
      await cut(disk, path, tail.length)
      setAside.push({ file, keptAs, damaged: tail.isDamaged })
      if (tail.isDamaged) tools.problems.add({ file, code: 'audit-log-damaged', recoveredFrom: null })
    }
    if (tail.last !== null) {
      const { entry, sha256 } = tail.last
      const newest = months.at(-1) ?? month
      const length = newest === month ? tail.length : 0
      return { end: { head: { sequence: entry.sequence, sha256 }, month: newest, length }, lastEntry: entry, setAside }
    }
  }
  return { end: { head: null, month: months.at(-1) ?? '', length: 0 }, lastEntry: null, setAside }
}

async function cut(disk: Disk, path: string, length: number): Promise<void> {
  const file = await disk.openAppend(path)
  try {
    await file.truncate(length)
    await file.sync()
  } finally {
    await file.close()
  }
}
