import { z } from 'zod'

/** What a lock file says about who holds it. Its time of last change is the heartbeat. */
const lockRecord = z.strictObject({
  pid: z.int().min(1),
  host: z.string().max(255),
  /** Tells one opening from another. */
  token: z.string().min(16).max(64),
  since: z.string().max(40),
})
export type LockRecord = Readonly<z.infer<typeof lockRecord>>

export function encodeLock(record: LockRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`)
}

/** Null for a file that is no lock record, such as one that a crash left empty. */
export function parseLock(bytes: Uint8Array): LockRecord | null {
  try {
    const parsed = lockRecord.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What is asked about the processes of this computer. */
export interface ProcessTable {
  readonly pid: number
  readonly host: string
  isRunning(pid: number): boolean
}

/**
 * Whether a lock was surely left behind: its process ran on this computer and runs no more, or its number is now our own and it is
 * not one of our own openings.
 */
export function isLeftBehind(record: LockRecord, processes: ProcessTable, ownTokens: ReadonlySet<string>): boolean {
  if (record.host !== processes.host) return false
  if (record.pid === processes.pid) return !ownTokens.has(record.token)
  return !processes.isRunning(record.pid)
}
