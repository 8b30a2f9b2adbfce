import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { compareFuses } from './fuses.mjs'
import { root } from './paths.mjs'
import { run } from './process.mjs'
import { Stop, say } from './say.mjs'
import { askForVerdict, seeFirstWindow } from './smoke.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const distFolder = join(root, 'dist')
const configuration = join(root, 'electron-builder.yml')

/** The unpacked app of this system, relative to dist/. */
function executableName() {
  if (process.platform === 'win32') return 'win-unpacked/Countersign.exe'
  if (process.platform === 'darwin')
    return `mac${process.arch === 'arm64' ? '-arm64' : ''}/Countersign.app/Contents/MacOS/Countersign`
  return 'linux-unpacked/countersign'
}

/**
 * Builds the unpacked app from the build in out/ and the runtime in use.
 * @param {Runtime} runtime
 * @returns {Promise<string>} its executable
 */
async function packageApp(runtime) {
  rmSync(distFolder, { recursive: true, force: true })
  const args = [
    '--dir',
    '--publish',
    'never',
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
  ]
  // On plain Node: on Electron's, its reader of arguments takes its own script for one of them.
  const script = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const result = await run(process.execPath, [script, ...args])
  const executable = join(distFolder, executableName())
  if (result.code !== 0 || !existsSync(executable)) throw new Stop(`electron-builder failed:\n${result.output}`)
  return executable
}

/**
 * Reads the fuses back from the packaged binary and requires them to be the stated ones.
 * @param {string} executable
 */
function requireFuses(executable) {
  const { fuses, differences } = compareFuses(executable, configuration)
  if (differences.length > 0) throw new Stop(`Fuses of ${executable} are not as stated:\n  ${differences.join('\n  ')}`)
  say(
    `Fuses read back: ${Object.entries(fuses)
      .map(([name, state]) => `${name} ${state}`)
      .join(', ')}`,
  )
}

/**
 * Packages the app, reads its fuses back, starts it once and asks it for a verdict. Stops at what is wrong.
 * @param {Runtime} runtime
 * @param {NodeJS.ProcessEnv} displayEnv
 * @returns {Promise<string>} its executable
 */
export async function provePackagedApp(runtime, displayEnv) {
  const executable = await packageApp(runtime)
  requireFuses(executable)
  await seeFirstWindow(executable, displayEnv)
  await askForVerdict(executable)
  return executable
}
