import { app } from 'electron'
import { startIntent } from './app/arguments.ts'
import { placesIn } from './app/places.ts'
import { settleProfileFolder } from './app/profile-folder.ts'
import { runCommand } from './app/run-command.ts'
import { isOnlyInstance } from './app/single-instance.ts'
import { createWindowApp } from './app/window-app.ts'
import { registerAppScheme } from './security/app-scheme.ts'
import { guardEverything } from './security/guard.ts'
import { quietChromium } from './security/quiet-chromium.ts'

const intent = startIntent(process.argv, app.isPackaged, process.cwd())
const places = placesIn(app.getAppPath())
if (intent.kind === 'command') await runCommand(app, intent.args, places)
else {
  const allowDeveloperTools = !app.isPackaged
  const profileFolder = settleProfileFolder(app, process.env)
  quietChromium(app.commandLine)
  registerAppScheme()
  guardEverything(app, { allowDeveloperTools })
  const windowApp = createWindowApp({ app, places, profileFolder, allowDeveloperTools, file: intent.file })
  if (isOnlyInstance(app, windowApp.openFile)) windowApp.start()
  else app.quit()
}
