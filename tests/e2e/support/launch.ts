import { readFile, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'

const projectFolder = join(import.meta.dirname, '../../..')

/** One line of the app's log. */
export interface LogLine {
  readonly level: string
  readonly event: string
  readonly [detail: string]: unknown
}

/** The app as a test sees it, with waits that have names. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Every line of the app's log so far. */
  readonly log: () => Promise<readonly LogLine[]>
  /** Waits until the log has a line of this event. */
  readonly waitForLog: (event: string) => Promise<void>
  /** Closes the app as a person does and waits until its process ended; again is without effect. */
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** Folder of the profile; starting twice with one of them is going on where one was. */
  readonly profile: string
  /** Words after the app on its command line. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

let hasWarned = false

/** Chromium's switches for this account: root cannot use the sandbox. */
export function accountSwitches(): readonly string[] {
  if (process.getuid?.() !== 0) return []
  if (!hasWarned) process.stderr.write('WARNING: tests run as root, so the app is started with --no-sandbox.\n')
  hasWarned = true
  return ['--no-sandbox']
}

/** Absolute path of the Electron that runs these tests. */
export function electronExecutable(): string {
  const path = process.env['ELECTRON_EXEC_PATH']
  if (path === undefined) throw new Error('Run the tests through npm test or npm run tool -- playwright test')
  return path
}

/** The environment of the app: not as Node, its own profile. */
export function appEnvironment(profile: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const { ELECTRON_RUN_AS_NODE: _node, ...rest } = Object.fromEntries(own)
  return { ...rest, COUNTERSIGN_PROFILE: profile, ...more }
}

/** Arguments that start the unpackaged app. */
export function appArguments(args: readonly string[] = []): string[] {
  return [...accountSwitches(), projectFolder, ...args]
}

async function readLog(profile: string): Promise<readonly LogLine[]> {
  const text = await readFile(join(profile, 'logs', 'countersign.log'), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** Starts the built, unpackaged app and waits for its window's page. */
export async function launch(options: LaunchOptions): Promise<RunningApp> {
  // Without executablePath, so that Playwright holds the app back until it is attached; its binary is the one of
  // ELECTRON_OVERRIDE_DIST_PATH.
  const electron = await _electron.launch({
    chromiumSandbox: accountSwitches().length === 0,
    args: appArguments(options.args),
    env: appEnvironment(options.profile, options.env),
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('load')
  const log = (): Promise<readonly LogLine[]> => readLog(options.profile)
  let isClosed = false
  electron.on('close', () => {
    isClosed = true
  })
  return {
    electron,
    page,
    profile: options.profile,
    log,
    waitForLog: (event) => expect.poll(async () => (await log()).some((line) => line.event === event)).toBe(true),
    close: async () => {
      if (!isClosed) await electron.close()
    },
  }
}

/** Keeps a picture under artifacts/screenshots for a person to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = join(projectFolder, 'artifacts', 'screenshots')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), await page.screenshot())
}
