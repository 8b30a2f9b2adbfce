import { join } from 'node:path'
import type { Disk } from '../disk/disk.ts'
import { auditFolder } from '../layout.ts'
import { decodeLine, lineHash, type StoredEntry } from './audit-line.ts'

const lineFeed = 10

/** A line of the log as found on the disk. */
export interface AuditLine {
  /** `audit/2026-11` */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** Null when it cannot be read. */
  readonly entry: StoredEntry | null
  readonly sha256: string
}

/** Names of the log's files, oldest first: one a month. */
export async function auditMonths(disk: Disk, root: string): Promise<readonly string[]> {
  const names = await disk.list(join(root, auditFolder))
  return names.filter((name) => /^\d{4}-\d{2}$/.test(name)).toSorted()
}

/** Every line of the log from its beginning; what comes after the last line feed of a file counts as a line that cannot be read. */
export async function* auditLines(disk: Disk, root: string, auditKey: Uint8Array): AsyncGenerator<AuditLine> {
  for (const month of await auditMonths(disk, root)) {
    const bytes = await disk.read(join(root, auditFolder, month))
    let start = 0
    for (let line = 1; start < bytes.length; line += 1) {
      const end = bytes.indexOf(lineFeed, start)
      const content = bytes.subarray(start, end === -1 ? bytes.length : end)
      const entry = end === -1 ? null : decodeLine(auditKey, content)
      yield { file: `${auditFolder}/${month}`, line, entry, sha256: lineHash(content) }
      start = end === -1 ? bytes.length : end + 1
    }
  }
}

/** The end of one file of the log. */
export interface AuditTail {
  /** The last line that can be read, and the hash that the next one chains to; null when there is none. */
  readonly last: { readonly entry: StoredEntry; readonly sha256: string } | null
  /** Bytes up to and with that line. */
  readonly length: number
  /** Bytes after it. */
  readonly rest: Uint8Array
  /** Whether the rest was more than one torn write: several lines, or one that looks whole. */
  readonly isDamaged: boolean
}

/** Finds where the readable part of a file ends, from its end. */
export function auditTail(bytes: Uint8Array, auditKey: Uint8Array): AuditTail {
  let end = bytes.lastIndexOf(lineFeed)
  while (end !== -1) {
    const start = end === 0 ? 0 : bytes.lastIndexOf(lineFeed, end - 1) + 1
    const content = bytes.subarray(start, end)
    const entry = decodeLine(auditKey, content)
    if (entry !== null) {
      const rest = bytes.subarray(end + 1)
      return { last: { entry, sha256: lineHash(content) }, length: end + 1, rest, isDamaged: isDamaged(rest) }
    }
    end = start - 1
  }
  return { last: null, length: 0, rest: bytes, isDamaged: isDamaged(bytes) }
}

function isDamaged(rest: Uint8Array): boolean {
  const lines = Buffer.from(rest).toString('latin1').split('\n')
  return lines.length > 2 || (lines.length === 2 && /^[A-Za-z0-9+/]+={0,2}$/.test(lines[0] ?? ''))
}
