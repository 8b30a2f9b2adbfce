import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts'
import type { RunningApp } from './launch.ts'

export const passphrase = 'kiln orbit mosaic ferry'

/** Asks the main process as the window does; a refusal fails the test. */
export async function call<Name extends ChannelName>(
  page: Page,
  name: Name,
  input: ChannelInput<Name>,
): Promise<ChannelOutput<Name>> {
  const result: Result<ChannelOutput<Name>, AppError> = await page.evaluate(
    ([channel, value]) => Reflect.get(globalThis, 'api').call(channel, value),
    [name, input] as const,
  )
  if (!result.ok) throw new Error(`${name} was refused: ${result.error.code} ${result.error.message}`)
  return result.value
}

/** Makes a workspace in the folder, whose one person may do everything, and waits for its first screen. */
export async function makeWorkspace({ page }: RunningApp, folder: string): Promise<void> {
  await call(page, 'workspace:create', {
    folder: join(folder, 'workspace'),
    name: 'Vendor diligence',
    organisation: 'Northlight Research',
    person: { name: 'Ada Moreau', title: 'Head of vendor security', email: 'ada@example.org', passphrase },
    signing: { kind: 'create' },
  })
  await page.reload()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

/** Opens the workspace that this profile had open last, from the list of recent ones. */
export async function unlockWorkspace({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: /^Vendor diligence/ }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

/** Goes to a path of the window. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, path)
}
