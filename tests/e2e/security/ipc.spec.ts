import { contract } from '#shared/ipc/contract.ts'
import { expect, test } from '../support/test.ts'
import type { RunningApp } from '../support/launch.ts'

const channels = Object.keys(contract)

/** What no channel of the contract accepts. */
const malformed: readonly unknown[] = [
  null,
  'text',
  7,
  [],
  { unexpectedField: true },
  { __proto__: null, nested: { deep: [] } },
]

/** Calls a channel from the page as a hostile script would: any name, any input. */
async function call(app: RunningApp, channel: string, input: unknown): Promise<unknown> {
  return app.page.evaluate(
    async ([name, value]) => {
      const api: { call(name: unknown, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> } =
        Reflect.get(window, 'api')
      const result = await api
        .call(name, value)
        .catch((error: unknown) => ({ ok: false, error: { code: `rejected: ${String(error)}` } }))
      return result.ok ? 'accepted' : result.error?.code
    },
    [channel, input] as const,
  )
}

test('every channel of the contract has a handler and refuses malformed input', async ({ app }) => {
  const wrong: string[] = []
  for (const channel of channels) {
    const answers = new Set<unknown>()
    for (const input of malformed) answers.add(await call(app, channel, input))
    answers.delete('invalid-input')
    if (answers.size > 0) wrong.push(`${channel}: ${[...answers].join(', ')}`)
  }
  expect(channels.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test('there is no channel beside the contract', async ({ app }) => {
  for (const name of ['app:quit', '__proto__', 'constructor', '', 'workspace:status; drop']) {
    expect(await call(app, name, {})).toContain('rejected')
  }
})

test('a window that is not ours is refused on every channel, though it has the preload and the page', async ({
  app,
}) => {
  const answers = await app.electron.evaluate(async ({ app: main, BrowserWindow, session }, names) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${main.getAppPath()}/out/preload/index.cjs`,
        session: session.fromPartition('countersign'),
        sandbox: true,
      },
    })
    await foreign.loadURL('app://countersign/index.html')
    const codes: unknown = await foreign.webContents.executeJavaScript(
      `Promise.all(${JSON.stringify(names)}.map(async (name) => (await window.api.call(name, {})).error?.code))`,
    )
    foreign.destroy()
    return codes
  }, channels)
  expect(answers).toEqual(channels.map(() => 'not-permitted'))
})

test('a frame in our own window has no way to the main process', async ({ app }) => {
  const kinds = await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow
    return [typeof Reflect.get(inner ?? {}, 'api'), typeof Reflect.get(inner ?? {}, 'require')]
  })
  expect(kinds).toEqual(['undefined', 'undefined'])
})

test('the page sees three functions and nothing of Node or Electron', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    api: Object.keys(Reflect.get(window, 'api')).toSorted(),
    leaks: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }))
  expect(seen).toEqual({ api: ['call', 'on', 'pathForFile'], leaks: [] })
})

test('the window runs sandboxed, isolated and without Node', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const read: unknown = window && Reflect.get(window.webContents, 'getLastWebPreferences')
    const all: Record<string, unknown> = typeof read === 'function' ? read.call(window?.webContents) : {}
    const names = [
      'sandbox',
      'contextIsolation',
      'nodeIntegration',
      'nodeIntegrationInSubFrames',
      'webviewTag',
      'webSecurity',
    ]
    return Object.fromEntries(names.map((name) => [name, all[name]]))
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
  })
})
