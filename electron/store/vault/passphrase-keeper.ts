import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { NewWayIn } from '#shared/ports/vault.ts'
import type { PassphraseCost } from '../crypto/passphrase-key.ts'
import type { Disk } from '../disk/disk.ts'
import { notSaved } from '../disk/disk-failure.ts'
import { writeDescription } from '../keys/description-files.ts'
import { wrapForPerson, type WorkspaceKeys } from '../keys/ways-in.ts'
import type { WorkspaceDescription } from '../keys/workspace-description.ts'
import type { WorkspaceLock } from '../lock/workspace-lock.ts'
import { SerialQueue } from '../serial-queue.ts'

interface Session {
  readonly disk: Disk
  readonly folder: string
  readonly cost: PassphraseCost
  readonly description: WorkspaceDescription
  readonly keys: WorkspaceKeys
  readonly personId: string
  readonly lock: WorkspaceLock
}

/** Changes the ways into an open workspace. */
export class PassphraseKeeper {
  readonly #session: Session
  readonly #queue = new SerialQueue()
  #description: WorkspaceDescription
  #closed = false

  constructor(session: Session) {
    this.#session = session
    this.#description = session.description
  }

  /**
   * Adds or replaces one person's passphrase. Whoever is no administrator may change the own one alone, and cannot become one by it:
   * `not-permitted`. When it answers a failure the old passphrase still opens, unless the disk refused even to keep it.
   */
  set(person: NewWayIn): Promise<Result<null, Failure>> {
    return this.#queue.run(async () => {
      if (this.#closed) return failure({ code: 'workspace-locked' })
      const { disk, folder, cost, keys, lock, personId } = this.#session
      const isAdministrator = keys.administratorKey !== null
      if (!isAdministrator && (person.administrator || person.personId !== personId)) {
        return failure({ code: 'not-permitted' })
      }
      const { workspaceId, people, recovery, revision } = this.#description
      const way = await wrapForPerson(workspaceId, person, keys, cost)
      const replaces = people.some((each) => each.personId === way.personId)
      const next = replaces ? people.map((each) => (each.personId === way.personId ? way : each)) : [...people, way]
      try {
        await lock.assertHeld()
        const content = { workspaceId, revision: revision + 1, people: next, recovery }
        this.#description = await writeDescription(disk, folder, content, keys.dataKey)
        return success(null)
      } catch (error) {
        const reason = notSaved(error)
        if (reason.code !== 'workspace-in-use') {
          await writeDescription(disk, folder, this.#description, keys.dataKey).catch(() => undefined)
        }
        return failure(reason)
      }
    })
  }

  /** Waits for a change under way and allows no other. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#queue.settled()
  }
}
