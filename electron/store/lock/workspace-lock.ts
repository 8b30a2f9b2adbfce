import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#shared/ports/clock.ts'
import { base32 } from '../crypto/base32.ts'
import { fileExists, type Disk } from '../disk/disk.ts'
import { errorCode, isMissing, StoreError } from '../disk/disk-failure.ts'
import { temporaryPath, writeNewFile } from '../disk/replace-file.ts'
import { lockFile } from '../layout.ts'
import { encodeLock, isLeftBehind, parseLock, type LockRecord, type ProcessTable } from './lock-record.ts'

/** Milliseconds between heartbeats. */
const heartbeat = 15_000

/** Openings of this process: two windows of one process are two openings as well. */
const ownTokens = new Set<string>()

/** A held lock of a workspace folder. */
export class WorkspaceLock {
  readonly #disk: Disk
  readonly #path: string
  readonly #record: LockRecord
  readonly #timer: NodeJS.Timeout

  constructor(disk: Disk, path: string, record: LockRecord) {
    this.#disk = disk
    this.#path = path
    this.#record = record
    this.#timer = setInterval(() => void this.#beat(), heartbeat)
    this.#timer.unref()
  }

  /**
   * Throws `workspace-in-use` once another process has taken the lock over: from then on it alone may write. A lock file that
   * somebody removed is made again.
   */
  async assertHeld(): Promise<void> {
    let holder = await readLock(this.#disk, this.#path)
    if (holder === null && (await this.#isMissing())) {
      await place(this.#disk, this.#path, this.#record, async () => {
        throw inUse(null, 0)
      })
      holder = await readLock(this.#disk, this.#path)
    }
    if (holder?.token !== this.#record.token) throw inUse(holder, 0)
  }

  /** Removes the lock, unless it is another's by now. */
  async release(): Promise<void> {
    clearInterval(this.#timer)
    ownTokens.delete(this.#record.token)
    const holder = await readLock(this.#disk, this.#path).catch(() => null)
    if (holder?.token === this.#record.token) await this.#disk.unlink(this.#path).catch(() => undefined)
  }

  async #isMissing(): Promise<boolean> {
    return !(await fileExists(this.#disk, this.#path))
  }

  async #beat(): Promise<void> {
    // A heartbeat that fails tells the same as one that is missing.
    await this.#disk.touch(this.#path).catch(() => undefined)
  }
}

/**
 * Takes the lock of a folder. A lock that was surely left behind by a crash is replaced; any other throws `workspace-in-use`, unless
 * the person has confirmed the takeover.
 */
export async function acquireLock(
  disk: Disk,
  root: string,
  clock: Clock,
  options: { readonly takeOver: boolean },
  processes: ProcessTable = thisComputer,
): Promise<WorkspaceLock> {
  const path = join(root, lockFile)
  const token = base32(randomBytes(15))
  const record = { pid: processes.pid, host: processes.host, token, since: clock.now() }
  await place(disk, path, record, async () => {
    const holder = await readLock(disk, path)
    const mayReplace = options.takeOver || (holder !== null && isLeftBehind(holder, processes, ownTokens))
    if (!mayReplace) throw inUse(holder, await silentMinutes(disk, path, clock))
    await removeLock(disk, path, holder)
  })
  ownTokens.add(token)
  return new WorkspaceLock(disk, path, record)
}

/** `minutes` since the last heartbeat help a person to judge whether that program still runs. */
function inUse(holder: LockRecord | null, minutes: number): StoreError {
  return new StoreError({ code: 'workspace-in-use', values: { host: holder?.host ?? '?', minutes } })
}

async function silentMinutes(disk: Disk, path: string, clock: Clock): Promise<number> {
  const lastBeat = await disk.lastChange(path).catch(() => Number.POSITIVE_INFINITY)
  const silence = Date.parse(clock.now()) - lastBeat
  return Math.max(0, Math.floor(silence / 60_000))
}

/** Writes the record under the lock's name, whole or not at all; `makeRoom` is called, and may throw, as long as another is there. */
async function place(disk: Disk, path: string, record: LockRecord, makeRoom: () => Promise<void>): Promise<void> {
  const temporary = temporaryPath(path)
  await writeNewFile(disk, temporary, encodeLock(record))
  try {
    while (!(await claim(disk, temporary, path))) await makeRoom()
  } finally {
    await disk.unlink(temporary).catch(() => undefined)
  }
}

/** Puts the prepared record under the lock's name if that is free: whole or not at all. */
async function claim(disk: Disk, temporary: string, path: string): Promise<boolean> {
  try {
    await disk.link(temporary, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock that was judged; if another process has replaced it meanwhile, that one is put back. */
async function removeLock(disk: Disk, path: string, judged: LockRecord | null): Promise<void> {
  const aside = temporaryPath(path)
  try {
    await disk.rename(path, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  const removed = await readLock(disk, aside)
  if (removed?.token !== judged?.token) await disk.link(aside, path).catch(() => undefined)
  await disk.unlink(aside)
}

async function readLock(disk: Disk, path: string): Promise<LockRecord | null> {
  try {
    return parseLock(await disk.read(path))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const thisComputer: ProcessTable = {
  pid: process.pid,
  host: hostname(),
  isRunning(pid) {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      // EPERM: it runs, as somebody else.
      return errorCode(error) === 'EPERM'
    }
  },
}
