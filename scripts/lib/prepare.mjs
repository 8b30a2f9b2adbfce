import { buildStands, ensureBuild } from './build.mjs'
import { ensurePackages, packagesStand } from './install.mjs'
import { withLock } from './lock.mjs'
import { describeRuntime, ensureRuntime, standingRuntime } from './runtime.mjs'
import { say } from './say.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * @typedef {object} Needs
 * @property {boolean} build whether out/ is needed
 * @property {readonly import('./system-libraries.mjs').Program[]} programs system programs that must be there
 * @property {boolean} [quiet] do not name the runtime when nothing had to be done
 */

/**
 * Makes the tree ready to run: packages, Electron, system libraries, build; each only where it is not so already.
 * @param {Needs} needs
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function prepare(needs) {
  const standing = packagesStand() ? standingRuntime() : undefined
  const isReady = standing !== undefined && (!needs.build || buildStands())
  const runtime = isReady
    ? standing
    : await withLock(async () => {
        await ensurePackages()
        const obtained = await ensureRuntime()
        await ensureSystemLibraries(obtained.executable, needs.programs)
        if (needs.build) await ensureBuild(obtained)
        return obtained
      })
  if (isReady) await ensureSystemLibraries(runtime.executable, needs.programs)
  if (!isReady || needs.quiet !== true) say(describeRuntime(runtime))
  return runtime
}
