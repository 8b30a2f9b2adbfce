import { rm } from 'node:fs/promises'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { SettableClock } from '#tests/fixtures/store-clock.ts'
import { cheap, newFolder, testWorkspace } from '#tests/fixtures/store-workspace.ts'
import { blobsContract } from './blobs-contract.ts'
import { repositoryContract, type WorkspaceHarness } from './repository-contract.ts'
import { vaultContract } from './vault-contract.ts'

async function fileHarness(): Promise<WorkspaceHarness> {
  const set = await testWorkspace()
  return {
    open: async () => set.workspace,
    async reopen(workspace) {
      await workspace.close()
      return set.unlock()
    },
    dispose: () => set.dispose(),
  }
}

repositoryContract('in files', fileHarness)
blobsContract('in files', fileHarness)
vaultContract('in files', async () => {
  const folder = await newFolder()
  const vault = createFileVault({ clock: new SettableClock(), cost: cheap })
  return { vault, folder, dispose: () => rm(folder, { recursive: true, force: true }) }
})
