import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/test.ts'
import { call, goTo, makeWorkspace } from '../support/workspace.ts'

test('the places are reached by keys, and the sheet of keys opens outside fields only', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  await call(page, 'vendor:create', { legalName: 'Lakeside Labeling Inc.', country: 'US' })
  await page.keyboard.press('Control+2')
  await expect(page).toHaveTitle(/^Vendors/)
  await page.getByRole('searchbox').press('Shift+?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+5')
  await expect(page).toHaveTitle(/^Question bank/)
  await page.keyboard.press('Shift+?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  // The keys are there for a screen reader too.
  await expect(
    sheet
      .getByRole('definition')
      .filter({ hasText: /^Enter$/ })
      .first(),
  ).toBeVisible()
  expect(await sheet.locator('kbd[aria-hidden="true"]').count()).toBe(0)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('single keys that are switched off open nothing', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  const preferences = await call(page, 'app:get-preferences', {})
  await call(page, 'app:set-preferences', { ...preferences, singleKeys: false })
  await page.reload()
  await page.getByRole('button', { name: 'Add the first vendor' }).waitFor()
  await page.keyboard.press('Shift+?')
  await page.keyboard.press('Control+2')
  await expect(page).toHaveTitle(/^Vendors/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('exactly one place of the sidebar and one crumb is the current one', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  await goTo(page, '/vendors/new')
  await expect(page.getByRole('heading', { name: 'New vendor' })).toBeVisible()
  const current = page.locator('nav [aria-current="page"]')
  await expect(current).toHaveText([/^Vendors/, 'New vendor'])
})

test('nothing scrolls sideways at 200 % zoom in the smallest window', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  const { vendor } = await call(page, 'vendor:create', { legalName: 'Lakeside Labeling Inc.', country: 'US' })
  const { engagement } = await call(page, 'engagement:create', {
    vendorId: vendor.id,
    facts: { title: 'Expert ratings' },
  })
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1024, 700)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(520)
  const paths = ['/', '/vendors/new', `/vendors/${vendor.id}`, '/bank', '/settings', '/reports', '/review', '/verify']
  for (const path of [...paths, `/vendors/${vendor.id}/engagements/${engagement.id}`]) {
    await goTo(page, path)
    await expect(page.getByRole('main')).toBeVisible()
    const widest = await page.evaluate(() =>
      Math.max(
        document.documentElement.scrollWidth - innerWidth,
        ...[...document.querySelectorAll('main')].map((main) => main.scrollWidth - main.clientWidth),
      ),
    )
    expect(widest, path).toBeLessThanOrEqual(0)
  }
})

test('edits that the disk refused stay shown, and a lock asks before it loses them', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  const { vendor } = await call(page, 'vendor:create', { legalName: 'Lakeside Labeling Inc.', country: 'US' })
  const { engagement } = await call(page, 'engagement:create', {
    vendorId: vendor.id,
    facts: { title: 'Expert ratings' },
  })
  await goTo(page, `/vendors/${vendor.id}/engagements/${engagement.id}`)
  const workspace = join(folder, 'workspace')
  await page.getByRole('radio').first().waitFor()
  await rename(workspace, `${workspace}-unplugged`)
  await page.getByRole('radio').nth(3).press('Space')
  const failure = page.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(failure).toBeVisible()

  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('dialog', { name: 'One edit is not saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(failure).toBeVisible()

  await rename(`${workspace}-unplugged`, workspace)
  await failure.getByRole('button', { name: 'Retry' }).click()
  await expect(failure).toBeHidden()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const { engagements } = await call(page, 'vendor:get', { id: vendor.id })
  expect(Object.values(engagements[0]?.exposure.factors ?? {}).filter(({ level }) => level !== null)).toHaveLength(1)
})
