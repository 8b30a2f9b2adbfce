// npm run package: the unpacked app, its fuses read back, started once.
import { openDisplay } from './lib/display.mjs'
import { provePackagedApp } from './lib/packaged-app.mjs'
import { prepare } from './lib/prepare.mjs'
import { main, say } from './lib/say.mjs'

await main(async () => {
  const runtime = await prepare({ build: true, programs: ['Xvfb'] })
  if (runtime.kind === 'fallback')
    say('WARNING: packaged from the fallback Electron: for trying out, never for a release.')
  const display = await openDisplay()
  try {
    say(`Packaged: ${await provePackagedApp(runtime, display.env)}`)
    return 0
  } finally {
    display.stop()
  }
})
