import { join } from 'node:path'
import { root } from './paths.mjs'
import { runNpm } from './process.mjs'
import { Stop, say } from './say.mjs'
import { stampMatches, stampOf, writeStamp } from './stamp.mjs'

// Kept inside node_modules, so that it goes when the folder goes.
const stampFile = join(root, 'node_modules', '.countersign-install')

/** Whether the packages of package-lock.json are the ones installed. */
export function packagesStand() {
  return stampMatches(stampFile, stampOf(root, ['package-lock.json']))
}

/**
 * Installs the packages of package-lock.json when they are not the ones installed, and never otherwise.
 * @returns {Promise<void>}
 */
export async function ensurePackages() {
  if (packagesStand()) return
  say('Installing packages (npm ci) …')
  const result = await runNpm(
    ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { output: 'to-stderr' },
  )
  if (result.code !== 0) {
    throw new Stop(
      `npm ci failed in ${root} (exit ${result.code}). Its message is above; run the command again once that is mended.`,
    )
  }
  writeStamp(stampFile, stampOf(root, ['package-lock.json']))
}
