import type { Services } from '../services.ts'
import type { Register } from './register.ts'

export function registerWorkspace({ shell, useCases }: Services, register: Register): void {
  const { workspace, keepsakes } = useCases
  register('workspace:status', () => workspace.status())
  register('workspace:choose-folder', (input) => workspace.chooseFolder(input))
  register('workspace:select', (input) => workspace.select(input))
  register('workspace:create', (input) => workspace.create(input))
  register('workspace:save-recovery-sheet', (input) => keepsakes.saveRecoverySheet(input))
  register('workspace:unlock', (input) => workspace.unlock(input))
  register('workspace:unlock-with-recovery', (input) => workspace.unlockWithRecovery(input))
  register('workspace:lock', async () => {
    await shell.gate.flush()
    return workspace.lock()
  })
  register('workspace:leave', async () => {
    await shell.gate.flush()
    return workspace.leave()
  })
  register('workspace:update-settings', (input) => workspace.updateSettings(input))
  register('workspace:export-root', () => keepsakes.exportRoot())
  register('passphrase:assess', (input) => keepsakes.assessPassphrase(input))
  register('identity:choose-pkcs12', () => keepsakes.choosePkcs12())
}
