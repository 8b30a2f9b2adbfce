import { join } from 'node:path'
import process from 'node:process'
import { root } from './paths.mjs'
import { run } from './process.mjs'
import { Stop } from './say.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/** The tools and the script that starts each, relative to node_modules. */
const TOOLS = /** @type {const} */ ({
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  prettier: 'prettier/bin/prettier.cjs',
  oxlint: 'oxlint/bin/oxlint',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript-native/bin/tsc',
})

/** @typedef {keyof typeof TOOLS} ToolName */

/**
 * Narrows a word to the name of a tool.
 * @param {string | undefined} word
 * @returns {ToolName}
 */
export function toolNamed(word) {
  const names = Object.keys(TOOLS)
  if (word !== undefined && names.includes(word)) return /** @type {ToolName} */ (word)
  throw new Stop(`Which tool? One of: ${names.join(', ')}.`)
}

/**
 * The environment in which a program runs on Electron's Node, and in which every tool finds that same Electron.
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function nodeEnvironment(runtime) {
  return {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.executable,
    // The build is made for the older of the two runtimes, so that it runs on both.
    ELECTRON_MAJOR_VER: '42',
  }
}

/**
 * The environment of the app itself: not as Node.
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(runtime) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = nodeEnvironment(runtime)
  return rest
}

/**
 * The command that runs a tool on Electron's Node, and its environment.
 * @param {Runtime} runtime
 * @param {ToolName} tool
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv }}
 */
export function toolCommand(runtime, tool, args) {
  const script = join(root, 'node_modules', TOOLS[tool])
  return { command: runtime.executable, args: [script, ...args], env: nodeEnvironment(runtime) }
}

/**
 * Runs a tool on Electron's Node.
 * @param {Runtime} runtime
 * @param {ToolName} tool
 * @param {readonly string[]} args
 * @param {import('./process.mjs').RunOptions} [options] `env` is added to the environment
 */
export function runTool(runtime, tool, args, options = {}) {
  const { command, args: all, env } = toolCommand(runtime, tool, args)
  const plain = options.output === 'inherit' ? {} : { NO_COLOR: '1' }
  return run(command, all, { ...options, env: { ...env, ...plain, ...options.env } })
}
