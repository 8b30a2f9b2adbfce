import type { Services } from '#electron/services/index.ts'
import type { DemoClock } from './demo-clock.ts'

/** What the steps of the example share. */
export interface Stage {
  readonly services: Services
  readonly clock: DemoClock
  /** Folder for files that are attached; emptied by the caller. */
  readonly scratch: string
  readonly passphrase: string
}
