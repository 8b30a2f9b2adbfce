import { randomBytes } from 'node:crypto'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Clock } from '#shared/ports/clock.ts'
import type { NewWayIn, OpenWorkspace, Vault, WorkspaceFolder } from '#shared/ports/vault.ts'
import { workspaceId as workspaceIdSchema } from '#shared/schema/primitives.ts'
import { keyLength } from '../crypto/derive.ts'
import { standardCost, type PassphraseCost } from '../crypto/passphrase-key.ts'
import { newRecoveryKey, readRecoveryKey } from '../crypto/recovery-key.ts'
import type { Disk } from '../disk/disk.ts'
import { nodeDisk } from '../disk/node-disk.ts'
import { findDescription, writeFirstDescription, type FoundDescription } from '../keys/description-files.ts'
import {
  dropKeys,
  unwrapForPerson,
  unwrapForRecovery,
  wrapForPerson,
  wrapForRecovery,
  type WorkspaceKeys,
} from '../keys/ways-in.ts'
import { describeWorkspace, type WayIn } from '../keys/workspace-description.ts'
import { acquireLock, type WorkspaceLock } from '../lock/workspace-lock.ts'
import { openStore, type OpeningTools } from './open-store.ts'
import { notOpened, prepareFolder } from './prepare-folder.ts'

/** Workspaces in folders on the disk. Parts that tests replace have their defaults here. */
export function createFileVault(options: {
  readonly clock: Clock
  readonly disk?: Disk
  readonly cost?: PassphraseCost
}): Vault {
  return new FileVault({ clock: options.clock, disk: options.disk ?? nodeDisk, cost: options.cost ?? standardCost })
}

class FileVault implements Vault {
  readonly #tools: OpeningTools

  constructor(tools: OpeningTools) {
    this.#tools = tools
  }

  async inspect(folder: string): Promise<Result<WorkspaceFolder, Failure>> {
    const found = await findDescription(this.#tools.disk, folder)
    if (!found.ok) return found
    const { workspaceId, people } = found.value.description
    return success({ folder, workspaceId, people: people.map(({ personId, label }) => ({ personId, label })) })
  }

  async create(
    folder: string,
    workspaceId: string,
    first: NewWayIn,
  ): Promise<Result<{ readonly workspace: OpenWorkspace; readonly recoveryKey: string }, Failure>> {
    if (!first.administrator) throw new TypeError('the first person of a workspace is its administrator')
    const id = workspaceIdSchema.parse(workspaceId)
    const prepared = await prepareFolder(this.#tools.disk, folder)
    if (!prepared.ok) return prepared
    const administratorKey = randomBytes(keyLength)
    const keys = { dataKey: randomBytes(keyLength), administratorKey }
    const recoveryKey = newRecoveryKey()
    const way = await wrapForPerson(id, first, keys, this.#tools.cost)
    return this.#withLock(folder, keys, { takeOver: false }, async (lock) => {
      const recovery = wrapForRecovery(id, secretOf(recoveryKey), keys.dataKey, administratorKey)
      const content = { workspaceId: id, revision: 1, people: [way], recovery }
      const { description } = describeWorkspace(content, keys.dataKey)
      const found = { description, main: { description }, copy: { description } }
      const workspace = await openStore({ folder, personId: first.personId, found, keys, lock }, this.#tools)
      // Last, since a workspace is there once this is: one whose recovery key nobody was shown must not be.
      await writeFirstDescription(this.#tools.disk, folder, content, keys.dataKey)
      return { workspace, recoveryKey }
    })
  }

  async unlock(
    folder: string,
    personId: string,
    passphrase: string,
    options: { readonly takeOver: boolean },
  ): Promise<Result<OpenWorkspace, Failure>> {
    return this.#open(folder, personId, options, async ({ description }, way) => {
      const keys = await unwrapForPerson(description.workspaceId, way, passphrase)
      return keys === null ? failure({ code: 'wrong-passphrase' }) : success(keys)
    })
  }

  async unlockWithRecoveryKey(
    folder: string,
    personId: string,
    recoveryKey: string,
    options: { readonly takeOver: boolean },
  ): Promise<Result<OpenWorkspace, Failure>> {
    return this.#open(folder, personId, options, async ({ description }, way) => {
      const read = readRecoveryKey(recoveryKey)
      if ('problem' in read) {
        const group = read.problem === 'group' ? read.group : 0
        return failure({ code: 'wrong-recovery-key', values: { problem: read.problem, group } })
      }
      const keys = unwrapForRecovery(description.workspaceId, description.recovery, read.secret)
      read.secret.fill(0)
      if (keys === null) return failure({ code: 'wrong-recovery-key', values: { problem: 'other', group: 0 } })
      if (way.administratorKey !== null) return success(keys)
      keys.administratorKey?.fill(0)
      return success({ dataKey: keys.dataKey, administratorKey: null })
    })
  }

  async #open(
    folder: string,
    personId: string,
    options: { readonly takeOver: boolean },
    unwrap: (found: FoundDescription, way: WayIn) => Promise<Result<WorkspaceKeys, Failure>>,
  ): Promise<Result<OpenWorkspace, Failure>> {
    const found = await findDescription(this.#tools.disk, folder)
    if (!found.ok) return found
    const way = found.value.description.people.find((each) => each.personId === personId)
    if (way === undefined) return failure({ code: 'not-found' })
    const keys = await unwrap(found.value, way)
    if (!keys.ok) return keys
    return this.#withLock(folder, keys.value, options, (lock) =>
      openStore({ folder, personId, found: found.value, keys: keys.value, lock }, this.#tools),
    )
  }

  /** Takes the lock for `task`; when either fails, the lock is free again and the keys are gone. */
  async #withLock<Value>(
    folder: string,
    keys: WorkspaceKeys,
    options: { readonly takeOver: boolean },
    task: (lock: WorkspaceLock) => Promise<Value>,
  ): Promise<Result<Value, Failure>> {
    try {
      const lock = await acquireLock(this.#tools.disk, folder, this.#tools.clock, options)
      try {
        return success(await task(lock))
      } catch (error) {
        await lock.release()
        throw error
      }
    } catch (error) {
      dropKeys(keys)
      return failure(notOpened(error))
    }
  }
}

function secretOf(recoveryKey: string): Uint8Array {
  const read = readRecoveryKey(recoveryKey)
  if ('problem' in read) throw new Error('a new recovery key does not read as written')
  return read.secret
}
