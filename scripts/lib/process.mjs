import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { root } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] the whole environment; the script's own when left out
 * @property {'inherit' | 'to-stderr' | 'capture'} [output] where the program's output goes; 'to-stderr' keeps our
 *   standard output clean; default 'capture'
 * @property {string} [cwd] default: the top folder
 * @property {number} [timeoutMs] after which the program is ended, and `timedOut` is true
 */

/**
 * @typedef {object} RunResult
 * @property {number} code exit code; 127 when it could not be started, 1 when a signal ended it
 * @property {string} output standard output and error in the order in which they came, when captured
 * @property {string} stdout standard output alone, when captured
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started gives code 127 and says so in `output`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const output = options.output ?? 'capture'
  /** @type {import('node:child_process').StdioOptions} */
  const stdio =
    output === 'capture' ? ['ignore', 'pipe', 'pipe'] : output === 'to-stderr' ? ['ignore', 2, 2] : 'inherit'
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: options.cwd ?? root, env: options.env ?? process.env, stdio })
    let all = ''
    let standard = ''
    let timedOut = false
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, options.timeoutMs)
    // A program that was started for a person ends with this script. Ctrl+C reaches both: this script only waits.
    const passOn = () => void child.kill('SIGTERM')
    const wait = () => undefined
    process.once('SIGTERM', passOn)
    process.on('SIGINT', wait)
    const finish = () => {
      clearTimeout(timer)
      process.off('SIGTERM', passOn)
      process.off('SIGINT', wait)
    }
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      all += text
      standard += text
    })
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      all += text
    })
    child.on('error', (error) => {
      finish()
      settle({ code: 127, output: `${all}${error.message}\n`, stdout: standard, timedOut })
    })
    child.on('close', (code) => {
      finish()
      settle({ code: code ?? 1, output: all, stdout: standard, timedOut })
    })
  })
}

/**
 * Runs npm as this script's npm does.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options = {}) {
  const own = process.env['npm_execpath']
  if (own !== undefined && /\.c?js$/.test(own)) return run(process.execPath, [own, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}

/**
 * Whether a program of this name can be found on PATH.
 * @param {string} name
 */
export function isOnPath(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
