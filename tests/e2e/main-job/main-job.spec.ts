import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { assessmentId as assessmentIdSchema, type AssessmentId } from '#shared/schema/primitives.ts'
import { answerDialogs } from '../support/dialogs.ts'
import { keepScreenshot, type RunningApp } from '../support/launch.ts'
import { expect, test } from '../support/test.ts'
import { call, goTo } from '../support/workspace.ts'
import { answerByKeys, openQuestion } from './answer-by-keys.ts'

const run = promisify(execFile)
const passphrase = 'tram walnut kettle horizon'
const artifacts = join(import.meta.dirname, '../../../artifacts')

async function createWorkspace(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: 'Create a workspace' }).click()
  await answerDialogs(app, [join(folder, 'workspace'), join(folder, 'recovery.html')])
  await page.getByLabel('Name of the workspace').fill('Procurement 2026')
  await page.getByLabel('Your organisation').fill('Acme Laboratory')
  await page.getByRole('button', { name: 'Choose…' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your name').fill('Maria Okafor')
  await page.getByLabel('Job title').fill('Vendor risk manager')
  await page.getByLabel('Passphrase', { exact: true }).fill('password1')
  await expect(page.getByText(/Guessed at once/)).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(page.getByRole('heading', { name: 'Keep this recovery key' })).toBeVisible()
  await keepScreenshot(page, '1-recovery-key')
  await page.getByRole('button', { name: 'Save as a sheet…' }).click()
  await expect(page.getByText(/Saved as recovery\.html/)).toBeVisible()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Open the workspace' }).click()
}

async function addVendorAndEngagement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add the first vendor' }).click()
  await page.getByLabel('Legal name').fill('Northfield Annotation AS')
  await page.getByRole('combobox', { name: 'Country of registration' }).fill('Norw')
  await page.getByRole('option', { name: 'Norway' }).click()
  await page.getByRole('button', { name: 'Create vendor' }).click()
  await page.getByRole('button', { name: 'Add the first engagement' }).click()
  await page.getByLabel('Title').fill('Speech data 2027')
  await page.getByRole('button', { name: 'Create engagement' }).click()
  for (const [index, level] of [4, 4, 3, 3, 2, 3, 2, 4].entries()) {
    await page.getByRole('radio').nth(level).press('Space')
    if (index < 7) await page.getByRole('button', { name: 'Next open factor' }).click()
  }
  await expect(page.getByText('89.06')).toBeVisible()
  await keepScreenshot(page, '2-exposure')
}

async function startAssessment(page: Page): Promise<AssessmentId> {
  await page.getByRole('button', { name: 'Start assessment' }).click()
  await page.getByRole('checkbox', { name: /AI data vendor/ }).press('Space')
  await page.getByRole('button', { name: 'Start and answer' }).click()
  await expect(page.locator('[id^="question "]')).toBeVisible()
  const hash = await page.evaluate(() => location.hash)
  return assessmentIdSchema.parse(hash.split('/').at(-1))
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Procurement 2026/ }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('This passphrase is not right.')).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

/** Attaches a file to the open question by the button's key. */
async function attachEvidence(app: RunningApp, folder: string): Promise<void> {
  const file = join(folder, 'storage-layout.txt')
  await writeFile(file, 'Identity documents lie in a bucket of their own.\n')
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('e')
  await expect(app.page.getByText('storage-layout').first()).toBeVisible()
}

/** Accepts everything by keys, and settles each proposal of the method in the screen's own way. */
async function review(page: Page, assessmentId: AssessmentId): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByRole('button', { name: 'Decide…' })).toBeVisible()
  const left = async (): Promise<number> => {
    const { assessment } = await call(page, 'assessment:get', { assessmentId })
    return Object.values(assessment.responses).filter((each) => each.answer !== null && each.review === null).length
  }
  for (let turn = 0; turn < 80 && (await left()) > 0; turn += 1) {
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
  }
  await expect.poll(left).toBe(0)
  await keepScreenshot(page, '4-review')
  await page
    .getByRole('navigation', { name: 'Parts of the review' })
    .getByRole('button', { name: /^Findings/ })
    .click()
  const proposals = page.getByRole('region', { name: 'Proposed by the method' }).getByRole('listitem')
  await proposals.first().getByRole('button', { name: 'Raise…' }).click()
  await page.getByLabel('Owner').fill('Head of platform')
  await page.getByRole('button', { name: 'Raise the finding' }).click()
  await expect(page.getByRole('region', { name: 'Findings' }).getByRole('listitem')).toHaveCount(1)
  for (let count = await proposals.count(); count > 0; count = await proposals.count()) {
    await proposals.first().getByRole('button', { name: 'Dismiss…' }).click()
    await page.getByLabel('Why is it no finding?').fill('Small for this engagement')
    await page.keyboard.press('Enter')
    await expect(proposals).toHaveCount(count - 1)
  }
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Decide…' }).click()
  await page.getByText('Approve with conditions').click()
  await page.getByRole('textbox', { name: 'Condition 1' }).fill('Freeze within an hour, drilled by March')
  await page.getByLabel('Reason').fill('One knock-out fails and is being repaired.')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Preview and issue the report' }).click()
}

