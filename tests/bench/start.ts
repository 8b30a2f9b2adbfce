import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { _electron } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
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
    const bare: Measurement = {
      name: 'bare Electron window with React',
      milliseconds: median(await startsOfBare(bareFolder)),
    }
    const unlocks: number[] = []
    const starts: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now()
      const app = await launch({ profile })
      await app.page.getByRole('button', { name: /^Vendor diligence/ }).waitFor()
      starts.push(performance.now() - begin)
      unlocks.push(await unlock(app))
      await app.close()
    }
    const derivation = median(await times(rounds, derive))
    return [
      bare,
      against('start to the first usable screen', median(starts), bare),
      { name: 'unlock to portfolio, key derivation included', milliseconds: median(unlocks) },
      { name: 'key derivation alone (scrypt, N = 2^17)', milliseconds: derivation },
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

async function startsOfBare(folder: string): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    const app = await _electron.launch({
      chromiumSandbox: accountSwitches().length === 0,
      args: [...accountSwitches(), folder],
      env: appEnvironment(join(folder, 'profile')),
    })
    const page = await app.firstWindow()
    await page.getByRole('button', { name: 'Ready' }).waitFor()
    taken.push(performance.now() - begin)
    await app.close()
  }
  return taken
}

function derive(): Promise<unknown> {
  const options = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
  return promisify<string, string, number, typeof options, unknown>(scrypt)(passphrase, 'salt', 32, options)
}
