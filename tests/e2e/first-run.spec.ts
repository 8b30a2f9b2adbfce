import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { keepScreenshot, type RunningApp } from './support/launch.ts'
import { expect, test } from './support/test.ts'
import { call, makeWorkspace, passphrase, unlockWorkspace } from './support/workspace.ts'

const newPassphrase = 'lantern gravel otter sonnet'

/** Fills the steps as far as the last button, by keyboard alone: every field is reached with Tab. */
async function fillSteps(page: Page, folder: string): Promise<void> {
  const { keyboard } = page
  await expect(page.getByRole('button', { name: 'Create a workspace' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByLabel('Name of the workspace')).toBeFocused()
  await keyboard.type('Vendor diligence')
  await keyboard.press('Tab')
  await keyboard.type('Northlight Research')
  await keyboard.press('Tab')
  await keyboard.type(folder)
  await keyboard.press('Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
  await keyboard.type('Ada Moreau')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('vendor diligence')
  await expect(page.getByText(/the name of the workspace are guessed first/)).toBeVisible()
  await keyboard.press('Tab')
  await keyboard.type('vendor diligence')
  // Weak: Enter must not lead on.
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await expect(page.getByText('The two differ.')).toBeVisible()
  await page.getByLabel('Passphrase again').fill(passphrase)
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled()
  await keyboard.press('Enter')
}

/** The recovery key, as it stands on the screen. */
async function readRecoveryKey(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Recovery key, in groups' }).getByRole('listitem')
  const texts = await groups.allInnerTexts()
  return texts.map((text) => text.replace(/^\d+\s+/, '').trim()).join(' ')
}

async function recoverWith(page: Page, key: string, repeated: string): Promise<void> {
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByLabel('Recovery key').fill(key)
  await page.getByLabel('New passphrase', { exact: true }).fill(newPassphrase)
  await page.getByLabel('New passphrase again').fill(repeated)
}

test('a workspace is made by keyboard, and its recovery key opens it when the passphrase is forgotten', async ({
  app,
  folder,
}) => {
  const { page } = app
  await fillSteps(page, join(folder, 'workspace'))
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(page.getByRole('heading', { name: 'Keep this recovery key' })).toBeVisible()
  const key = await readRecoveryKey(page)
  expect(key).toMatch(/^[0-9A-Z]{5}( [0-9A-Z]{5}){7}$/)
  await expect(page.getByRole('button', { name: 'Open the workspace' })).toBeDisabled()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByText(/^Workspace “Vendor diligence”, made on /)).toBeVisible()
  await expect(page.getByRole('checkbox')).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.getByRole('checkbox').press('Space')
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await expect(page.getByRole('button', { name: 'Add the first vendor' })).toBeVisible()
  await expect(page).toHaveTitle(/^Portfolio/)

  await page.getByRole('button', { name: 'Lock now' }).click()
  await recoverWith(page, key.toLowerCase(), 'lantern gravel otter sonet')
  await expect(page.getByText('The two differ.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Recover and unlock' })).toBeDisabled()
  await page.getByLabel('New passphrase again').fill(newPassphrase)
  await page.getByRole('button', { name: 'Recover and unlock' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()

  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This passphrase is not right. Nothing was changed.')).toBeVisible()
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.getByLabel('Passphrase', { exact: true }).fill(newPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('a mistyped recovery key opens nothing, and its group is named', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  await page.getByRole('button', { name: 'Lock now' }).click()
  await recoverWith(page, Array.from({ length: 8 }, () => 'ABCDE').join('-'), newPassphrase)
  await page.getByRole('button', { name: 'Recover and unlock' }).click()
  await expect(page.getByRole('alert')).toContainText('Group 1 of the recovery key is mistyped')
  await page.getByRole('button', { name: 'Use the passphrase' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('a folder with other files in it is refused and left as it was', async ({ app, folder }) => {
  const taken = join(folder, 'taken')
  await mkdir(taken)
  await writeFile(join(taken, 'letters.txt'), 'mine')
  const { page } = app
  await fillSteps(page, taken)
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(page.getByRole('alert')).toContainText('The folder is not empty')
  expect(await readdir(taken)).toEqual(['letters.txt'])
  // What was entered is still there.
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Moreau')
})

test('a workspace that runs elsewhere is taken over only on purpose', async ({ app, folder, launchApp }) => {
  await makeWorkspace(app, folder)
  const other: RunningApp = await launchApp({ profile: join(folder, 'other-profile') })
  await call(other.page, 'workspace:select', { folder: join(folder, 'workspace') })
  await other.page.reload()
  await other.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await other.page.getByRole('button', { name: 'Unlock' }).click()
  await expect(other.page.getByText(/two programs writing one workspace can lose changes/)).toBeVisible()
  await keepScreenshot(other.page, 'take-over')
  expect((await call(other.page, 'workspace:status', {})).state).toBe('locked')
  await other.page.getByRole('button', { name: 'Take it over' }).click()
  await expect(other.page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('the settings are kept: name, theme and the rule of two people', async ({ launchApp, folder }) => {
  const first = await launchApp()
  await makeWorkspace(first, folder)
  const { page } = first
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Vendor diligence, Europe')
  await page.getByRole('switch', { name: /Two people a report/ }).press('Space')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Settings saved')).toBeVisible()
  await page.getByRole('button', { name: /Theme/ }).click()
  await page.getByRole('option', { name: 'Dark' }).click()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 20, 23)')
  await keepScreenshot(page, 'settings-dark')
  await first.close()
  const second = await launchApp()
  await expect(second.page.locator('body')).toHaveCSS('background-color', 'rgb(16, 20, 23)')
  await unlockWorkspace(second)
  expect(await call(second.page, 'workspace:status', {})).toMatchObject({
    name: 'Vendor diligence, Europe',
    fourEyes: 'required',
  })
})
