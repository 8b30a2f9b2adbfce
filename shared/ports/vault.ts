import type { Result } from '../domain/result.ts'
import type { Failure } from '../ipc/app-error.ts'
import type { Blobs, Repository } from './repository.ts'

/** What can be read of a workspace folder without a key. */
export interface WorkspaceFolder {
  readonly folder: string
  readonly workspaceId: string
  /** People who have a passphrase, by the name that they chose to show on the unlock screen. */
  readonly people: readonly { readonly personId: string; readonly label: string }[]
}

/** An unlocked workspace, as one person. Closing drops every key from memory. */
export interface OpenWorkspace {
  readonly folder: string
  readonly workspaceId: string
  readonly personId: string
  readonly repository: Repository
  readonly blobs: Blobs
  /** Null for a person who is no administrator: the workspace's root key is sealed for administrators only. */
  readonly administratorSeal: Seal | null
  /** Adds or replaces the passphrase by which a person opens the workspace. */
  setPassphrase(person: NewWayIn): Promise<Result<null, Failure>>
  /** Reads the whole audit log and every document, and compares them. */
  verifyAudit(): Promise<AuditVerdict>
  /** Records that could not be read, by name, with what was recovered from where. */
  problems(): readonly { readonly file: string; readonly code: string; readonly recoveredFrom: string | null }[]
  /** Flushes, drops the keys and releases the lock. */
  close(): Promise<void>
}

/** What checking the audit log found; without problems the chain is whole and explains every document on the disk. */
export interface AuditVerdict {
  readonly entries: number
  readonly head: { readonly sequence: number; readonly sha256: string } | null
  readonly problems: readonly AuditProblem[]
}

export interface AuditProblem {
  readonly code:
    | 'line-unreadable'
    | 'line-out-of-order'
    | 'chain-broken'
    | 'log-cut-short'
    | 'document-missing'
    | 'document-rolled-back'
    | 'document-changed'
    | 'document-unexplained'
  /** The file inside the workspace folder, and for the log the number of the line. */
  readonly file: string
  readonly line: number | null
}

export interface NewWayIn {
  readonly personId: string
  readonly label: string
  readonly passphrase: string
  readonly administrator: boolean
}

/** Authenticated encryption of small secrets under one key. Both answer standard base64 / plain bytes. */
export interface Seal {
  seal(plain: Uint8Array): string
  /** Null when the sealed text was changed or belongs to another key. */
  open(sealed: string): Uint8Array | null
}

/** Makes and opens workspace folders. Failures: workspace-*, folder-*, wrong-passphrase, wrong-recovery-key. */
export interface Vault {
  inspect(folder: string): Promise<Result<WorkspaceFolder, Failure>>
  /** Makes the folder's content; the recovery key is shown once and stored nowhere. */
  create(
    folder: string,
    workspaceId: string,
    first: NewWayIn,
  ): Promise<Result<{ readonly workspace: OpenWorkspace; readonly recoveryKey: string }, Failure>>
  /** `takeOver` opens although another process seems to hold the lock; the person has confirmed it. */
  unlock(
    folder: string,
    personId: string,
    passphrase: string,
    options: { readonly takeOver: boolean },
  ): Promise<Result<OpenWorkspace, Failure>>
  /** Opens as the given person by the recovery key; the caller then sets a new passphrase. */
  unlockWithRecoveryKey(
    folder: string,
    personId: string,
    recoveryKey: string,
    options: { readonly takeOver: boolean },
  ): Promise<Result<OpenWorkspace, Failure>>
}