/** Signs with a wrong passphrase first, then rightly; saves a copy and gives its path. */
async function issue(app: RunningApp, folder: string): Promise<string> {
  const { page } = app
  await expect(page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible()
  await keepScreenshot(page, '5-preview')
  await page.getByRole('button', { name: 'Sign and issue…' }).click()
  await page.getByLabel('Your passphrase').fill('not the passphrase')
  await page.getByRole('button', { name: 'Sign and lock this report' }).click()
  await expect(page.getByRole('dialog').getByText('This passphrase is not right.')).toBeVisible()
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Sign and lock this report' }).click()
  await expect(page.getByRole('complementary').getByText(/^R-\d{4}-0001$/)).toBeVisible()
  await expect(page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible()
  await keepScreenshot(page, '6-issued')
  const pdf = join(folder, 'report.pdf')
  await answerDialogs(app, [pdf])
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByText(/Saved as/)).toBeVisible()
  return pdf
}

async function verify(app: RunningApp, pdf: string, verdict: string): Promise<void> {
  const { page } = app
  await answerDialogs(app, [pdf])
  await goTo(page, '/verify')
  await page.getByRole('button', { name: /Choose a PDF|Open another/ }).click()
  await expect(page.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
}

/** The independent verifiers agree, and none of them takes an altered file for a signed one. */
async function checkIndependently(pdf: string): Promise<void> {
  expect((await run('pdfsig', [pdf])).stdout).toContain('Signature is Valid')
  expect((await run('pdfsig', [pdf])).stdout).toContain('Total document signed')
  expect((await run('qpdf', ['--check', pdf])).stdout).toContain('No syntax or stream encoding errors')
}

test('a person takes a vendor from nothing to a signed report that verifies', async ({ launchApp, folder }) => {
  test.setTimeout(240_000)
  const first = await launchApp()
  await createWorkspace(first, folder)
  await addVendorAndEngagement(first.page)
  const assessmentId = await startAssessment(first.page)
  const before = await answerByKeys(first.page, assessmentId, { worst: ['EX-1'] }, 20)
  await attachEvidence(first, folder)
  await keepScreenshot(first.page, '3-runner')
  const position = await openQuestion(first.page)
  await first.close()

  // Closed in the middle: everything is there, and it goes on where it was.
  const app = await launchApp()
  const { page } = app
  await unlock(page)
  await goTo(page, `/assessments/${assessmentId}`)
  await expect.poll(() => openQuestion(page)).toBe(position)
  const kept = await call(page, 'assessment:get', { assessmentId })
  expect(Object.keys(kept.assessment.responses)).toEqual(expect.arrayContaining([...before]))
  expect(kept.evidence).toHaveLength(1)

  await page.keyboard.press('Control+Enter')
  await expect.poll(() => openQuestion(page)).not.toBe(position)
  await answerByKeys(page, assessmentId, { worst: ['EX-1'] })
  await page.getByRole('button', { name: 'Submit to the reviewer' }).click()
  await review(page, assessmentId)
  await decide(page)
  const pdf = await issue(app, folder)
  await mkdir(artifacts, { recursive: true })
  await copyFile(pdf, join(artifacts, 'main-job-report.pdf'))

  await verify(app, pdf, 'Valid')
  await expect(page.getByText('The score was computed again from the embedded data and agrees.')).toBeVisible()
  await keepScreenshot(page, '7-verified')
  await checkIndependently(pdf)

  const altered = join(folder, 'altered.pdf')
  const bytes = await readFile(pdf)
  const middle = Math.floor(bytes.length / 3)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(altered, bytes)
  await verify(app, altered, 'Altered')
  expect((await run('pdfsig', [altered])).stdout).not.toContain('Signature is Valid')
  await keepScreenshot(page, '8-altered')
})
