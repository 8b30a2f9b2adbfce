import process from 'node:process'
import { isOnPath, run } from './process.mjs'
import { Stop, say } from './say.mjs'

/** What Electron needs from Debian, beside what a bare system has. */
const APP_PACKAGES = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'libatk-bridge2.0-0', 'libxss1']

/** Programs that the scripts and tests call, with the package that brings each. */
const PROGRAMS = /** @type {const} */ ({
  Xvfb: 'xvfb',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  ip: 'iproute2',
})

/** @typedef {keyof typeof PROGRAMS} Program */

/**
 * The Debian packages to install, given what is missing. Pure.
 * @param {readonly string[]} missingLibraries as ldd names them
 * @param {readonly Program[]} missingPrograms
 * @returns {string[]}
 */
export function packagesFor(missingLibraries, missingPrograms) {
  return [...(missingLibraries.length > 0 ? APP_PACKAGES : []), ...missingPrograms.map((program) => PROGRAMS[program])]
}

/**
 * The names of the libraries that ldd did not find. Pure.
 * @param {string} output of ldd
 * @returns {string[]}
 */
export function missingLibrariesIn(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

/**
 * Newer Debian and Ubuntu have some of the packages under a name that ends in t64: takes that one where it exists.
 * @param {readonly string[]} names
 */
async function namesHere(names) {
  return Promise.all(
    names.map(async (name) => {
      const policy = await run('apt-cache', ['policy', `${name}t64`])
      return /Candidate: \d/.test(policy.stdout) ? `${name}t64` : name
    }),
  )
}

/** @param {readonly string[]} packages */
async function installWithApt(packages) {
  say(`Installing system packages: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, output: 'to-stderr' })
  const names = await namesHere(packages)
  const result = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    output: 'to-stderr',
  })
  if (result.code !== 0) throw new Stop(`apt-get could not install ${names.join(' ')}. Its message is above.`)
}

/**
 * Sees to it that Electron's libraries and the given programs are there: installs them when this is root with apt, else
 * stops with the one command to type. Does nothing outside Linux.
 * @param {string} executable Electron's binary
 * @param {readonly Program[]} programs
 */
export async function ensureSystemLibraries(executable, programs) {
  if (process.platform !== 'linux') return
  const linked = await run('ldd', [executable])
  const packages = packagesFor(
    missingLibrariesIn(linked.stdout),
    programs.filter((program) => !isOnPath(program)),
  )
  if (packages.length === 0) return
  if (!isOnPath('apt-get')) {
    throw new Stop(
      `Missing on this system (Debian's names): ${packages.join(' ')}. Install them and run the command again.`,
    )
  }
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `System packages are missing. Type this, then run the command again:\n\n  sudo apt-get install ${packages.join(' ')}`,
    )
  }
  await installWithApt(packages)
}
