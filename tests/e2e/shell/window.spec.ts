import { expect, test } from '../support/test.ts'
import type { RunningApp } from '../support/launch.ts'
import { call } from '../support/workspace.ts'

interface WindowFacts {
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly background: string
  readonly isDark: boolean
}

async function factsOf(app: RunningApp): Promise<WindowFacts> {
  return app.electron.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    return {
      bounds: window.getNormalBounds(),
      background: window.getBackgroundColor(),
      isDark: nativeTheme.shouldUseDarkColors,
    }
  })
}

test('the window opens where it was closed', async ({ launchApp }) => {
  const first = await launchApp()
  const chosen = { x: 60, y: 50, width: 1100, height: 700 }
  await first.electron.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    chosen,
  )
  await expect.poll(async () => (await factsOf(first)).bounds).toEqual(chosen)
  await first.close()
  const second = await launchApp()
  await expect.poll(async () => (await factsOf(second)).bounds).toEqual(chosen)
})

test('the chosen theme holds from the first picture of the next start', async ({ launchApp }) => {
  const first = await launchApp()
  const preferences = await call(first.page, 'app:get-preferences', {})
  await call(first.page, 'app:set-preferences', { ...preferences, theme: 'dark' })
  expect(await factsOf(first)).toMatchObject({ isDark: true, background: '#101417' })
  await first.close()
  const second = await launchApp()
  expect(await factsOf(second)).toMatchObject({ isDark: true, background: '#101417' })
})
