// npm run bench: measures, prints ratios, asserts nothing (tests/bench/main.ts).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { openDisplay } from './lib/display.mjs'
import { root } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/process.mjs'
import { Stop, main } from './lib/say.mjs'
import { nodeEnvironment } from './lib/tools.mjs'

await main(async () => {
  const runtime = await prepare({ build: true, programs: ['Xvfb'] })
  const script = join(root, 'tests', 'bench', 'main.ts')
  if (!existsSync(script)) throw new Stop(`There is no ${script}.`)
  const display = await openDisplay()
  try {
    const env = { ...nodeEnvironment(runtime), ...display.env }
    return (await run(runtime.executable, [script, ...process.argv.slice(2)], { env, output: 'inherit' })).code
  } finally {
    display.stop()
  }
})
