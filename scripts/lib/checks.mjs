import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { root } from './paths.mjs'
import { Stop } from './say.mjs'
import { runTool } from './tools.mjs'
import { checkGraph } from './graph.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {import('./steps.mjs').Step} Step */

/** Electron's Node cannot make the 6 GB buffer with which knip's parser would hand over its results. */
const deadCodeEnvironment = { KNIP_DISABLE_RAW_TRANSFER: '1' }

/** A layer is a folder with a tsconfig of its own: these folders, and their children. */
function layers() {
  const tops = ['shared', 'electron', 'renderer', 'tests', 'scripts']
  const children = tops.flatMap((top) =>
    readdirSync(join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${top}/${entry.name}`),
  )
  return ['.', ...tops, ...children].filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
}

/**
 * Everything that is checked without running the product, the build included.
 * @param {Runtime} runtime
 * @returns {Step[]}
 */
export function staticSteps(runtime) {
  const types = layers().map((folder) => ({
    name: `types ${folder}`,
    run: () => runTool(runtime, 'tsc', ['-p', join(folder, 'tsconfig.json')]),
  }))
  return [
    {
      name: 'format',
      run: () =>
        runTool(runtime, 'prettier', [
          '--check',
          '--log-level',
          'warn',
          '--cache',
          '--cache-location',
          '.cache/prettier',
          '.',
        ]),
    },
    { name: 'build', run: () => buildStep(runtime) },
    { name: 'lint', run: () => runTool(runtime, 'oxlint', ['--type-aware', '--deny-warnings', '.']) },
    ...types,
    { name: 'graph', run: () => checkGraph(runtime, root) },
    { name: 'dead code', run: () => runTool(runtime, 'knip', ['--no-progress'], { env: deadCodeEnvironment }) },
  ]
}

/** @param {Runtime} runtime */
async function buildStep(runtime) {
  try {
    await ensureBuild(runtime)
    return { code: 0, output: '' }
  } catch (error) {
    if (error instanceof Stop) return { code: 1, output: error.message }
    throw error
  }
}
