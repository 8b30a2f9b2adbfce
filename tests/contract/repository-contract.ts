import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failure, success } from '#shared/domain/result.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import type { Vendor } from '#shared/schema/vendor.ts'
import { aVendor, anEngagement, idOf } from '#tests/fixtures/store-documents.ts'

/** How the suite gets an open workspace of the implementation under test, and the same one closed and opened again. */
export interface WorkspaceHarness {
  open(): Promise<OpenWorkspace>
  reopen(workspace: OpenWorkspace): Promise<OpenWorkspace>
  dispose(): Promise<void>
}

const note = { by: idOf('ada'), event: 'vendor-changed' }

function renamed(legalName: string) {
  return (current: Vendor) => success({ ...current, legalName })
}

/** What every implementation of Repository must do. */
export function repositoryContract(name: string, harness: () => Promise<WorkspaceHarness>): void {
  describe(`repository: ${name}`, () => {
    let set: WorkspaceHarness
    let workspace: OpenWorkspace
    beforeEach(async () => {
      set = await harness()
      workspace = await set.open()
    })
    afterEach(async () => {
      await workspace.close()
      await set.dispose()
    })

    it('gives back what was created, at revision 1', async () => {
      const vendor = aVendor('lake')
      const created = await workspace.repository.create('vendor', vendor.id, vendor, note)
      expect(created).toEqual(success({ id: vendor.id, revision: 1, value: vendor }))
      expect(await workspace.repository.get('vendor', vendor.id)).toEqual(created)
    })

    it('knows nothing of what was never created', async () => {
      expect(await workspace.repository.get('vendor', idOf('none'))).toMatchObject({ error: { code: 'not-found' } })
      const changed = await workspace.repository.change('vendor', idOf('none'), renamed('X'), note)
      expect(changed).toMatchObject({ error: { code: 'not-found' } })
    })

    it('keeps kinds apart', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      expect(await workspace.repository.get('engagement', idOf('lake'))).toMatchObject({ error: { code: 'not-found' } })
    })

    it('refuses to create what exists and leaves it as it was', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      const second = await workspace.repository.create('vendor', idOf('lake'), aVendor('lake', { notes: 'b' }), note)
      expect(second).toMatchObject({ error: { code: 'conflict' } })
      expect(await workspace.repository.get('vendor', idOf('lake'))).toMatchObject({ value: { value: { notes: '' } } })
    })

    it('counts revisions and keeps them over a restart', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      const changed = await workspace.repository.change('vendor', idOf('lake'), renamed('Lakeside BV'), note)
      expect(changed).toMatchObject({ value: { revision: 2, value: { legalName: 'Lakeside BV' } } })
      workspace = await set.reopen(workspace)
      expect(await workspace.repository.get('vendor', idOf('lake'))).toEqual(changed)
    })

    it('refuses a change that expected another revision', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      await workspace.repository.change('vendor', idOf('lake'), renamed('Second'), note, 1)
      const late = await workspace.repository.change('vendor', idOf('lake'), renamed('Third'), note, 1)
      expect(late).toMatchObject({ error: { code: 'conflict' } })
      expect(await workspace.repository.get('vendor', idOf('lake'))).toMatchObject({
        value: { revision: 2, value: { legalName: 'Second' } },
      })
    })

    it('loses no change when many are made at once', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake', { notes: '' }), note)
      const letters = [...'abcdefghijklmnop']
      await Promise.all(
        letters.map((letter) =>
          workspace.repository.change('vendor', idOf('lake'), (v) => success({ ...v, notes: v.notes + letter }), note),
        ),
      )
      expect(await workspace.repository.get('vendor', idOf('lake'))).toMatchObject({
        value: { revision: 17, value: { notes: letters.join('') } },
      })
    })

    it('writes nothing when producing the next value fails', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      const head = workspace.repository.auditHead()
      const refused = await workspace.repository.change(
        'vendor',
        idOf('lake'),
        () => failure({ code: 'wrong-status' }),
        note,
      )
      expect(refused).toMatchObject({ error: { code: 'wrong-status' } })
      expect(workspace.repository.auditHead()).toEqual(head)
    })

    it('refuses what the schema refuses and names the field', async () => {
      const nameless = { ...aVendor('lake'), legalName: ' ' }
      const refused = await workspace.repository.create('vendor', nameless.id, nameless, note)
      expect(refused).toMatchObject({
        error: { code: 'invalid-input', fieldErrors: { legalName: expect.any(String) } },
      })
      expect(await workspace.repository.list('vendor')).toEqual([])
    })

    it('takes a value under an id that is not its own for a mistake of the program', async () => {
      await expect(workspace.repository.create('vendor', idOf('other'), aVendor('lake'), note)).rejects.toThrow(
        TypeError,
      )
      await workspace.repository.create('engagement', idOf('job'), anEngagement('job', 'lake'), note)
      const moved = workspace.repository.change(
        'engagement',
        idOf('job'),
        () => success(anEngagement('job', 'river')),
        note,
      )
      await expect(moved).rejects.toThrow(TypeError)
    })

    it('goes on after a producer that throws', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      const broken = workspace.repository.change(
        'vendor',
        idOf('lake'),
        () => {
          throw new RangeError('mistake')
        },
        note,
      )
      await expect(broken).rejects.toThrow(RangeError)
      expect(await workspace.repository.change('vendor', idOf('lake'), renamed('Next'), note)).toMatchObject({
        ok: true,
      })
    })

    it('gives values that cannot be changed behind its back', async () => {
      const vendor = aVendor('lake')
      await workspace.repository.create('vendor', vendor.id, vendor, note)
      const stored = await workspace.repository.get('vendor', vendor.id)
      expect(stored.ok && Object.isFrozen(stored.value.value) && Object.isFrozen(stored.value.value.contacts)).toBe(
        true,
      )
    })

    it('lists all documents of one kind, before and after a restart', async () => {
      for (const word of ['lake', 'river', 'sea']) {
        await workspace.repository.create('vendor', idOf(word), aVendor(word), note)
      }
      await workspace.repository.create('engagement', idOf('job'), anEngagement('job', 'lake'), note)
      const ids = async () => (await workspace.repository.list('vendor')).map((stored) => stored.id).toSorted()
      expect(await ids()).toEqual([idOf('lake'), idOf('river'), idOf('sea')])
      workspace = await set.reopen(workspace)
      expect(await ids()).toEqual([idOf('lake'), idOf('river'), idOf('sea')])
      expect(await workspace.repository.list('engagement')).toHaveLength(1)
    })

    it('moves the head of the audit log with every write and every recorded event', async () => {
      const before = workspace.repository.auditHead()?.sequence ?? 0
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      const afterCreate = workspace.repository.auditHead()
      await workspace.repository.record({ by: null, event: 'workspace-unlocked' })
      const afterRecord = workspace.repository.auditHead()
      expect(afterCreate?.sequence).toBe(before + 1)
      expect(afterRecord?.sequence).toBe(before + 2)
      expect(afterRecord?.sha256).not.toBe(afterCreate?.sha256)
      workspace = await set.reopen(workspace)
      expect(workspace.repository.auditHead()).toEqual(afterRecord)
    })

    it('finds its own audit log whole', async () => {
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      await workspace.repository.change('vendor', idOf('lake'), renamed('Lakeside BV'), note)
      const head = workspace.repository.auditHead()
      expect(await workspace.verifyAudit()).toEqual({ entries: head?.sequence, head, problems: [] })
    })
  })
}
