import { spawn } from 'node:child_process'
import process from 'node:process'
import { Stop } from './say.mjs'

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program that draws needs in its environment
 * @property {boolean} isVirtual whether nobody sees it
 * @property {() => void} stop
 */

/** Whether programs of this session can open windows. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Starts an Xvfb on a free display number.
 * @returns {Promise<Display>}
 */
function startVirtualDisplay() {
  return new Promise((settle, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
    // In a group of its own: Ctrl+C must not take the display away from a program that is closing.
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
    let complaints = ''
    child.stderr?.on('data', (chunk) => (complaints += chunk))
    child.on('error', (error) => fail(new Stop(`Xvfb could not be started: ${error.message}`)))
    child.on('exit', () => fail(new Stop(`Xvfb ended at once.\n${complaints}`)))
    const channel = /** @type {import('node:stream').Readable} */ (child.stdio[3])
    channel.once('data', (chunk) => {
      child.unref()
      const stop = () => void child.kill()
      process.once('exit', stop)
      settle({ env: { DISPLAY: `:${String(chunk).trim()}` }, isVirtual: true, stop })
    })
  })
}

/**
 * The session's own display, or a virtual one when there is none. Call `stop` when the windows are closed.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  return hasDisplay() ? { env: {}, isVirtual: false, stop: () => undefined } : startVirtualDisplay()
}
