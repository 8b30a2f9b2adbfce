import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs } from './support/dialogs.ts'
import { expect, test } from './support/test.ts'
import { call, goTo, makeWorkspace } from './support/workspace.ts'
import { keyOf, read, submitAssessment } from './review-steps.ts'

const response = (page: Page, id: string) => page.locator(`[data-response="${keyOf(id)}"]`)

async function beginReview(page: Page, assessmentId: string): Promise<void> {
  await goTo(page, `/review/${assessmentId}`)
  await page.getByRole('banner').getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByRole('button', { name: 'Decide…' })).toBeVisible()
}

test('a submitted assessment waits in the queue, opens with Enter, and is judged only after the review began', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing waits for a review' })).toBeVisible()
  const assessmentId = await submitAssessment(app, folder, { worst: ['P-1'] })
  await page.getByRole('link', { name: /^Review/ }).click()
  const row = page.getByRole('row', { name: /Example Labelling Ltd/ })
  await expect(row).toContainText('High')
  await expect(row).toContainText('Waits for review')
  await row.focus()
  await page.keyboard.press('Enter')

  await expect(response(page, 'S-1')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  await page.keyboard.press('a')
  expect((await read(page, assessmentId)).assessment.status).toBe('submitted')
  await page.getByRole('banner').getByRole('button', { name: 'Begin the review' }).click()
  await expect(response(page, 'S-1').getByRole('button', { name: 'Accept' })).toBeVisible()
  expect((await read(page, assessmentId)).assessment.status).toBe('in-review')
})

test('responses are accepted, rejected, asked back and taken back by keys alone', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await submitAssessment(app, folder, { worst: [] })
  await beginReview(page, assessmentId)
  const verdictOf = async (id: string) => (await read(page, assessmentId)).assessment.responses[keyOf(id)]?.review

  await page.keyboard.press('a')
  await expect(response(page, 'S-1')).toContainText('Accepted')
  await page.keyboard.press('Enter')
  await expect(response(page, 'S-2')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say why.')).toBeVisible()
  // Letters that judge elsewhere are letters here.
  await page.keyboard.type('a bare jar, kept')
  await page.keyboard.press('Enter')
  await expect(response(page, 'S-2')).toContainText('Rejected')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('b')
  await page.keyboard.type('Who is it?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').and(page.locator('[aria-current]'))).toContainText('Asked back')

  expect(await verdictOf('S-1')).toMatchObject({ verdict: 'accepted', reason: '' })
  expect(await verdictOf('S-2')).toMatchObject({ verdict: 'rejected', reason: 'a bare jar, kept' })
  const askedBack = Object.values((await read(page, assessmentId)).assessment.responses).filter(
    ({ review }) => review?.verdict === 'asked-back',
  )
  expect(askedBack.map(({ review }) => review?.reason)).toEqual(['Who is it?'])

  await response(page, 'S-2').getByRole('button', { name: 'Take back' }).click()
  await expect(response(page, 'S-2').getByRole('button', { name: 'Accept' })).toBeVisible()
  expect(await verdictOf('S-2')).toBeNull()
})

test('letters do nothing while single keys are switched off', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const preferences = await call(page, 'app:get-preferences', {})
  await call(page, 'app:set-preferences', { ...preferences, singleKeys: false })
  const assessmentId = await submitAssessment(app, folder, { worst: [] })
  await beginReview(page, assessmentId)
  await response(page, 'S-1').focus()
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowDown')
  await expect(response(page, 'S-2')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  expect((await read(page, assessmentId)).assessment.responses[keyOf('S-1')]?.review).toBeNull()
})

