import { say } from './say.mjs'

/**
 * One check of `npm run ready`.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<{ code: number, output: string }>} run
 */

/** @param {number} start */
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/**
 * Runs one step and says how long it took; on failure prints its output.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
export async function runStep(step) {
  const start = performance.now()
  const { code, output } = await step.run()
  say(`${code === 0 ? '✔' : '✘'} ${step.name}  ${secondsSince(start)}`)
  if (code !== 0) say(`\n${output.trimEnd()}\n\n${step.name} failed (exit ${code}).`)
  return code === 0
}

/**
 * Runs steps, at most `width` at once, in their order. After a failure no further step is started; those under way
 * are finished.
 * @param {readonly Step[]} steps
 * @param {number} width
 * @returns {Promise<string[]>} names of the steps that failed
 */
export async function runSteps(steps, width) {
  const waiting = [...steps]
  /** @type {string[]} */
  const failed = []
  async function work() {
    for (let step = waiting.shift(); step !== undefined && failed.length === 0; step = waiting.shift()) {
      if (!(await runStep(step))) failed.push(step.name)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return failed
}
