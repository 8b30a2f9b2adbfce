import { join } from 'node:path'
import type { Clock } from '#shared/ports/clock.ts'
import type { AuditEntry } from '#shared/schema/audit.ts'
import { instant, personId } from '#shared/schema/primitives.ts'
import { writeAll, type Disk, type WritableFile } from '../disk/disk.ts'
import { StoreError } from '../disk/disk-failure.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import type { VendorKeys } from '../keys/vendor-keys.ts'
import { auditFolder } from '../layout.ts'
import { encodeLine, lineHash, sealDetail, startOfChain } from './audit-line.ts'

/** An entry before it has its place. */
export interface AuditDraft {
  readonly by: string | null
  readonly event: string
  readonly detail: AuditEntry['detail']
  readonly document: AuditEntry['document']
  readonly vendorId: string | null
}

export interface AuditHead {
  readonly sequence: number
  readonly sha256: string
}

/** Where the log ends. */
export interface AuditEnd {
  /** Null while the log is empty. */
  readonly head: AuditHead | null
  /** `2026-11`; empty before the first entry. */
  readonly month: string
  /** Bytes of that file. */
  readonly length: number
}

interface Tools {
  readonly disk: Disk
  readonly root: string
  readonly clock: Clock
  readonly ring: KeyRing
  readonly vendorKeys: VendorKeys
}

/**
 * The open audit log. Its methods must not run at the same time: one queue calls them. An entry is on the medium when `append`
 * returns; when `append` throws, the log is as it was, or will be cut back to that before anything else is written.
 */
export class AuditLog {
  readonly #tools: Tools
  #end: AuditEnd
  /** Set while the disk may hold more than `#end`: a line whose write failed, or that is to be undone. */
  #excess: string | null = null

  constructor(tools: Tools, end: AuditEnd) {
    this.#tools = tools
    this.#end = end
  }

  head(): AuditHead | null {
    return this.#end.head
  }

  /** Writes an entry durably and gives the end before it, for `undo`. */
  async append(draft: AuditDraft): Promise<AuditEnd> {
    await this.cutBack()
    const before = this.#end
    const at = instant.parse(this.#tools.clock.now())
    const sequence = (before.head?.sequence ?? 0) + 1
    const line = encodeLine(this.#tools.ring.audit, {
      sequence,
      at,
      by: draft.by === null ? null : personId.parse(draft.by),
      event: draft.event,
      document: draft.document,
      vendorId: draft.vendorId,
      previous: before.head?.sha256 ?? startOfChain,
      ...(await this.#detail(draft, sequence)),
    })
    // A clock set back must not put an entry before older ones.
    const month = at.slice(0, 7) > before.month ? at.slice(0, 7) : before.month
    const start = month === before.month ? before.length : 0
    const bytes = Buffer.concat([line, Buffer.from('\n')])
    try {
      await this.#write(month, start, bytes)
    } catch (error) {
      await this.cutBack().catch(() => undefined)
      throw error
    }
    this.#end = { head: { sequence, sha256: lineHash(line) }, month, length: start + bytes.length }
    return before
  }

  /** Takes back the last entry, which nobody has been told of. */
  async undo(before: AuditEnd): Promise<void> {
    this.#excess = this.#end.month
    this.#end = before
    await this.cutBack().catch(() => undefined)
  }

  /** Whether the disk may still hold a line that was given up. */
  get hasExcess(): boolean {
    return this.#excess !== null
  }

  /** Cuts the log back to what was acknowledged, if need be. Throws while the disk refuses. */
  async cutBack(): Promise<void> {
    if (this.#excess === null) return
    const keep = this.#excess === this.#end.month ? this.#end.length : 0
    const file = await this.#tools.disk.openAppend(join(this.#tools.root, auditFolder, this.#excess))
    try {
      await file.truncate(keep)
      await file.sync()
    } finally {
      await file.close()
    }
    this.#excess = null
  }

  async #detail(
    draft: AuditDraft,
    sequence: number,
  ): Promise<{ detail: AuditEntry['detail']; sealedDetail: string | null }> {
    if (draft.vendorId === null || Object.keys(draft.detail).length === 0) {
      return { detail: draft.detail, sealedDetail: null }
    }
    const { key } = await this.#tools.vendorKeys.scope(draft.vendorId)
    return { detail: {}, sealedDetail: sealDetail(key, sequence, draft.detail) }
  }

  async #write(month: string, start: number, bytes: Uint8Array): Promise<void> {
    const folder = join(this.#tools.root, auditFolder)
    const file = await this.#tools.disk.openAppend(join(folder, month))
    try {
      await this.#checkUntouched(file, start)
      this.#excess = month
      await writeAll(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (start === 0) await this.#tools.disk.syncFolder(folder)
    this.#excess = null
  }

  /** Nobody else may write here while the workspace is open. */
  async #checkUntouched(file: WritableFile, length: number): Promise<void> {
    if ((await file.size()) !== length) {
      throw new StoreError({ code: 'not-saved-other', values: { reason: 'AUDIT-LOG-CHANGED' }, retryable: true })
    }
  }
}
