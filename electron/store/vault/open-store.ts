import { join } from 'node:path'
import type { Clock } from '#shared/ports/clock.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { AuditLog } from '../audit/audit-log.ts'
import { openAuditLog, type OpenedAudit } from '../audit/open-audit-log.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { FileBlobs } from '../blobs/file-blobs.ts'
import type { PassphraseCost } from '../crypto/passphrase-key.ts'
import type { Disk } from '../disk/disk.ts'
import { CommitOrder } from '../documents/commit-order.ts'
import { FileRepository } from '../documents/file-repository.ts'
import { finishInterrupted } from '../documents/finish-interrupted.ts'
import { administratorSeal } from '../keys/administrator-seal.ts'
import { mendDescription, type FoundDescription } from '../keys/description-files.ts'
import { KeyRing } from '../keys/key-ring.ts'
import { VendorKeys } from '../keys/vendor-keys.ts'
import { dropKeys, type WorkspaceKeys } from '../keys/ways-in.ts'
import { workspaceFolders } from '../layout.ts'
import type { WorkspaceLock } from '../lock/workspace-lock.ts'
import { Problems } from '../problems.ts'
import { Quarantine } from '../quarantine.ts'
import type { StoreTools } from '../store-tools.ts'
import { PassphraseKeeper } from './passphrase-keeper.ts'

/** What opening needs beside the folder. */
export interface OpeningTools {
  readonly disk: Disk
  readonly clock: Clock
  readonly cost: PassphraseCost
}

/** A workspace whose keys are at hand and whose lock is held. */
export interface Unlocked {
  readonly folder: string
  readonly personId: string
  readonly found: FoundDescription
  readonly keys: WorkspaceKeys
  readonly lock: WorkspaceLock
}

/**
 * Brings a workspace into use: finishes or clears away what a crash left, and mends what it can. Closing it drops the keys and
 * releases the lock; when this throws, both are still the caller's.
 */
export async function openStore(unlocked: Unlocked, opening: OpeningTools): Promise<OpenWorkspace> {
  const ring = new KeyRing(unlocked.keys.dataKey)
  try {
    return await assemble(unlocked, opening, ring)
  } catch (error) {
    ring.close()
    throw error
  }
}

async function assemble(unlocked: Unlocked, opening: OpeningTools, ring: KeyRing): Promise<OpenWorkspace> {
  const { folder, keys, lock, personId } = unlocked
  const { disk, clock, cost } = opening
  for (const name of workspaceFolders) await disk.makeFolder(join(folder, name))
  await disk.syncFolder(folder)

  const problems = new Problems()
  const quarantine = new Quarantine(disk, folder)
  // First of all, since a log that these keys cannot read stops everything.
  const audit = await openAuditLog(disk, folder, ring, { problems, quarantine })
  const description = await mendDescription(disk, folder, unlocked.found, keys.dataKey, { problems, quarantine })
  const vendorKeys = new VendorKeys({ disk, root: folder, clock, ring, problems, quarantine })
  await finishInterrupted(disk, folder, ring, audit.lastEntry)
  const log = new AuditLog({ disk, root: folder, clock, ring, vendorKeys }, audit.end)
  const commitOrder = new CommitOrder(disk, log, lock)
  await recordRepair(audit, commitOrder)

  const tools: StoreTools = { disk, root: folder, clock, ring, vendorKeys, problems, quarantine, commitOrder }
  const repository = new FileRepository(tools)
  const blobs = new FileBlobs(tools)
  const passphrases = new PassphraseKeeper({ disk, folder, cost, description, keys, personId, lock })
  return {
    folder,
    workspaceId: description.workspaceId,
    personId,
    repository,
    blobs,
    administratorSeal: keys.administratorKey === null ? null : administratorSeal(keys.administratorKey),
    setPassphrase: (person) => passphrases.set(person),
    verifyAudit: () => verifyAudit(tools),
    problems: () => problems.all(),
    async close() {
      await repository.close()
      await blobs.settled()
      await passphrases.close()
      await vendorKeys.close()
      ring.close()
      dropKeys(keys)
      await lock.release()
    },
  }
}

/** A log that had to be cut says so itself. */
async function recordRepair({ setAside }: OpenedAudit, commitOrder: CommitOrder): Promise<void> {
  for (const { file, keptAs, damaged } of setAside) {
    const detail = { file, keptAs, damaged }
    await commitOrder.record({ by: null, event: 'audit-log-repaired', detail, document: null, vendorId: null })
  }
}
