import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { success } from '#shared/domain/result.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import type { WorkspaceHarness } from './repository-contract.ts'

const note = { by: idOf('ada'), event: 'vendor-created' }

/** What every implementation of Blobs must do. */
export function blobsContract(name: string, harness: () => Promise<WorkspaceHarness>): void {
  describe(`blobs: ${name}`, () => {
    let set: WorkspaceHarness
    let workspace: OpenWorkspace
    let outside: string
    beforeEach(async () => {
      outside = await mkdtemp(join(tmpdir(), 'countersign-outside-'))
      set = await harness()
      workspace = await set.open()
      for (const word of ['lake', 'river']) {
        await workspace.repository.create('vendor', idOf(word), aVendor(word), note)
      }
    })
    afterEach(async () => {
      await workspace.close()
      await set.dispose()
      await rm(outside, { recursive: true })
    })

    it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
      'gives back %i bytes, before and after a restart',
      async (size) => {
        const bytes = new Uint8Array(randomBytes(size))
        const added = await workspace.blobs.addBytes(bytes, idOf('lake'))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        expect(added).toMatchObject({ value: { size, sha256, blob: expect.stringMatching(/^[a-z2-7]{52}$/) } })
        if (!added.ok) return
        expect(await workspace.blobs.read(added.value.blob, idOf('lake'))).toEqual(success(bytes))
        workspace = await set.reopen(workspace)
        expect(await workspace.blobs.read(added.value.blob, idOf('lake'))).toEqual(success(bytes))
      },
    )

    it('takes a file and the same bytes for the same content', async () => {
      const bytes = randomBytes(100_000)
      await writeFile(join(outside, 'policy.pdf'), bytes)
      const file = await workspace.blobs.addFile(join(outside, 'policy.pdf'), idOf('lake'))
      expect(file.ok).toBe(true)
      expect(await workspace.blobs.addBytes(bytes, idOf('lake'))).toEqual(file)
    })

    it('names the same content differently for another vendor, who cannot read the first', async () => {
      const bytes = randomBytes(1000)
      const lake = await workspace.blobs.addBytes(bytes, idOf('lake'))
      const river = await workspace.blobs.addBytes(bytes, idOf('river'))
      if (!lake.ok || !river.ok) throw new Error('not stored')
      expect(lake.value.blob).not.toBe(river.value.blob)
      expect(await workspace.blobs.read(lake.value.blob, idOf('river'))).toMatchObject({ ok: false })
    })

    it('says which file it could not read', async () => {
      const missing = await workspace.blobs.addFile(join(outside, 'missing.pdf'), idOf('lake'))
      expect(missing).toMatchObject({ error: { code: 'file-unreadable', values: { file: 'missing.pdf' } } })
    })

    it('knows nothing of a blob that was never stored', async () => {
      const unknown = await workspace.blobs.read('a'.repeat(52), idOf('lake'))
      expect(unknown).toMatchObject({ error: { code: 'not-found' } })
    })
  })
}
