import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { appArguments, appEnvironment, electronExecutable } from '../support/launch.ts'
import { expect, test } from '../support/test.ts'

test('a second start hands its file to the first one and ends', async ({ app, folder }) => {
  await app.page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    Reflect.get(window, 'api').on('app:file-opened', (payload: unknown) => heard.push(payload))
  })
  const file = join(folder, 'report.pdf')
  const second = spawn(electronExecutable(), appArguments([file]), {
    env: appEnvironment(app.profile),
    stdio: 'ignore',
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => app.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([{ path: file }])
})

test('two profiles run side by side', async ({ app, launchApp, folder }) => {
  const other = await launchApp({ profile: join(folder, 'other') })
  expect(other.page.url()).toBe(app.page.url())
})
