import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { success, type Result } from '#shared/domain/result.ts'
import type { AppErrorCode, Failure } from '#shared/ipc/app-error.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { FaultyDisk, type DiskStep, type Saboteur } from '#tests/fixtures/faulty-disk.ts'
import { SettableClock } from '#tests/fixtures/store-clock.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, cheap, newFolder, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const note = { by: ada.personId, event: 'vendor-changed' }
const codes: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'not-saved-disk-full',
  EROFS: 'not-saved-read-only',
  EACCES: 'not-saved-permission',
  ENOENT: 'not-saved-gone',
  EIO: 'not-saved-other',
}

type Write = (workspace: OpenWorkspace) => Promise<Result<unknown, Failure>>

const writes: Readonly<Record<string, Write>> = {
  'a change': (workspace) =>
    workspace.repository.change('vendor', idOf('lake'), (v) => success({ ...v, notes: 'second' }), note),
  'a new document of a new vendor': (workspace) =>
    workspace.repository.create('vendor', idOf('river'), aVendor('river'), note),
  'an event': (workspace) => workspace.repository.record({ by: null, event: 'report-exported' }),
  'a blob': (workspace) => workspace.blobs.addBytes(Buffer.alloc(100_000, 7), idOf('lake')),
  'a passphrase': (workspace) => workspace.setPassphrase({ ...ada, label: 'Ada L' }),
}

async function prepared(): Promise<{ set: TestWorkspace; disk: FaultyDisk }> {
  const disk = new FaultyDisk()
  const set = await testWorkspace(disk)
  await set.workspace.repository.create('vendor', idOf('lake'), aVendor('lake', { notes: 'first' }), note)
  await set.workspace.repository.flush()
  return { set, disk }
}

async function stepsOf(write: Write): Promise<number> {
  const { set, disk } = await prepared()
  disk.sabotage(null)
  expect(await write(set.workspace)).toMatchObject({ ok: true })
  const { length } = disk.steps
  await set.workspace.close()
  await set.dispose()
  return length
}

/** Whatever was acknowledged is there, nothing was set aside, and the log explains every file. */
async function expectSound(workspace: OpenWorkspace, folder: string, lake: readonly string[]): Promise<void> {
  const vendor = await workspace.repository.get('vendor', idOf('lake'))
  if (!vendor.ok) throw new Error(vendor.error.code)
  expect(lake).toContain(vendor.value.value.notes)
  expect((await workspace.verifyAudit()).problems).toEqual([])
  expect(workspace.problems()).toEqual([])
  expect(await readdir(join(folder, 'quarantine'))).toEqual([])
}

function sorted<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.id.localeCompare(b.id))
}

function once(step: number, code: string): Saboteur {
  return (_, index) => (index === step ? code : null)
}

const reads = new Set<DiskStep['operation']>(['read', 'openRead', 'list'])

function fromThenOn(step: number, code: string): Saboteur {
  return ({ operation }, index) => (index >= step && !reads.has(operation) ? code : null)
}

describe.each(Object.entries(writes))('when the disk fails during %s', (_name, write) => {
  it('keeps the old state at every single step, and the same write succeeds once the disk does', async () => {
    const steps = await stepsOf(write)
    expect(steps).toBeGreaterThan(2)
    for (let step = 0; step < steps; step += 1) {
      const { set, disk } = await prepared()
      disk.sabotage(once(step, 'EIO'))
      const answer = await write(set.workspace)
      disk.sabotage(null)
      if (!answer.ok) {
        expect(['not-saved-other', 'file-unreadable']).toContain(answer.error.code)
        expect(answer.error.retryable).toBe(true)
        const untouched = await set.workspace.repository.get('vendor', idOf('lake'))
        expect(untouched).toMatchObject({ value: { revision: 1, value: { notes: 'first' } } })
        expect(await write(set.workspace)).toMatchObject({ ok: true })
      }
      await expectSound(set.workspace, set.folder, ['first', 'second'])
      const acknowledged = await set.workspace.repository.list('vendor')
      await set.workspace.close()
      const again = await set.unlock()
      await expectSound(again, set.folder, ['first', 'second'])
      expect(sorted(await again.repository.list('vendor'))).toEqual(sorted(acknowledged))
      await again.close()
      await set.dispose()
    }
  })

  it('loses nothing when the disk stays broken from any step on and the program ends', async () => {
    const steps = await stepsOf(write)
    for (let step = 0; step < steps; step += 1) {
      const { set, disk } = await prepared()
      disk.sabotage(fromThenOn(step, 'ENOSPC'))
      const answer = await write(set.workspace)
      if (!answer.ok) expect(answer.error.code).toBe('not-saved-disk-full')
      disk.sabotage(null)
      const again = await set.unlock({ takeOver: true })
      const read = await again.repository.get('vendor', idOf('lake'))
      expect(read).toMatchObject({ ok: true })
      await expectSound(again, set.folder, ['first', 'second'])
      await again.close()
      await set.dispose()
    }
  })
})

