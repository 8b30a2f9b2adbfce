import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { outFolder, root } from './paths.mjs'
import { prepare } from './prepare.mjs'
import { run } from './process.mjs'
import { Stop } from './say.mjs'
import { nodeEnvironment } from './tools.mjs'

/**
 * Runs a built program of out/cli on Electron's Node with this script's arguments, in the caller's folder. Its standard
 * streams are the caller's own, untouched; its exit code is given back.
 * @param {string} name file name without its end
 * @returns {Promise<number>}
 */
export async function runProgram(name) {
  const runtime = await prepare({ build: true, programs: [], quiet: true })
  const script = join(outFolder, 'cli', `${name}.js`)
  if (!existsSync(script)) throw new Stop(`The build has no ${script}.`)
  const env = nodeEnvironment(runtime)
  // npm runs scripts in the project's folder; file names on the command line are meant from where it was typed.
  const cwd = process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd()
  return (await run(runtime.executable, [script, ...process.argv.slice(2)], { env, cwd, output: 'inherit' })).code
}
