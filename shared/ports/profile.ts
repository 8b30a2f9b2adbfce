import type { Result } from '../domain/result.ts'
import type { Failure } from '../ipc/app-error.ts'
import type { Profile } from '../schema/profile.ts'

/** What the program remembers outside any workspace, for one user of the computer. Nothing about vendors. */
export interface ProfileStore {
  /** A missing or unreadable profile reads as an empty one: it holds nothing that cannot be chosen again. */
  read(): Promise<Profile>
  /** Writes what `produce` makes of the current profile; calls are queued in their order. */
  change(produce: (current: Profile) => Profile): Promise<Result<Profile, Failure>>
}
