import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenWorkspace, Vault } from '#shared/ports/vault.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'

export interface VaultHarness {
  readonly vault: Vault
  /** A folder that does not hold a workspace yet. */
  readonly folder: string
  dispose(): Promise<void>
}

const ada = { personId: idOf('ada'), label: 'Ada', passphrase: 'four unrelated words here', administrator: true }
const bob = { personId: idOf('bob'), label: 'Bob', passphrase: 'other words than hers', administrator: false }
const quietly = { takeOver: false }

/** What every implementation of Vault must do. */
export function vaultContract(name: string, harness: () => Promise<VaultHarness>): void {
  describe(`vault: ${name}`, () => {
    let set: VaultHarness
    let open: OpenWorkspace | null = null
    beforeEach(async () => {
      set = await harness()
    })
    afterEach(async () => {
      await open?.close()
      open = null
      await set.dispose()
    })

    async function created(): Promise<{ workspace: OpenWorkspace; recoveryKey: string }> {
      const result = await set.vault.create(set.folder, idOf('space'), ada)
      if (!result.ok) throw new Error(result.error.code)
      open = result.value.workspace
      return result.value
    }

    it('finds no workspace where none is', async () => {
      expect(await set.vault.inspect(set.folder)).toMatchObject({ error: { code: 'workspace-missing' } })
      const unlocked = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, quietly)
      expect(unlocked).toMatchObject({ error: { code: 'workspace-missing' } })
    })

    it('tells a locked workspace and its people without a key', async () => {
      const { workspace } = await created()
      await workspace.setPassphrase(bob)
      await workspace.close()
      const people = [
        { personId: ada.personId, label: 'Ada' },
        { personId: bob.personId, label: 'Bob' },
      ]
      const expected = { folder: set.folder, workspaceId: idOf('space'), people }
      expect(await set.vault.inspect(set.folder)).toEqual({ ok: true, value: expected })
    })

    it('makes no second workspace in the same folder', async () => {
      await created()
      const second = await set.vault.create(set.folder, idOf('second'), ada)
      expect(second).toMatchObject({ error: { code: 'workspace-exists' } })
    })

    it('opens with the right passphrase only, and a wrong one loses nothing', async () => {
      const { workspace } = await created()
      const note = { by: ada.personId, event: 'vendor-created' }
      await workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      await workspace.close()
      const wrong = await set.vault.unlock(set.folder, ada.personId, 'four unrelated words her', quietly)
      expect(wrong).toMatchObject({ error: { code: 'wrong-passphrase' } })
      const right = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, quietly)
      if (!right.ok) throw new Error(right.error.code)
      open = right.value
      expect(await open.repository.get('vendor', idOf('lake'))).toMatchObject({ ok: true })
    })

    it('refuses a second opening until the person confirms the takeover', async () => {
      await created()
      const second = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, quietly)
      expect(second).toMatchObject({
        error: { code: 'workspace-in-use', values: { host: expect.any(String), minutes: 0 } },
      })
      const taken = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: true })
      expect(taken.ok).toBe(true)
      if (taken.ok) await taken.value.close()
    })

    it('changes a passphrase: the new one opens, the old one does not', async () => {
      const { workspace } = await created()
      expect(await workspace.setPassphrase({ ...ada, passphrase: 'quite new words now' })).toMatchObject({ ok: true })
      await workspace.close()
      const old = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, quietly)
      expect(old).toMatchObject({ error: { code: 'wrong-passphrase' } })
      const renewed = await set.vault.unlock(set.folder, ada.personId, 'quite new words now', quietly)
      expect(renewed).toMatchObject({ ok: true, value: { personId: ada.personId } })
      if (renewed.ok) open = renewed.value
    })

    it('gives the seal of the root key to administrators alone', async () => {
      const { workspace } = await created()
      const sealed = workspace.administratorSeal?.seal(Uint8Array.of(1, 2, 3)) ?? ''
      await workspace.setPassphrase(bob)
      await workspace.close()
      const asBob = await set.vault.unlock(set.folder, bob.personId, bob.passphrase, quietly)
      if (!asBob.ok) throw new Error(asBob.error.code)
      open = asBob.value
      expect(open.administratorSeal).toBeNull()
      expect(await open.setPassphrase({ ...bob, administrator: true })).toMatchObject({
        error: { code: 'not-permitted' },
      })
      expect(await open.setPassphrase({ ...ada, passphrase: 'x' })).toMatchObject({ error: { code: 'not-permitted' } })
      await open.close()
      const asAda = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, quietly)
      if (!asAda.ok) throw new Error(asAda.error.code)
      open = asAda.value
      expect(open.administratorSeal?.open(sealed)).toEqual(Uint8Array.of(1, 2, 3))
    })

    it('opens with the recovery key, after which a new passphrase can be set', async () => {
      const { workspace, recoveryKey } = await created()
      await workspace.close()
      const wrong = await set.vault.unlockWithRecoveryKey(set.folder, ada.personId, 'nonsense', quietly)
      expect(wrong).toMatchObject({ error: { code: 'wrong-recovery-key' } })
      const recovered = await set.vault.unlockWithRecoveryKey(set.folder, ada.personId, recoveryKey, quietly)
      if (!recovered.ok) throw new Error(recovered.error.code)
      open = recovered.value
      expect(open.administratorSeal).not.toBeNull()
      await open.setPassphrase({ ...ada, passphrase: 'remembered this time' })
      await open.close()
      const again = await set.vault.unlock(set.folder, ada.personId, 'remembered this time', quietly)
      expect(again.ok).toBe(true)
      if (again.ok) open = again.value
    })

    it('knows no person who was never given a way in', async () => {
      const { workspace } = await created()
      await workspace.close()
      const unknown = await set.vault.unlock(set.folder, idOf('eve'), ada.passphrase, quietly)
      expect(unknown).toMatchObject({ error: { code: 'not-found' } })
    })
  })
}
