import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { ProfileStore } from '#shared/ports/profile.ts'
import { emptyProfile, profile, type Profile } from '#shared/schema/profile.ts'
import { writeDurably } from './durable-write.ts'

/** The profile as one JSON file, written durably. What cannot be read counts as empty and is replaced at the next change. */
export function createFileProfile(file: string): ProfileStore {
  let tail: Promise<unknown> = Promise.resolve()

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
      await writeDurably(file, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`))
      return success(next)
    } catch (cause) {
      return failure({ code: 'not-saved-other', values: { reason: 'profile' }, retryable: true, cause })
    }
  }

  function change(produce: (current: Profile) => Profile): Promise<Result<Profile, Failure>> {
    const result = tail.then(() => write(produce))
    tail = result.catch(() => undefined)
    return result
  }

  return { read, change }
}
