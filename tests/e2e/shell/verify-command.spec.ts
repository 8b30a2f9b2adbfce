import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appArguments, appEnvironment, electronExecutable } from '../support/launch.ts'
import { expect, test } from '../support/test.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
}

/** Runs the app with words on a machine without a display. */
function runWithoutDisplay(profile: string, words: readonly string[]): Promise<Ended> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = appEnvironment(profile)
  return new Promise((done) => {
    const child = execFile(electronExecutable(), appArguments(words), { env }, (_error, stdout) => {
      done({ code: child.exitCode ?? -1, stdout })
    })
  })
}

test('the app answers verify without a display, a window or a profile', async ({ folder }) => {
  const profile = join(folder, 'profile')
  const file = join(folder, 'letter.pdf')
  await writeFile(file, 'This is no PDF.')
  const { code, stdout } = await runWithoutDisplay(profile, ['verify', file, '--json'])
  expect(JSON.parse(stdout)).toMatchObject([{ file, verdict: 'unreadable', problems: ['not-a-pdf'] }])
  expect(code).toBe(1)
  expect(existsSync(profile)).toBe(false)
})

test('wrong use of verify is told apart from a verdict', async ({ folder }) => {
  const { code } = await runWithoutDisplay(join(folder, 'profile'), ['verify'])
  expect(code).toBe(2)
})
