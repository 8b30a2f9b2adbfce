import type { App } from 'electron'
import { resolve } from 'node:path'

/**
 * Settles the folder for what the app remembers of this user, before anything is written there. COUNTERSIGN_PROFILE
 * names another one (tests, a second profile); `--user-data-dir` does so too, and Electron itself obeys that.
 */
export function settleProfileFolder(app: App, environment: NodeJS.ProcessEnv): string {
  const named = environment['COUNTERSIGN_PROFILE']
  if (named !== undefined && named !== '') app.setPath('userData', resolve(named))
  return app.getPath('userData')
}
