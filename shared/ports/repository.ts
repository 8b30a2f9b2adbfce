import type { Result } from '../domain/result.ts'
import type { Failure } from '../ipc/app-error.ts'
import type { AuditEntry } from '../schema/audit.ts'
import type { Assessment } from '../schema/assessment.ts'
import type { Evidence } from '../schema/evidence.ts'
import type { Person } from '../schema/person.ts'
import type { Questionnaire } from '../schema/questionnaire.ts'
import type { Register } from '../schema/register.ts'
import type { Engagement, Vendor } from '../schema/vendor.ts'
import type { WorkspaceSettings } from '../schema/workspace-settings.ts'

/** Every kind of stored document and what one holds. Ids: see `documentId` in schema/documents. */
export interface DocumentKinds {
  readonly settings: WorkspaceSettings
  readonly person: Person
  readonly vendor: Vendor
  readonly engagement: Engagement
  readonly questionnaire: Questionnaire
  readonly assessment: Assessment
  readonly evidence: Evidence
  readonly register: Register
}
export type DocumentKind = keyof DocumentKinds

/** A stored document with the revision that the disk holds; revisions run from 1. */
export interface Stored<Kind extends DocumentKind> {
  readonly id: string
  readonly revision: number
  readonly value: DocumentKinds[Kind]
}

/** What the audit log says about a write. */
export interface AuditNote {
  readonly by: string | null
  readonly event: string
  readonly detail?: AuditEntry['detail']
  /** The vendor that the detail is about, for events without a document; a document brings its own. */
  readonly vendorId?: string
}

/**
 * Documents of the open workspace. A write that answers a success is on the disk, fsynced, and in the audit log; memory never
 * runs ahead of the disk. Writes of one document are queued in the order of the calls.
 */
export interface Repository {
  /** `not-found` when there is none, `document-damaged` or `document-newer` when it cannot be used. */
  get<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Result<Stored<Kind>, Failure>>
  /** All readable documents of a kind, in no order; damaged ones are left out and listed by `problems`. */
  list<Kind extends DocumentKind>(kind: Kind): Promise<readonly Stored<Kind>[]>
  /** Writes a new document; `conflict` when the id is taken. */
  create<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    value: DocumentKinds[Kind],
    note: AuditNote,
  ): Promise<Result<Stored<Kind>, Failure>>
  /**
   * Produces the next value from the current one and writes it. `produce` answers a failure to write nothing. With
   * `expectedRevision` the write is refused with `conflict` when another came between.
   */
  change<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    produce: (current: DocumentKinds[Kind]) => Result<DocumentKinds[Kind], Failure>,
    note: AuditNote,
    expectedRevision?: number,
  ): Promise<Result<Stored<Kind>, Failure>>
  /** Records an event that writes no document (unlock, export, verification). */
  record(note: AuditNote): Promise<Result<null, Failure>>
  /** Head of the audit log, null while it is empty. */
  auditHead(): { readonly sequence: number; readonly sha256: string } | null
  /** Waits until every queued write has settled. */
  flush(): Promise<void>
}

/** Write-once encrypted files, named by a keyed hash of their content. */
export interface Blobs {
  /** Stores a file chosen by a person, streamed; gives its size, SHA-256 and blob name. `vendorId` chooses the key. */
  addFile(path: string, vendorId: string): Promise<Result<StoredBlob, Failure>>
  addBytes(bytes: Uint8Array, vendorId: string): Promise<Result<StoredBlob, Failure>>
  /** The whole content, its hash checked. */
  read(blob: string, vendorId: string): Promise<Result<Uint8Array, Failure>>
}

export interface StoredBlob {
  readonly blob: string
  /** Bytes of the plain content. */
  readonly size: number
  readonly sha256: string
}
