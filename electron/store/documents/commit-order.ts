import type { Disk } from '../disk/disk.ts'
import type { Replacement } from '../disk/replace-file.ts'
import type { AuditDraft, AuditHead, AuditLog } from '../audit/audit-log.ts'
import type { WorkspaceLock } from '../lock/workspace-lock.ts'
import { SerialQueue } from '../serial-queue.ts'

/**
 * The one order in which revisions and the audit log reach the disk:
 *
 * 1. the new file lies beside the old one, bytes synced (done by the caller), then its name synced;
 * 2. the entry, with the hash of that file, is appended and synced: from here on the revision is a fact;
 * 3. the new file is renamed over the old one; that name is synced before the next entry is written, at the latest.
 *
 * So after a crash at any moment at most the last entry's file is not in place, and lies beside it whole: `finishInterrupted` puts it
 * there. No revision is ever in place without its entry.
 */
export class CommitOrder {
  readonly #disk: Disk
  readonly #log: AuditLog
  readonly #lock: WorkspaceLock
  readonly #queue = new SerialQueue()
  /** Folder with a rename that is not synced yet. */
  #unsynced: string | null = null

  constructor(disk: Disk, log: AuditLog, lock: WorkspaceLock) {
    this.#disk = disk
    this.#log = log
    this.#lock = lock
  }

  /** Commits a prepared file of `folder`. Throws as the disk does; the old revision then stands and the new file is gone. */
  commit(folder: string, replacement: Replacement, draft: AuditDraft): Promise<void> {
    return this.#queue.run(async () => {
      try {
        await this.#beforeEntry()
        await this.#disk.syncFolder(folder)
        const before = await this.#log.append(draft)
        try {
          await replacement.commit()
        } catch (error) {
          await this.#log.undo(before)
          throw error
        }
      } catch (error) {
        // While the disk may hold the entry, its file must be there for it.
        if (!this.#log.hasExcess) await replacement.abandon()
        throw error
      }
      this.#unsynced = folder
      // Not awaited: until this is done the new file can be found again by its entry.
      void this.#queue.run(() => this.#syncRename().catch(() => undefined))
    })
  }

  /** Appends an entry without a document. */
  record(draft: AuditDraft): Promise<void> {
    return this.#queue.run(async () => {
      await this.#beforeEntry()
      await this.#log.append(draft)
    })
  }

  /** Runs while no entry and no document is being written. */
  whileQuiet<Value>(task: () => Promise<Value>): Promise<Value> {
    return this.#queue.run(task)
  }

  head(): AuditHead | null {
    return this.#log.head()
  }

  /** Waits for everything queued, and for its names to be synced where the disk allows. */
  async settled(): Promise<void> {
    await this.#queue.settled()
  }

  async #beforeEntry(): Promise<void> {
    await this.#lock.assertHeld()
    await this.#syncRename()
  }

  async #syncRename(): Promise<void> {
    if (this.#unsynced === null) return
    await this.#disk.syncFolder(this.#unsynced)
    this.#unsynced = null
  }
}
