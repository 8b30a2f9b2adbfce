import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditLines, type AuditLine } from '#electron/store/audit/audit-files.ts'
import { openDetail, type StoredEntry } from '#electron/store/audit/audit-line.ts'
import { nodeDisk } from '#electron/store/disk/node-disk.ts'
import type { KeyRing } from '#electron/store/keys/key-ring.ts'
import { VendorKeys } from '#electron/store/keys/vendor-keys.ts'
import { Problems } from '#electron/store/problems.ts'
import { Quarantine } from '#electron/store/quarantine.ts'
import { SettableClock } from '#tests/fixtures/store-clock.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, keyRingOf, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

let set: TestWorkspace
let ring: KeyRing

beforeEach(async () => {
  set = await testWorkspace()
  const { repository } = set.workspace
  for (const word of ['lake', 'river']) {
    const note = { by: ada.personId, event: 'vendor-created', detail: { name: `the name of ${word}` } }
    await repository.create('vendor', idOf(word), aVendor(word), note)
  }
  const detail = { to: 'audit@example.org' }
  await repository.record({ by: ada.personId, event: 'report-exported', detail, vendorId: idOf('lake') })
  await repository.record({ by: ada.personId, event: 'workspace-unlocked', detail: { host: 'here' } })
  await set.workspace.close()
  ring = await keyRingOf(set.folder)
})

afterEach(async () => {
  await set.dispose()
})

async function entries(): Promise<readonly StoredEntry[]> {
  const lines: AuditLine[] = []
  for await (const line of auditLines(nodeDisk, set.folder, ring.audit)) lines.push(line)
  return lines.flatMap(({ entry }) => (entry === null ? [] : [entry]))
}

async function keyOf(word: string): Promise<Uint8Array | null> {
  const problems = new Problems()
  const quarantine = new Quarantine(nodeDisk, set.folder)
  const clock = new SettableClock()
  const keys = new VendorKeys({ disk: nodeDisk, root: set.folder, clock, ring, problems, quarantine })
  return keys.existing(idOf(word))
}

describe('what the audit log says of a vendor', () => {
  it('opens with that vendor’s key and with no other', async () => {
    const [lake, river, exported, unlocked] = await entries()
    const key = (await keyOf('lake')) ?? new Uint8Array(32)
    if (lake === undefined || river === undefined || exported === undefined || unlocked === undefined) {
      throw new Error('entries are missing')
    }
    expect([lake.detail, exported.detail]).toEqual([{}, {}])
    expect(openDetail(key, lake)).toEqual({ name: 'the name of lake' })
    expect(openDetail(key, exported)).toEqual({ to: 'audit@example.org' })
    expect(openDetail(key, river)).toBeNull()
    expect(openDetail(key, { ...lake, sealedDetail: exported.sealedDetail })).toBeNull()
    expect(openDetail(key, unlocked)).toEqual({ host: 'here' })
  })

  it('is gone with the key, while the chain still verifies and says what happened when', async () => {
    const name = ring.nameOf('vendor-key', idOf('lake'))
    for (const file of await readdir(join(set.folder, 'keys'))) {
      if (file.startsWith(name)) await rm(join(set.folder, 'keys', file))
    }
    expect(await keyOf('lake')).toBeNull()
    const opened = await set.unlock()
    expect((await opened.verifyAudit()).problems).toEqual([])
    await opened.close()
    expect((await entries()).map(({ event }) => event)).toEqual([
      'vendor-created',
      'vendor-created',
      'report-exported',
      'workspace-unlocked',
    ])
  })
})
