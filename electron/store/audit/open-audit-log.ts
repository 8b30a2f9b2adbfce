import { join } from 'node:path'
import type { Disk } from '../disk/disk.ts'
import { StoreError } from '../disk/disk-failure.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { auditFolder } from '../layout.ts'
import type { Problems } from '../problems.ts'
import type { Quarantine } from '../quarantine.ts'
import { auditMonths, auditTail, type AuditTail } from './audit-files.ts'
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
 * that the log can go on. A log of which no line can be read belongs to other keys: it is left alone, and so is the workspace
 * (throws `workspace-damaged`).
 */
export async function openAuditLog(
  disk: Disk,
  root: string,
  ring: KeyRing,
  tools: { readonly problems: Problems; readonly quarantine: Quarantine },
): Promise<OpenedAudit> {
  const months = await auditMonths(disk, root)
  const newest = months.at(-1) ?? ''
  const tails: { month: string; tail: AuditTail }[] = []
  for (const month of months.toReversed()) {
    const tail = auditTail(await disk.read(join(root, auditFolder, month)), ring.audit)
    tails.push({ month, tail })
    if (tail.last !== null) break
  }
  const found = tails.at(-1)
  const last = found?.tail.last ?? null
  if (last === null && tails.some(({ tail }) => tail.isDamaged)) {
    throw new StoreError({ code: 'workspace-damaged', values: { file: `${auditFolder}/${newest}` } })
  }
  const setAside: { file: string; keptAs: string; damaged: boolean }[] = []
  for (const { month, tail } of tails) {
    if (tail.rest.length === 0) continue
    const path = join(root, auditFolder, month)
    const file = `${auditFolder}/${month}`
    const keptAs = await tools.quarantine.keep(path, tail.rest)
    await cut(disk, path, tail.length)
    setAside.push({ file, keptAs, damaged: tail.isDamaged })
    if (tail.isDamaged) tools.problems.add({ file, code: 'audit-log-damaged', recoveredFrom: null })
  }
  const head = last === null ? null : { sequence: last.entry.sequence, sha256: last.sha256 }
  const length = found?.month === newest ? found.tail.length : 0
  return { end: { head, month: newest, length }, lastEntry: last?.entry ?? null, setAside }
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
