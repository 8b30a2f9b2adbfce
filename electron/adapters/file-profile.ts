import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { notSaved } from '#electron/store/disk/disk-failure.ts'
import { nodeDisk } from '#electron/store/disk/node-disk.ts'
import { replaceFile } from '#electron/store/disk/replace-file.ts'
import { SerialQueue } from '#electron/store/serial-queue.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { ProfileStore } from '#shared/ports/profile.ts'
import { emptyProfile, profile, type Profile } from '#shared/schema/profile.ts'

/** The profile as one JSON file, written durably. What cannot be read counts as empty and is replaced at the next change. */
export function createFileProfile(file: string): ProfileStore {
  const queue = new SerialQueue()

  async function read(): Promise<Profile> {
    try {
      const parsed = profile.safeParse(JSON.parse(await readFile(file, 'utf8')))
      return parsed.success ? parsed.data : emptyProfile
    } catch {
      return emptyProfile
    }
  }

  async function write(produce: (current: Profile) => Profile): Promise<Result<Profile, Failure>> {
    const next = profile.parse(produce(await read()))
    try {
      await mkdir(dirname(file), { recursive: true })
      await replaceFile(nodeDisk, file, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`))
      return success(next)
    } catch (error) {
      return failure(notSaved(error))
    }
  }

  return { read, change: (produce) => queue.run(() => write(produce)) }
}
