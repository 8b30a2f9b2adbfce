import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { decideAssessment, issueReport } from './report-steps.ts'
import { submitAssessment } from './review-steps.ts'
import { answerDialogs } from './support/dialogs.ts'
import { expect, test } from './support/test.ts'
import { call, goTo, makeWorkspace, passphrase } from './support/workspace.ts'

const firstPage = (page: Page) => page.getByRole('region', { name: /^Page 1 of/ })

/** How many different colours the picture of a page has: a page that was not painted has one. */
function coloursOf(page: Page): Promise<number> {
  return firstPage(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const seen = new Set<string>()
      for (let at = 0; at < pixels.length; at += 4) seen.add(`${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`)
      return seen.size
    })
}

test('a report is previewed, signed only with the right passphrase, registered and saved', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await decideAssessment(app, folder)
  await goTo(page, `/assessments/${assessmentId}/report`)

  // Painted by the worker from our own origin, with its words for screen readers.
  await expect(firstPage(page)).toContainText('Example Labelling')
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(5)
  const panel = page.getByRole('complementary')
  await expect(panel).toContainText('Ada Moreau')
  await expect(panel).toContainText('You also prepared answers of this assessment.')

  await page.getByRole('button', { name: 'Sign and issue…' }).click()
  await page.getByLabel('Your passphrase').fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('This passphrase is not right.')).toBeVisible()
  expect((await call(page, 'report:list', {})).rows).toEqual([])
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Entry in the register' })).toContainText(/R-\d{4}-0001/)

  const copy = join(folder, 'copy.pdf')
  await answerDialogs(app, [null, copy])
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByText(`Saved as ${copy}`)).toBeVisible()
  const sha256 = createHash('sha256')
    .update(await readFile(copy))
    .digest('hex')
  await expect(page.getByRole('complementary')).toContainText(sha256)
  await page.getByRole('button', { name: 'Verify it' }).click()
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()

  await goTo(page, `/assessments/${assessmentId}/report`)
  await page.getByRole('link', { name: 'Open the report' }).click()
  await expect(firstPage(page)).toBeVisible()
})

test('an assessment without a decision has no report to sign', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await submitAssessment(app, folder, { worst: [] })
  await goTo(page, `/assessments/${assessmentId}/report`)
  await expect(page.getByRole('heading', { name: 'No report yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign and issue…' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Go to the review' }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Begin the review' })).toBeVisible()
})

test('the register opens a report by keyboard, and says when a copy could not be saved', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  await goTo(page, '/reports')
  await expect(page.getByRole('heading', { name: 'No report has been issued' })).toBeVisible()
  await issueReport(app, await decideAssessment(app, folder), passphrase)
  await goTo(page, '/reports')
  await page.getByRole('row', { name: /-0001/ }).focus()
  await page.keyboard.press('Enter')
  await expect(firstPage(page)).toBeVisible()

  const nowhere = join(folder, 'missing', 'copy.pdf')
  await answerDialogs(app, [nowhere])
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByText('Saved as')).toHaveCount(0)
  await expect(access(nowhere)).rejects.toThrow()
})

test('the keyboard scrolls through the pages', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const id = await issueReport(app, await decideAssessment(app, folder), passphrase)
  await goTo(page, `/reports/${id}`)
  await expect(firstPage(page)).toContainText('Example Labelling')
  const last = page.getByRole('region', { name: /^Page (\d+) of \1$/ })
  await expect(last).not.toBeInViewport()
  await page.getByRole('region', { name: /^R-/ }).focus()
  await page.keyboard.press('End')
  await expect(last).toBeInViewport()
  await expect(last).not.toHaveText('')
})
