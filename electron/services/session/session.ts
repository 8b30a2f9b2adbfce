import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Blobs, Repository } from '#shared/ports/repository.ts'
import type { OpenWorkspace, WorkspaceFolder } from '#shared/ports/vault.ts'
import type { Person } from '#shared/schema/person.ts'
import type { WorkspaceSettings } from '#shared/schema/workspace-settings.ts'
import { authorise, type Action } from '../authorise.ts'

/** An unlocked workspace with the person who acts in it. */
export interface OpenSession {
  readonly workspace: OpenWorkspace
  readonly repository: Repository
  readonly blobs: Blobs
  readonly person: Person
  readonly settings: WorkspaceSettings
  /** The workspace was put back to an older state since it was last open on this computer. */
  readonly rolledBack: boolean
}

export type SessionState =
  | { readonly state: 'closed' }
  | { readonly state: 'locked'; readonly folder: WorkspaceFolder }
  | { readonly state: 'open'; readonly open: OpenSession }

/** Which workspace is open, and as whom: the one mutable state of the services. */
export interface Session {
  current(): SessionState
  /** Replaces the state and tells everybody who listens. */
  enter(next: SessionState): void
  /** The open workspace, when the person's roles allow the action: `workspace-locked` or `not-permitted` otherwise. */
  authorise(action: Action): Result<OpenSession, Failure>
  /** Gives a function that ends the subscription. */
  subscribe(listener: () => void): () => void
}

export function createSession(): Session {
  let current: SessionState = { state: 'closed' }
  const listeners = new Set<() => void>()
  return {
    current: () => current,
    enter(next) {
      current = next
      for (const listener of listeners) listener()
    },
    authorise(action) {
      if (current.state !== 'open') return failure({ code: 'workspace-locked', retryable: true })
      const allowed = authorise(current.open.person.roles, action)
      return allowed.ok ? success(current.open) : allowed
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
