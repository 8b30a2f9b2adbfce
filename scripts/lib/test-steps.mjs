import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { artifactsFolder } from './paths.mjs'
import { countPlaywright, countVitest, honestCount } from './test-reports.mjs'
import { runTool } from './tools.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {import('./test-reports.mjs').Count} Count */

/** @param {string} name */
function freshReport(name) {
  mkdirSync(artifactsFolder, { recursive: true })
  const file = join(artifactsFolder, name)
  rmSync(file, { force: true })
  return file
}

/**
 * Unit, contract, integration and architecture tests. Failing tests are shown as they are found.
 * @param {Runtime} runtime
 * @returns {Promise<{ code: number, output: string, count: Count }>}
 */
export async function runVitest(runtime) {
  const report = freshReport('vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const result = await runTool(runtime, 'vitest', args)
  return { ...result, count: honestCount(countVitest(report), result.code) }
}

/**
 * The tests in the real app, built but not packaged.
 * @param {Runtime} runtime
 * @param {NodeJS.ProcessEnv} displayEnv
 * @returns {Promise<{ code: number, output: string, count: Count }>}
 */
export async function runPlaywright(runtime, displayEnv) {
  const report = freshReport('playwright.json')
  const env = { ...displayEnv, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const result = await runTool(runtime, 'playwright', ['test', '--reporter=list,json'], { env })
  return { ...result, count: honestCount(countPlaywright(report), result.code) }
}
