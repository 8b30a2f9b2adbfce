import { describe, expect, it } from 'vitest'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { success } from '#shared/domain/result.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { CrashDisk, type Random } from '#tests/fixtures/crash-disk.ts'
import { aVendor, anEngagement, idOf } from '#tests/fixtures/store-documents.ts'
import { SettableClock } from '#tests/fixtures/store-clock.ts'
import { ada, cheap } from '#tests/fixtures/store-workspace.ts'

const folder = '/disk/workspace'
const note = { by: ada.personId, event: 'vendor-changed', detail: { field: 'notes', before: 'a', after: 'b' } }

/** What a person was told is saved, and what was being saved when the power went. */
interface Told {
  readonly saved: Map<string, string>
  readonly underWay: Map<string, string>
  blob: string | null
}

function random(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const words = ['lake', 'river', 'sea']

/** Saves in several folders, over the end of a month; stops at the first failure. */
async function work(workspace: OpenWorkspace, clock: SettableClock, told: Told): Promise<void> {
  async function save(word: string, notes: string): Promise<boolean> {
    told.underWay.set(word, notes)
    const isNew = !told.saved.has(word)
    const answer = isNew
      ? await workspace.repository.create('vendor', idOf(word), aVendor(word, { notes }), note)
      : await workspace.repository.change('vendor', idOf(word), (v) => success({ ...v, notes }), note)
    if (!answer.ok) return false
    told.underWay.delete(word)
    told.saved.set(word, notes)
    return true
  }
  for (const [round, now] of ['2026-05-31T23:59:00.000Z', '2026-06-01T00:01:00.000Z'].entries()) {
    clock.set(now)
    for (const word of words) if (!(await save(word, `round ${round}`))) return
    const job = anEngagement(`job${'abc'.charAt(round)}`, 'lake')
    if (!(await workspace.repository.create('engagement', job.id, job, note)).ok) return
    const blob = await workspace.blobs.addBytes(Buffer.alloc(70_000, round), idOf('lake'))
    if (!blob.ok) return
    told.blob = blob.value.blob
    if (!(await workspace.repository.record({ by: null, event: 'report-exported' })).ok) return
    if (!(await workspace.setPassphrase({ ...ada, label: `Ada ${round}` })).ok) return
  }
  await Promise.all(words.map((word) => save(word, 'at once')))
}

async function expectNothingLost(disk: CrashDisk, told: Told, cut: string): Promise<void> {
  const vault = createFileVault({ clock: new SettableClock('2026-06-02T00:00:00.000Z'), cost: cheap, disk })
  const opened = await vault.unlock(folder, ada.personId, ada.passphrase, { takeOver: true })
  if (!opened.ok) throw new Error(`${cut}: ${opened.error.code}`)
  const workspace = opened.value
  for (const word of words) {
    const read = await workspace.repository.get('vendor', idOf(word))
    const notes = read.ok ? read.value.value.notes : null
    const allowed = [told.saved.get(word) ?? null, told.underWay.get(word) ?? null]
    expect(allowed, `${cut}: ${word}`).toContain(notes)
  }
  if (told.blob !== null) expect(await workspace.blobs.read(told.blob, idOf('lake')), cut).toMatchObject({ ok: true })
  expect((await workspace.verifyAudit()).problems, cut).toEqual([])
  expect(workspace.problems(), cut).toEqual([])
  expect(await workspace.repository.record({ by: null, event: 'work-resumed' }), cut).toMatchObject({ ok: true })
  await workspace.close()
}

async function run(cutAfter: number): Promise<{ disk: CrashDisk; told: Told; steps: number }> {
  const disk = new CrashDisk()
  const clock = new SettableClock('2026-05-31T23:58:00.000Z')
  const told: Told = { saved: new Map(), underWay: new Map(), blob: null }
  const created = await createFileVault({ clock, cost: cheap, disk }).create(folder, idOf('space'), ada)
  if (!created.ok) throw new Error(created.error.code)
  const from = disk.steps
  disk.cutAt = from + cutAfter
  await work(created.value.workspace, clock, told)
  return { disk, told, steps: disk.steps - from }
}

describe('when the power goes', () => {
  it('everything that was called saved is there, and the log explains it, whatever the medium kept', async () => {
    const { steps } = await run(Number.POSITIVE_INFINITY)
    for (let step = 0; step <= steps; step += 1) {
      const { disk, told } = await run(step)
      for (let seed = 0; seed < 4; seed += 1) {
        const cut = `step ${step} of ${steps}, seed ${seed}`
        await expectNothingLost(disk.afterPowerCut(random(step * 100 + seed)), told, cut)
      }
    }
  })

  it('a second cut while the first is being mended loses nothing either', async () => {
    const { steps } = await run(Number.POSITIVE_INFINITY)
    for (let step = 0; step <= steps; step += 7) {
      const { disk, told } = await run(step)
      for (let second = 0; second < 24; second += 1) {
        const mending = disk.afterPowerCut(random(step))
        mending.cutAt = second
        const vault = createFileVault({ clock: new SettableClock(), cost: cheap, disk: mending })
        await vault.unlock(folder, ada.personId, ada.passphrase, { takeOver: true })
        const cut = `step ${step}, then step ${second}`
        await expectNothingLost(mending.afterPowerCut(random(second)), told, cut)
      }
    }
  })
})