describe('when the disk fails while a workspace is opened', () => {
  it('opens it another time, whole, whichever step failed', async () => {
    const { set, disk } = await prepared()
    await set.workspace.close()
    disk.sabotage(null)
    await (await set.unlock()).close()
    const { length } = disk.steps
    for (let step = 0; step < length; step += 1) {
      disk.sabotage(once(step, 'EIO'))
      const opened = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
      disk.sabotage(null)
      if (opened.ok) await opened.value.close()
      const again = await set.unlock()
      await expectSound(again, set.folder, ['first'])
      await again.close()
    }
    await set.dispose()
  })
})

describe('when the disk fails while a passphrase is changed', () => {
  it('the old one opens after every failure, the new one after success', async () => {
    for (let step = 0; ; step += 1) {
      const { set, disk } = await prepared()
      disk.sabotage(once(step, 'EIO'))
      const answer = await set.workspace.setPassphrase({ ...ada, passphrase: 'quite new words now' })
      const { length } = disk.steps
      disk.sabotage(null)
      await set.workspace.close()
      const passphrase = answer.ok ? 'quite new words now' : ada.passphrase
      const opened = await set.vault.unlock(set.folder, ada.personId, passphrase, { takeOver: false })
      expect(opened.ok, `step ${step}`).toBe(true)
      if (opened.ok) await opened.value.close()
      await set.dispose()
      if (step >= length) return
    }
  })
})

describe('when the disk fails while a workspace is created', () => {
  it('none is there, and the folder can be used for the next attempt', async () => {
    for (let step = 0; ; step += 1) {
      const disk = new FaultyDisk()
      const folder = await newFolder()
      const vault = createFileVault({ clock: new SettableClock(), cost: cheap, disk })
      disk.sabotage(once(step, 'EIO'))
      const first = await vault.create(folder, idOf('space'), ada)
      const { length } = disk.steps
      disk.sabotage(null)
      const created = first.ok ? first : await vault.create(folder, idOf('space'), ada)
      if (!created.ok) throw new Error(`step ${step}: ${created.error.code}`)
      await created.value.workspace.close()
      await rm(folder, { recursive: true })
      if (step >= length) return
    }
  })
})

describe('what a person is told', () => {
  it.each(Object.entries(codes))('%s is %s', async (system, code) => {
    const { set, disk } = await prepared()
    disk.sabotage(({ operation }) => (operation === 'write' ? system : null))
    const answer = await set.workspace.repository.change(
      'vendor',
      idOf('lake'),
      (v) => success({ ...v, notes: 'second' }),
      note,
    )
    expect(answer).toMatchObject({ ok: false, error: { code, retryable: true } })
    disk.sabotage(null)
    await set.workspace.close()
    await set.dispose()
  })

  it('a file system that takes a few bytes at a time loses none', async () => {
    const { set, disk } = await prepared()
    disk.shortWrites = 7
    const long = 'x'.repeat(5000)
    await set.workspace.repository.change('vendor', idOf('lake'), (v) => success({ ...v, notes: long }), note)
    const blob = await set.workspace.blobs.addBytes(Buffer.from(long), idOf('lake'))
    await set.workspace.close()
    const again = await set.unlock()
    await expectSound(again, set.folder, [long])
    expect(blob.ok && (await again.blobs.read(blob.value.blob, idOf('lake')))).toMatchObject({ ok: true })
    await again.close()
    await set.dispose()
  })

  it('a workspace on a medium that cannot be written is not half opened', async () => {
    const { set, disk } = await prepared()
    await set.workspace.close()
    disk.sabotage(({ operation }) => (operation === 'createNew' || operation === 'write' ? 'EROFS' : null))
    const refused = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(refused).toMatchObject({ error: { code: 'folder-not-writable' } })
    disk.sabotage(null)
    const again = await set.unlock()
    await expectSound(again, set.folder, ['first'])
    await again.close()
    await set.dispose()
  })
})
