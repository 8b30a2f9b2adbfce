import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { NewWayIn, OpenWorkspace, Seal, Vault, WorkspaceFolder } from '#shared/ports/vault.ts'
import { MemoryBlobs } from './memory-blobs.ts'
import { MemoryRepository } from './memory-repository.ts'

interface MemoryWorkspace {
  readonly workspaceId: string
  readonly people: Map<string, NewWayIn>
  readonly repository: MemoryRepository
  readonly blobs: MemoryBlobs
  open: boolean
}

const recoveryKey = 'MEMORY-RECOVERY-KEY'

/** Workspaces that live in memory alone and encrypt nothing, for tests of what is built upon a vault. */
export class MemoryVault implements Vault {
  readonly #workspaces = new Map<string, MemoryWorkspace>()

  /** The documents of a workspace, open or not, to look at what was recorded or to make writes fail. */
  repository(folder: string): MemoryRepository {
    const workspace = this.#workspaces.get(folder)
    if (workspace === undefined) throw new Error(`no workspace in ${folder}`)
    return workspace.repository
  }

  async inspect(folder: string): Promise<Result<WorkspaceFolder, Failure>> {
    const workspace = this.#workspaces.get(folder)
    if (workspace === undefined) return failure({ code: 'workspace-missing' })
    const people = [...workspace.people.values()].map(({ personId, label }) => ({ personId, label }))
    return success({ folder, workspaceId: workspace.workspaceId, people })
  }

  async create(
    folder: string,
    workspaceId: string,
    first: NewWayIn,
  ): Promise<Result<{ readonly workspace: OpenWorkspace; readonly recoveryKey: string }, Failure>> {
    if (this.#workspaces.has(folder)) return failure({ code: 'workspace-exists' })
    const workspace: MemoryWorkspace = {
      workspaceId,
      people: new Map([[first.personId, first]]),
      repository: new MemoryRepository(),
      blobs: new MemoryBlobs(),
      open: true,
    }
    this.#workspaces.set(folder, workspace)
    return success({ workspace: openWorkspace(folder, workspace, first), recoveryKey })
  }

  async unlock(
    folder: string,
    personId: string,
    passphrase: string,
    options: { readonly takeOver: boolean },
  ): Promise<Result<OpenWorkspace, Failure>> {
    return this.#open(folder, personId, options.takeOver, (person) =>
      person.passphrase === passphrase ? null : { code: 'wrong-passphrase' },
    )
  }

  async unlockWithRecoveryKey(
    folder: string,
    personId: string,
    typed: string,
    options: { readonly takeOver: boolean },
  ): Promise<Result<OpenWorkspace, Failure>> {
    return this.#open(folder, personId, options.takeOver, () =>
      typed === recoveryKey ? null : { code: 'wrong-recovery-key', values: { problem: 'other', group: 0 } },
    )
  }

  #open(
    folder: string,
    personId: string,
    takeOver: boolean,
    refuse: (person: NewWayIn) => Failure | null,
  ): Result<OpenWorkspace, Failure> {
    const workspace = this.#workspaces.get(folder)
    if (workspace === undefined) return failure({ code: 'workspace-missing' })
    const person = workspace.people.get(personId)
    if (person === undefined) return failure({ code: 'not-found' })
    const refusal = refuse(person)
    if (refusal !== null) return failure(refusal)
    if (workspace.open && !takeOver)
      return failure({ code: 'workspace-in-use', values: { host: 'memory', minutes: 0 } })
    workspace.open = true
    return success(openWorkspace(folder, workspace, person))
  }
}

function openWorkspace(folder: string, workspace: MemoryWorkspace, person: NewWayIn): OpenWorkspace {
  return {
    folder,
    workspaceId: workspace.workspaceId,
    personId: person.personId,
    repository: workspace.repository,
    blobs: workspace.blobs,
    administratorSeal: person.administrator ? transparentSeal : null,
    async setPassphrase(way) {
      if (!person.administrator && (way.personId !== person.personId || way.administrator)) {
        return failure({ code: 'not-permitted' })
      }
      workspace.people.set(way.personId, way)
      return success(null)
    },
    async verifyAudit() {
      return { entries: workspace.repository.notes.length, head: workspace.repository.auditHead(), problems: [] }
    },
    problems: () => [],
    async close() {
      await workspace.repository.flush()
      workspace.open = false
    },
  }
}

const transparentSeal: Seal = {
  seal: (plain) => Buffer.from(plain).toString('base64'),
  open: (sealed) => Uint8Array.from(Buffer.from(sealed, 'base64')),
}
