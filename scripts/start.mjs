// npm start: installs, obtains Electron, builds what changed, opens the app.
import process from 'node:process'
import { hasDisplay, openDisplay } from './lib/display.mjs'
import { root } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/process.mjs'
import { main, say } from './lib/say.mjs'
import { appEnvironment } from './lib/tools.mjs'

await main(async () => {
  const runtime = await prepare({ build: true, programs: hasDisplay() ? [] : ['Xvfb'] })
  const display = await openDisplay()
  if (display.isVirtual)
    say(`No display here: the app opens on a virtual one (DISPLAY=${display.env['DISPLAY']}), where nobody sees it.`)
  /** @type {string[]} */
  const switches = []
  if (process.getuid?.() === 0) {
    say(
      'WARNING: root cannot run Chromium in its sandbox, so the app is started with --no-sandbox. Use an ordinary account.',
    )
    switches.push('--no-sandbox')
  }
  // A machine without a display mostly has no message bus either, and Chromium complains of that line by line.
  if (display.isVirtual) switches.push('--log-level=3')
  say('Starting Countersign … (Ctrl+C ends it)')
  const env = { ...appEnvironment(runtime), ...display.env }
  const result = await run(runtime.executable, [...switches, root, ...process.argv.slice(2)], {
    env,
    output: 'inherit',
  })
  display.stop()
  return result.code
})
