import { MemoryVault } from '#electron/store/memory/memory-vault.ts'
import { blobsContract } from './blobs-contract.ts'
import { repositoryContract, type WorkspaceHarness } from './repository-contract.ts'
import { vaultContract } from './vault-contract.ts'
import { idOf } from '#tests/fixtures/store-documents.ts'

const ada = { personId: idOf('ada'), label: 'Ada', passphrase: 'four unrelated words here', administrator: true }

async function memoryHarness(): Promise<WorkspaceHarness> {
  const vault = new MemoryVault()
  return {
    async open() {
      const created = await vault.create('/memory', idOf('space'), ada)
      if (!created.ok) throw new Error(created.error.code)
      return created.value.workspace
    },
    async reopen(workspace) {
      await workspace.close()
      const opened = await vault.unlock('/memory', ada.personId, ada.passphrase, { takeOver: false })
      if (!opened.ok) throw new Error(opened.error.code)
      return opened.value
    },
    async dispose() {},
  }
}

repositoryContract('in memory', memoryHarness)
blobsContract('in memory', memoryHarness)
vaultContract('in memory', async () => ({ vault: new MemoryVault(), folder: '/memory', dispose: async () => {} }))
