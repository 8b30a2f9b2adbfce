// npm run ready: every check of the project, cheap ones first; stops at the first that fails.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { staticSteps } from './lib/checks.mjs'
import { openDisplay } from './lib/display.mjs'
import { artifactsFolder } from './lib/paths.mjs'
import { provePackagedApp } from './lib/packaged-app.mjs'
import { prepare } from './lib/prepare.mjs'
import { Stop, main, say } from './lib/say.mjs'
import { runStep, runSteps } from './lib/steps.mjs'
import { summaryLine } from './lib/test-reports.mjs'
import { runPlaywright, runVitest } from './lib/test-steps.mjs'

/** Cheap checks run side by side: CI has two cores. */
const WIDTH = 2

/** @typedef {import('./lib/test-reports.mjs').Count} Count */

/**
 * What the tests call. `ip` makes the network whose packets are counted; an ordinary account does not find it on PATH.
 * @returns {import('./lib/system-libraries.mjs').Program[]}
 */
function testPrograms() {
  return ['Xvfb', 'pdfsig', 'qpdf', 'openssl', ...(process.getuid?.() === 0 ? /** @type {const} */ (['ip']) : [])]
}

/**
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string, count: Count }>} run
 * @param {Count[]} counts the step's count is added here
 */
async function runTests(name, run, counts) {
  say(`… ${name}`)
  return runStep({
    name,
    run: async () => {
      const result = await run()
      counts.push(result.count)
      return { ...result, code: result.code === 0 && result.count.failed > 0 ? 1 : result.code }
    },
  })
}

/**
 * The packaged app counts as one test.
 * @param {import('./lib/runtime.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} displayEnv
 */
async function runPackaged(runtime, displayEnv) {
  try {
    await provePackagedApp(runtime, displayEnv)
    return { code: 0, output: '', count: { passed: 1, failed: 0, skipped: 0 } }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { code: 1, output: error.message, count: { passed: 0, failed: 1, skipped: 0 } }
  }
}

/**
 * @param {Count[]} counts
 * @returns {Promise<boolean>} whether everything passed
 */
async function runAll(counts) {
  const runtime = await prepare({ build: false, programs: testPrograms() })
  const failed = await runSteps(staticSteps(runtime), WIDTH)
  if (failed.length > 0) {
    counts.push({ passed: 0, failed: failed.length, skipped: 0 })
    return false
  }
  if (!(await runTests('tests (vitest)', () => runVitest(runtime), counts))) return false
  const display = await openDisplay()
  try {
    if (!(await runTests('tests in the app (playwright)', () => runPlaywright(runtime, display.env), counts)))
      return false
    return await runTests('packaged app', () => runPackaged(runtime, display.env), counts)
  } finally {
    display.stop()
  }
}

/**
 * Tells the outcome and closes with the one plain line.
 * @param {boolean} passed
 * @param {readonly Count[]} counts
 * @param {number} start
 */
function conclude(passed, counts, start) {
  const line = summaryLine(counts)
  say(`${passed ? 'Ready' : 'Not ready'} after ${Math.round((performance.now() - start) / 1000)} s`)
  mkdirSync(artifactsFolder, { recursive: true })
  writeFileSync(join(artifactsFolder, 'summary.txt'), `${line}\n`)
  process.stdout.write(`${line}\n`)
}

await main(async () => {
  const start = performance.now()
  /** @type {Count[]} */
  const counts = []
  try {
    const passed = await runAll(counts)
    conclude(passed, counts, start)
    return passed ? 0 : 1
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(`\n${error.message}\n`)
    conclude(false, [...counts, { passed: 0, failed: 1, skipped: 0 }], start)
    return 1
  }
})
