import { app, clipboard } from 'electron'
import { success } from '#shared/domain/result.ts'
import type { Services } from '../services.ts'
import { applyTheme } from '../windows/theme.ts'
import type { Register } from './register.ts'

export function registerApp({ shell, useCases }: Services, register: Register): void {
  register('app:info', () =>
    success({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      locale: shell.translator.locale,
    }),
  )
  register('app:get-preferences', () => useCases.preferences.get())
  register('app:set-preferences', async (input) => {
    const saved = await useCases.preferences.set(input)
    if (saved.ok) applyTheme(saved.value)
    return saved
  })
  register('app:copy-text', async ({ text }) => {
    await clipboard.writeText(text)
    return success({})
  })
  register('app:take-opened-file', () => success({ path: shell.openedFile.take() }))
  register('app:flushed', ({ unsaved }) => {
    shell.gate.acknowledge(unsaved)
    return success({})
  })
}
