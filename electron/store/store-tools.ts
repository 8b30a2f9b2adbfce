import type { Clock } from '#shared/ports/clock.ts'
import type { Disk } from './disk/disk.ts'
import type { CommitOrder } from './documents/commit-order.ts'
import type { KeyRing } from './keys/key-ring.ts'
import type { VendorKeys } from './keys/vendor-keys.ts'
import type { Problems } from './problems.ts'
import type { Quarantine } from './quarantine.ts'

/** What the parts of an open workspace share. */
export interface StoreTools {
  readonly disk: Disk
  /** The workspace folder. */
  readonly root: string
  readonly clock: Clock
  readonly ring: KeyRing
  readonly vendorKeys: VendorKeys
  readonly problems: Problems
  readonly quarantine: Quarantine
  readonly commitOrder: CommitOrder
}
