// npm run tool -- NAME ARGS…: one tool on Electron's Node (vitest, playwright, electron-vite, tsc, oxlint, …).
import process from 'node:process'
import { openDisplay } from './lib/display.mjs'
import { prepare } from './lib/prepare.mjs'
import { main } from './lib/say.mjs'
import { runInMeteredNetwork } from './lib/test-steps.mjs'
import { runTool, toolNamed } from './lib/tools.mjs'

await main(async () => {
  const [word, ...args] = process.argv.slice(2)
  const tool = toolNamed(word)
  const draws = tool === 'playwright'
  const runtime = await prepare({ build: draws, programs: draws ? ['Xvfb'] : [], quiet: true })
  if (!draws) return (await runTool(runtime, tool, args, { output: 'inherit' })).code
  const display = await openDisplay()
  const result = await runInMeteredNetwork(runtime, args, { output: 'inherit', env: display.env })
  display.stop()
  return result.code
})
