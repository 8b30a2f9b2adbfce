import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { artifactsFolder } from './paths.mjs'
import { meteredNetwork } from './metered-network.mjs'
import { run } from './process.mjs'
import { say } from './say.mjs'
import { countPlaywright, countVitest, honestCount } from './test-reports.mjs'
import { runTool, toolCommand } from './tools.mjs'

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
 * Runs Playwright where nothing it starts can reach a network unnoticed, if the system lets it.
 * @param {Runtime} runtime
 * @param {readonly string[]} args
 * @param {import('./process.mjs').RunOptions} options `env` is added to the environment
 */
export async function runInMeteredNetwork(runtime, args, options) {
  const tool = toolCommand(runtime, 'playwright', args)
  const network = await meteredNetwork()
  if (network === undefined) say('No network namespace can be made here: the tests watch loopback only.')
  const [command, all] = network?.wrap(tool.command, tool.args) ?? [tool.command, tool.args]
  return run(command, all, { ...options, env: { ...tool.env, ...network?.env, ...options.env } })
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
  const result = await runInMeteredNetwork(runtime, ['test', '--reporter=list,json'], { env })
  return { ...result, count: honestCount(countPlaywright(report), result.code) }
}
