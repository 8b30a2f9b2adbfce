// npm run package: the unpacked app, its fuses read back, started once.
import { openDisplay } from './lib/display.mjs'
import { packageApp, requireFuses } from './lib/packaged-app.mjs'
import { prepare } from './lib/prepare.mjs'
import { main, say } from './lib/say.mjs'
import { askForVerdict, seeFirstWindow } from './lib/smoke.mjs'

await main(async () => {
  const runtime = await prepare({ build: true, programs: ['Xvfb'] })
  if (runtime.kind === 'fallback')
    say('WARNING: packaged from the fallback Electron: for trying out, never for a release.')
  const executable = await packageApp(runtime)
  requireFuses(executable)
  const display = await openDisplay()
  try {
    await seeFirstWindow(executable, display.env)
  } finally {
    display.stop()
  }
  await askForVerdict(executable)
  say(`Packaged: ${executable}`)
  return 0
})
