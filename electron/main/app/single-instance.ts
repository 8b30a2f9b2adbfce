import type { App } from 'electron'
import { startIntent } from './arguments.ts'

/**
 * Keeps one running app for each profile. Gives false when another one runs already: it was told, and this process has
 * to end. In the running app `onSecondStart` gets the file that the second start named, or null.
 */
export function isOnlyInstance(app: App, onSecondStart: (file: string | null) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_event, argv, folder) => {
    const intent = startIntent(argv, app.isPackaged, folder)
    onSecondStart(intent.kind === 'window' ? intent.file : null)
  })
  return true
}
