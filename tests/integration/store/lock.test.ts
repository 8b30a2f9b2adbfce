import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeLock, isLeftBehind, parseLock, type LockRecord } from '#electron/store/lock/lock-record.ts'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { FaultyDisk } from '#tests/fixtures/faulty-disk.ts'
import { SettableClock } from '#tests/fixtures/store-clock.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, cheap, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const note = { by: ada.personId, event: 'vendor-created' }
const elsewhere: LockRecord = {
  pid: process.pid,
  host: 'another-computer',
  token: 'abcdefghijklmnop',
  since: '2026-05-04T12:00:00.000Z',
}

let set: TestWorkspace
let lock: string

beforeEach(async () => {
  set = await testWorkspace()
  lock = join(set.folder, 'lock')
})

afterEach(async () => {
  await set.workspace.close()
  await set.dispose()
})

describe('the lock of a workspace', () => {
  it('keeps out a second opening of the same process, and is gone after closing', async () => {
    const second = createFileVault({ clock: new SettableClock(), cost: cheap })
    const refused = await second.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(refused).toMatchObject({ error: { code: 'workspace-in-use' } })
    await set.workspace.close()
    await expect(readFile(lock)).rejects.toThrow('ENOENT')
  })

  it('held on another computer is named and kept until the person confirms', async () => {
    await set.workspace.close()
    await writeFile(lock, encodeLock(elsewhere))
    const refused = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(refused).toMatchObject({ error: { code: 'workspace-in-use', values: { host: 'another-computer' } } })
    expect(parseLock(await readFile(lock))).toEqual(elsewhere)
    await (await set.unlock({ takeOver: true })).close()
  })

  it('tells how long ago its holder gave the last sign of life', async () => {
    await set.workspace.close()
    await writeFile(lock, encodeLock(elsewhere))
    const then = new Date('2026-05-04T11:17:30.000Z')
    await utimes(lock, then, then)
    const refused = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(refused).toMatchObject({ error: { values: { minutes: 42 } } })
  })

  it('gives a sign of life four times a minute, and none once closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const disk = new FaultyDisk()
    const beating = await testWorkspace(disk)
    const beats = () => disk.steps.filter(({ operation }) => operation === 'touch').length
    vi.advanceTimersByTime(60_000)
    expect(beats()).toBe(4)
    await beating.workspace.close()
    vi.advanceTimersByTime(60_000)
    expect(beats()).toBe(4)
    vi.useRealTimers()
    await beating.dispose()
  })

  it('that says nothing readable is taken over only when the person confirms', async () => {
    await set.workspace.close()
    await writeFile(lock, '')
    const refused = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(refused).toMatchObject({ error: { code: 'workspace-in-use' } })
    await (await set.unlock({ takeOver: true })).close()
  })

  it('once taken over lets the first opening write nothing more', async () => {
    const taken = await set.unlock({ takeOver: true })
    const late = await set.workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
    expect(late).toMatchObject({ error: { code: 'workspace-in-use' } })
    expect(await set.workspace.repository.record(note)).toMatchObject({ error: { code: 'workspace-in-use' } })
    expect(await set.workspace.setPassphrase(ada)).toMatchObject({ error: { code: 'workspace-in-use' } })
    await set.workspace.close()
    expect(await taken.repository.create('vendor', idOf('lake'), aVendor('lake'), note)).toMatchObject({ ok: true })
    expect((await taken.verifyAudit()).problems).toEqual([])
    await taken.close()
  })

  it('that somebody removed is made again by the next write', async () => {
    await rm(lock)
    expect(await set.workspace.repository.record(note)).toMatchObject({ ok: true })
    const refused = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(refused).toMatchObject({ error: { code: 'workspace-in-use' } })
  })

  it('is not taken when the passphrase is wrong', async () => {
    await set.workspace.close()
    await set.vault.unlock(set.folder, ada.personId, 'wrong', { takeOver: true })
    await expect(readFile(lock)).rejects.toThrow('ENOENT')
  })
})

describe('a lock was left behind', () => {
  const here = { pid: 100, host: 'here', isRunning: (pid: number) => pid === 100 || pid === 200 }
  const own = new Set(['own-token-own-token'])
  it.each([
    ['by a process of this computer that runs no more', { host: 'here', pid: 300 }, true],
    ['by a process that had our number before us', { host: 'here', pid: 100 }, true],
    ['not while its process runs', { host: 'here', pid: 200 }, false],
    ['not when it is another opening of ours', { host: 'here', pid: 100, token: 'own-token-own-token' }, false],
    ['not surely, when another computer wrote it', { host: 'there', pid: 300 }, false],
  ])('%s', (_what, facts, expected) => {
    expect(isLeftBehind({ ...elsewhere, ...facts }, here, own)).toBe(expected)
  })
})
