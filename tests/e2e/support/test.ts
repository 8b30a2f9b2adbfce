import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startCanary, type Canary } from './canary.ts'
import { launch, type LaunchOptions, type RunningApp } from './launch.ts'

interface Fixtures {
  /** An empty folder of this test's own; gone afterwards. */
  readonly folder: string
  /** Starts the app; with this test's profile where none is given. What still runs at the end is closed. */
  readonly launchApp: (options?: Partial<LaunchOptions>) => Promise<RunningApp>
  /** Something on this machine that must stay untouched. */
  readonly canary: Canary
  /** The app, started with a fresh profile. */
  readonly app: RunningApp
}

/** Playwright's test with the app: every test has a folder and a profile of its own. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  launchApp: async ({ folder }, use) => {
    const started: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await launch({ profile: join(folder, 'profile'), ...options })
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
  canary: async ({}, use) => {
    const canary = await startCanary()
    await use(canary)
    await canary.close()
  },
  app: async ({ launchApp }, use) => {
    await use(await launchApp())
  },
})

export { expect } from '@playwright/test'
