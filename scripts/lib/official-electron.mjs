import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { streamTo } from './download.mjs'
import { cacheFolder, root } from './paths.mjs'
import { run } from './process.mjs'
import { Stop, say } from './say.mjs'

const PROBE_MS = 6_000
const INSTALL_MS = 15 * 60_000
const REMEMBER_MS = 7 * 24 * 60 * 60 * 1000

const packageFolder = join(root, 'node_modules', 'electron')

/** Where the electron package unpacks its distribution. */
export const officialFolder = join(packageFolder, 'dist')

/** The version that package.json pins. */
export function officialVersion() {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return String(manifest.version)
}

function failureFile() {
  return join(cacheFolder, 'electron', `official-${officialVersion()}.unreachable`)
}

/**
 * The official binary, when the electron package has unpacked it.
 * @returns {string | undefined} absolute path
 */
export function officialExecutable() {
  try {
    const path = join(officialFolder, readFileSync(join(packageFolder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Whether an attempt failed in the last seven days: then it is not repeated, so that nobody waits twice. */
export function officialFailedLately() {
  try {
    return Date.now() - statSync(failureFile()).mtimeMs < REMEMBER_MS
  } catch {
    return false
  }
}

const hasProxy = () => ['HTTPS_PROXY', 'https_proxy', 'GLOBAL_AGENT_HTTPS_PROXY'].some((name) => process.env[name])

/**
 * Electron's own downloader, as far as it is used here.
 * @typedef {object} Downloader
 * @property {(details: object) => Promise<string>} downloadArtifact
 */

/**
 * Whether the release host answers within a few seconds. The address is the one that Electron's own downloader would
 * use, mirrors included.
 * @returns {Promise<boolean>}
 */
async function hostAnswers() {
  try {
    const utilities = join(root, 'node_modules', '@electron', 'get', 'dist', 'artifact-utils.js')
    const { getArtifactRemoteURL } = await import(pathToFileURL(utilities).href)
    const details = { version: `v${officialVersion()}`, artifactName: 'SHASUMS256.txt', isGeneric: true }
    const response = await fetch(await getArtifactRemoteURL(details), {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    })
    return response.ok
  } catch {
    return false
  }
}

/**
 * Fetches the distribution into the cache of Electron's downloader, with progress, checked against the SHA-256 sums
 * that the electron package carries. The installer then finds it there.
 */
async function downloadWithProgress() {
  const entry = join(root, 'node_modules', '@electron', 'get', 'dist', 'index.js')
  const { downloadArtifact } = /** @type {Downloader} */ (await import(pathToFileURL(entry).href))
  const version = officialVersion()
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: JSON.parse(readFileSync(join(packageFolder, 'checksums.json'), 'utf8')),
      downloader: {
        download: (/** @type {string} */ address, /** @type {string} */ file) => {
          mkdirSync(dirname(file), { recursive: true })
          return streamTo(address, file, `Downloading Electron ${version}`)
        },
      },
    })
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (!/checksum/i.test(text)) throw error
    throw new Stop(
      `The downloaded Electron ${version} is not the one that Electron published, so it was thrown away.\n  ${text}\n` +
        'Run the command again: it downloads anew. If it stays wrong, the mirror or a proxy changes what it hands out.',
    )
  }
}

/** @param {string} reason */
function giveUp(reason) {
  say(
    `The official Electron cannot be had here: ${reason}. (Not tried again for seven days; remove ${failureFile()} to try.)`,
  )
  mkdirSync(dirname(failureFile()), { recursive: true })
  writeFileSync(failureFile(), `${new Date().toISOString()} ${reason}\n`)
  return false
}

/**
 * Tries to obtain the official binary. A host that does not answer is given up after a few seconds, and the failure is
 * remembered. Behind a proxy only Electron's installer knows the way, so there it is left to it alone.
 * @returns {Promise<boolean>} whether it stands now
 */
export async function tryOfficial() {
  if (officialExecutable() !== undefined) return true
  say(`Looking for the official Electron ${officialVersion()} …`)
  if (!hasProxy()) {
    if (!(await hostAnswers())) return giveUp('the release host does not answer')
    try {
      await downloadWithProgress()
    } catch (error) {
      if (error instanceof Stop) throw error
      return giveUp(error instanceof Error ? error.message : String(error))
    }
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...(hasProxy() ? { ELECTRON_GET_USE_PROXY: '1' } : {}) }
  delete env['ELECTRON_OVERRIDE_DIST_PATH']
  const installer = join(packageFolder, 'install.js')
  const result = await run(process.execPath, [installer], { env, output: 'to-stderr', timeoutMs: INSTALL_MS })
  if (result.code !== 0 || officialExecutable() === undefined) return giveUp('its installer failed')
  rmSync(failureFile(), { force: true })
  return true
}
