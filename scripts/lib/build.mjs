import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { outFolder, root } from './paths.mjs'
import { Stop, say } from './say.mjs'
import { stampMatches, stampOf, writeStamp } from './stamp.mjs'
import { runTool } from './tools.mjs'

/** Everything that the build reads. */
const INPUTS = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']

const stampFile = join(outFolder, '.stamp')

/** Whether out/ was built from the sources as they are now. */
export function buildStands() {
  return existsSync(join(outFolder, 'main', 'index.js')) && stampMatches(stampFile, stampOf(root, INPUTS))
}

/**
 * Builds when a source changed since the last build, and not otherwise.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function ensureBuild(runtime) {
  if (buildStands()) return
  const stamp = stampOf(root, INPUTS)
  say('Building …')
  const result = await runTool(runtime, 'electron-vite', ['build', '--logLevel', 'warn'])
  if (result.code !== 0) throw new Stop(`The build failed:\n${stripVTControlCharacters(result.output)}`)
  writeStamp(stampFile, stamp)
}
