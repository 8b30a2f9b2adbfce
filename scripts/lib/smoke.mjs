import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { meteredNetwork, packetsSentBy } from './metered-network.mjs'
import { run } from './process.mjs'
import { Stop, say } from './say.mjs'

const START_MS = 60_000
const POLL_MS = 100

/** Root cannot use Chromium's sandbox; the product itself never turns it off. */
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The environment without a display and without anything that tells tools about Electron.
 * @returns {NodeJS.ProcessEnv}
 */
function plainEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _node, DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  return rest
}

/**
 * Waits until the log says that the window is painted.
 * @param {import('node:child_process').ChildProcess} app
 * @param {string} log
 */
async function waitForWindow(app, log) {
  const start = performance.now()
  while (!readOrEmpty(log).includes('"event":"window.ready"')) {
    if (app.exitCode !== null || app.signalCode !== null) {
      throw new Stop(`The packaged app ended before its window was up. Log:\n${readOrEmpty(log)}`)
    }
    if (performance.now() - start > START_MS) {
      throw new Stop(`The packaged app showed no window. Log:\n${readOrEmpty(log)}`)
    }
    await pause(POLL_MS)
  }
  say(`The packaged app shows its window (after ${Math.round(performance.now() - start)} ms).`)
}

/**
 * Starts the packaged app with a profile of its own, in a metered network where there can be one, and waits for its
 * window. Its log is what tells: the debugger cannot be used, the fuses forbid it. Until then no packet may have left.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} displayEnv
 */
export async function seeFirstWindow(executable, displayEnv) {
  const profile = mkdtempSync(join(tmpdir(), 'countersign-smoke-'))
  const env = { ...plainEnvironment(), ...displayEnv, COUNTERSIGN_PROFILE: profile }
  const network = await meteredNetwork()
  const [command, args] = network?.wrap(executable, switches) ?? [executable, switches]
  const app = spawn(command, args, { env, stdio: 'ignore' })
  const ended = new Promise((settle) => app.once('exit', settle))
  try {
    await waitForWindow(app, join(profile, 'logs', 'countersign.log'))
    if (network === undefined || app.pid === undefined) return
    const packets = packetsSentBy(app.pid)
    if (packets > 0) throw new Stop(`The packaged app sent ${packets} packets while it started.`)
    say('It sent no packet.')
  } finally {
    app.kill('SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true })
  }
}

/**
 * Asks the packaged app to verify a file that is no PDF, without a display: it has to answer with one JSON document.
 * @param {string} executable
 */
export async function askForVerdict(executable) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-smoke-'))
  try {
    const file = join(folder, 'no.pdf')
    writeFileSync(file, 'This is no PDF.')
    const result = await run(executable, [...switches, 'verify', file, '--json'], {
      env: plainEnvironment(),
      timeoutMs: START_MS,
    })
    const [answer] = JSON.parse(result.stdout)
    // The reason too: a worker that cannot be loaded from the archive also makes a file unreadable.
    if (result.code === 0 || answer.verdict !== 'unreadable' || !answer.problems.includes('not-a-pdf')) {
      throw new Stop(`The packaged app judges a text file wrongly (exit ${result.code}):\n${result.stdout}`)
    }
    say(`The packaged app answers verify without a display: ${answer.verdict}, exit ${result.code}.`)
  } catch (error) {
    throw error instanceof SyntaxError ? new Stop('The packaged app gave no JSON for verify.') : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
