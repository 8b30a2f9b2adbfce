import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { freshParameters, passphraseKey, standardCost } from '#electron/store/crypto/passphrase-key.ts'
import { accountSwitches, appEnvironment, launch, type RunningApp } from '../e2e/support/launch.ts'
import { makeWorkspace, passphrase } from '../e2e/support/workspace.ts'
import { against, median, times, type Measurement } from './measure.ts'

const rounds = 5

/** Start to the first usable screen against a bare window with React; then unlock to portfolio, key derivation apart. */
export async function measureStart(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  try {
    const bareFolder = await buildBare(folder)
    const profile = join(folder, 'profile')
    await prepareWorkspace(folder, profile)
    const bares: number[] = []
    const unlocks: number[] = []
    const starts: number[] = []
    // In turns, so that other work on the computer falls on all of them alike.
    for (let round = 0; round < rounds; round += 1) {
      bares.push(await startOfBare(bareFolder, folder))
      const begin = performance.now()
      const app = await launch({ profile })
      await app.page.getByRole('button', { name: /^Vendor diligence/ }).waitFor()
      starts.push(performance.now() - begin)
      unlocks.push(await unlock(app))
      await app.close()
    }
    const bare: Measurement = { name: 'bare Electron window with React', milliseconds: median(bares) }
    const parameters = freshParameters(standardCost)
    const derivation: Measurement = {
      name: `key derivation alone (scrypt, N = 2^${Math.log2(standardCost.N)})`,
      milliseconds: median(await times(rounds, () => passphraseKey(passphrase, parameters))),
    }
    const unlocked = median(unlocks)
    return [
      bare,
      against('start to the first usable screen', median(starts), [bare]),
      derivation,
      against('unlock to portfolio, key derivation included', unlocked, [derivation]),
      { name: 'unlock to portfolio, key derivation taken off', milliseconds: unlocked - derivation.milliseconds },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepareWorkspace(folder: string, profile: string): Promise<void> {
  const app = await launch({ profile })
  await makeWorkspace(app, folder)
  await app.close()
}

async function unlock({ page }: RunningApp): Promise<number> {
  await page.getByRole('button', { name: /^Vendor diligence/ }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  const begin = performance.now()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Add the first vendor' }).waitFor()
  return performance.now() - begin
}

async function buildBare(folder: string): Promise<string> {
  const source = join(import.meta.dirname, 'bare')
  const target = join(folder, 'bare')
  await build({
    root: source,
    base: './',
    logLevel: 'silent',
    configFile: false,
    plugins: [react()],
    build: { outDir: join(target, 'page'), emptyOutDir: true },
  })
  await cp(join(source, 'main.mjs'), join(target, 'main.mjs'))
  await writeFile(join(target, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.mjs' }))
  return target
}

async function startOfBare(bareFolder: string, folder: string): Promise<number> {
  const begin = performance.now()
  const app = await _electron.launch({
    chromiumSandbox: accountSwitches().length === 0,
    args: [...accountSwitches(), bareFolder],
    env: appEnvironment(join(folder, 'bare-profile')),
  })
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Ready' }).waitFor()
  const taken = performance.now() - begin
  await app.close()
  return taken
}