test('evidence is saved to look at, accepted with a grade and rejected with a reason', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const files = { 'P-5': ['background checks.txt', 'old list.txt'] }
  const assessmentId = await submitAssessment(app, folder, { worst: [], files })
  await beginReview(page, assessmentId)
  await page.getByRole('button', { name: /^With evidence/ }).click()
  const rows = response(page, 'P-5').getByRole('list', { name: 'Evidence' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  const { evidence } = await read(page, assessmentId)
  await expect(rows.first()).toContainText(`SHA-256 ${evidence[0]?.sha256.slice(0, 12)}`)

  const copy = join(folder, 'copy.txt')
  await answerDialogs(app, [copy])
  await rows.first().getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByText(`Saved to ${copy}.`)).toBeVisible()
  expect(await readFile(copy)).toEqual(await readFile(join(folder, 'files', 'background checks.txt')))

  await rows.first().getByRole('button', { name: /^B/ }).click()
  await expect(rows.first()).toContainText('Accepted')
  await rows.first().getByRole('button', { name: 'Add a note…' }).click()
  await page.getByLabel('Note on the evidence').fill('Sample of ten checked')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('Sample of ten checked')
  await rows.last().getByRole('button', { name: 'Reject…' }).click()
  await page.getByLabel('Why does it not count?').fill('From 2019')
  await page.keyboard.press('Enter')
  await expect(rows.last()).toContainText('From 2019')
  const reviews = async () => Object.values((await read(page, assessmentId)).assessment.evidenceReviews)
  await expect
    .poll(reviews)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ verdict: 'accepted', grade: 'B', reason: 'Sample of ten checked' }),
        expect.objectContaining({ verdict: 'rejected', reason: 'From 2019' }),
      ]),
    )
})

test('all answers without problems in a section are accepted at once and taken back at once', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await submitAssessment(app, folder, { worst: ['P-1'], files: { 'P-3': ['list.txt'] } })
  await beginReview(page, assessmentId)
  const accepted = async () =>
    Object.entries((await read(page, assessmentId)).assessment.responses)
      .filter(([, { review }]) => review?.verdict === 'accepted')
      .map(([key]) => key)
  await page.getByRole('button', { name: /^People and access/ }).click()
  await page.getByRole('button', { name: /without problems$/ }).click()
  const notice = page.getByText(/answers? accepted\./)
  await expect(notice).toBeVisible()
  const taken = await accepted()
  expect(taken.length).toBeGreaterThan(0)
  // The failed knock-out, evidence that nobody judged, and evidence that is missing wait for a look of their own.
  for (const id of ['P-1', 'P-3', 'P-5']) expect(taken).not.toContain(keyOf(id))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(accepted).toEqual([])
})

test('what was asked back goes to the preparer and comes back marked', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await submitAssessment(app, folder, { worst: [] })
  await beginReview(page, assessmentId)
  await page.getByRole('button', { name: 'Request changes…' }).click()
  await page.getByRole('button', { name: 'Send back to the preparer' }).click()
  await expect(page.getByText('Say what to change.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await response(page, 'S-1').getByRole('button', { name: 'Accept' }).click()
  await response(page, 'S-2').getByRole('button', { name: 'Ask back…' }).click()
  await page.getByRole('textbox').fill('Which of these is it?')
  await page.keyboard.press('Enter')
  await expect(response(page, 'S-2')).toContainText('Asked back')
  await page.getByRole('button', { name: 'Request changes…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Which of these is it?')
  await page.getByLabel('Note to the preparer').fill('One answer is open.')
  await page.getByRole('button', { name: 'Send back to the preparer' }).click()
  await expect(page.getByText('it is the preparer’s turn', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0)

  const before = (await read(page, assessmentId)).assessment
  expect(before.status).toBe('changes-requested')
  const asked = before.responses[keyOf('S-2')]
  if (asked === undefined) throw new Error('no response')
  const { answer, justification, compensatingControl, evidence, flagged } = asked
  const content = { answer, comment: 'The second.', justification, compensatingControl, evidence, flagged }
  await call(page, 'assessment:save-response', { assessmentId, question: keyOf('S-2'), content })
  await call(page, 'assessment:submit', { assessmentId })
  await page.reload()
  await beginReview(page, assessmentId)
  await expect(page.getByText('Asked for: One answer is open.')).toBeVisible()
  await expect(response(page, 'S-2')).toContainText('Changed since you asked')
  await expect(response(page, 'S-2').getByRole('button', { name: 'Accept' })).toBeVisible()
  await expect(response(page, 'S-1')).toContainText('Accepted')
  await expect(response(page, 'S-1')).not.toContainText('Changed since you asked')
})
