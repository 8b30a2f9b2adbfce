import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import { keyOf, read, submitAssessment } from './review-steps.ts'
import { chooseFiles, fillDisk, openQuestion, openRunner, quietQuestion, startAnswering } from './runner-steps.ts'
import { keepScreenshot } from './support/launch.ts'
import { expect, test } from './support/test.ts'
import { call, makeWorkspace, unlockWorkspace } from './support/workspace.ts'

async function stored(page: Page, assessmentId: AssessmentId, id: string) {
  return (await read(page, assessmentId)).assessment.responses[keyOf(id)]
}

test('answers by keyboard alone survive a close in the middle, and work goes on at the same question', async ({
  launchApp,
  folder,
}) => {
  const first = await launchApp()
  await makeWorkspace(first, folder)
  const assessmentId = await startAnswering(first)
  const { keyboard } = first.page
  await expect(openQuestion(first.page, 'S-1')).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('We label speech.\nJust that.')
  await keyboard.press('Control+Enter')
  await expect(openQuestion(first.page, 'S-2')).toBeFocused()
  await keyboard.press('3')
  await keyboard.press('6')
  await keyboard.press('f')
  await keyboard.press('Enter')
  await expect(openQuestion(first.page, 'S-3')).toBeFocused()
  await keyboard.press('2')
  await keyboard.press('j')
  await keyboard.press('ArrowDown')
  await expect(openQuestion(first.page, 'S-5')).toBeFocused()
  await keyboard.press('1')
  await keyboard.press('n')
  await keyboard.type('Ask Rita')
  await keyboard.press('Escape')
  await expect(openQuestion(first.page, 'S-5')).toBeFocused()
  await keyboard.press('k')
  await keyboard.press('k')
  await keyboard.press('Enter')
  await expect(openQuestion(first.page, 'S-4')).toBeFocused()
  await keyboard.press('Enter')
  await expect(openQuestion(first.page, 'P-1')).toBeFocused()
  await keyboard.press('1')
  await keyboard.press('Enter')
  await expect(openQuestion(first.page, 'P-2').getByRole('textbox')).toBeFocused()
  await keyboard.type('7')
  // Closed while the number waits to be saved.
  await first.close()

  const second = await launchApp()
  const { page } = second
  await unlockWorkspace(second)
  const { assessment } = await read(page, assessmentId)
  const answers = Object.fromEntries(Object.entries(assessment.responses).map(([key, { answer }]) => [key, answer]))
  expect(answers).toEqual({
    [keyOf('S-1')]: { kind: 'text', text: 'We label speech.\nJust that.' },
    [keyOf('S-2')]: { kind: 'options', options: ['personal', 'credentials'] },
    [keyOf('S-3')]: { kind: 'option', option: expect.any(String) },
    [keyOf('S-5')]: { kind: 'option', option: 'yes' },
    [keyOf('P-1')]: { kind: 'option', option: expect.any(String) },
    [keyOf('P-2')]: { kind: 'number', value: '7' },
  })
  expect(assessment.responses[keyOf('S-5')]?.comment).toBe('Ask Rita')
  expect(assessment.responses[keyOf('S-2')]?.flagged).toBe(true)

  await openRunner(page, assessmentId)
  await expect(openQuestion(page, 'P-2')).toBeFocused()
  await expect(openQuestion(page, 'P-2').getByRole('textbox')).toHaveValue('7')
  await page.keyboard.press('k')
  await expect(openQuestion(page, 'P-1').getByRole('radio').first()).toBeChecked()
})

test('conditions show and hide questions, what was answered under them is kept, and the focus stays', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  await startAnswering(app)
  await expect(page.getByText('May be asked, depending on S-2').first()).toBeVisible()
  await expect(quietQuestion(page, 'S-3')).toHaveCount(0)
  await quietQuestion(page, 'S-2').click()
  const question = openQuestion(page, 'S-2')
  const choice = (name: string) => question.getByRole('checkbox', { name })
  await page.keyboard.press('2')
  await expect(quietQuestion(page, 'S-3')).toBeVisible()
  await expect(question).toBeFocused()
  await quietQuestion(page, 'S-3').click()
  await page.keyboard.press('1')
  await page.keyboard.press('k')

  // "None" stands alone: it takes the others away, and with them what they ask about.
  await page.keyboard.press('1')
  await expect(choice('None')).toBeChecked()
  await expect(choice('Ordinary business information')).not.toBeChecked()
  await expect(quietQuestion(page, 'S-3')).toHaveCount(0)
  await expect(page.getByText('May be asked, depending on S-2')).toHaveCount(0)
  await expect(question).toBeFocused()
  await page.keyboard.press('3')
  await expect(choice('None')).not.toBeChecked()
  await expect(quietQuestion(page, 'S-3')).not.toContainText('Not answered')
})

test('evidence is added by the button, described, used again and taken away; a refused file is named', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await startAnswering(app)
  const source = join(folder, 'files')
  await mkdir(source)
  const files = ['deletion-policy.pdf', 'empty.txt', 'sign-in.txt'].map((name) => join(source, name))
  for (const path of files) await writeFile(path, path.endsWith('empty.txt') ? '' : `Content of ${path}`)
  await chooseFiles(app, [...files, join(source, 'gone.txt')])

  const panel = page.getByRole('complementary', { name: 'About this question' })
  const pieces = panel.getByRole('list', { name: 'Evidence' }).getByRole('listitem')
  await panel.getByRole('button', { name: 'Add files…' }).click()
  await expect(pieces).toHaveCount(2)
  const refused = openQuestion(page, 'S-1').getByRole('alert')
  await expect(refused).toContainText('empty.txt: The file is empty.')
  await expect(refused).toContainText('gone.txt: It cannot be read')
  await expect(openQuestion(page, 'S-1').getByRole('button', { name: 'Evidence 2' })).toBeVisible()

  await panel.getByRole('button', { name: 'deletion-policy', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Deletion policy 2026')
  await dialog.getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('option', { name: 'Policy' }).click()
  await dialog.getByLabel('Expires').fill('2020-01-31')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(pieces.first()).toContainText('Deletion policy 2026')
  await expect(pieces.first()).toContainText('Policy · expired')

  await panel.getByRole('button', { name: 'More for sign-in' }).click()
  await page.getByRole('menuitem', { name: 'Remove from this question' }).click()
  await expect(pieces).toHaveCount(1)
  await expect.poll(async () => (await stored(page, assessmentId, 'S-1'))?.evidence.length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(pieces).toHaveCount(2)

  await quietQuestion(page, 'S-2').click()
  await expect(pieces).toHaveCount(0)
  await panel.getByRole('button', { name: 'Use existing…' }).click()
  await dialog
    .locator('label')
    .filter({ hasText: /Deletion policy 2026.*supports S-1/ })
    .click()
  await dialog.getByRole('button', { name: 'Attach one' }).click()
  await expect(pieces).toHaveCount(1)
  await expect.poll(async () => (await stored(page, assessmentId, 'S-2'))?.evidence.length).toBe(1)
  expect((await stored(page, assessmentId, 'S-1'))?.evidence).toHaveLength(2)
  expect((await read(page, assessmentId)).evidence).toHaveLength(2)
})

test('what is typed while files are being added loses neither', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await startAnswering(app)
  const files = Array.from({ length: 25 }, (_, index) => join(folder, `piece-${index}.txt`))
  for (const path of files) await writeFile(path, path)
  await chooseFiles(app, files)
  await page.keyboard.press('n')
  await page.keyboard.type('Before')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.keyboard.press('n')
  await page.keyboard.press('End')
  await page.keyboard.type(' and meanwhile')
  await expect(openQuestion(page, 'S-1').getByText('25 files added as evidence.')).toBeVisible()
  await expect.poll(async () => (await stored(page, assessmentId, 'S-1'))?.comment).toBe('Before and meanwhile')
  expect((await stored(page, assessmentId, 'S-1'))?.evidence).toHaveLength(25)
})

test('Submit lists what is missing by section, leads there, and hands over once nothing is', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await submitAssessment(app, folder, { worst: ['P-1'] })
  await call(page, 'assessment:begin-review', { assessmentId })
  for (const id of ['P-1', 'D-3']) {
    await call(page, 'assessment:review-response', {
      assessmentId,
      question: keyOf(id),
      verdict: 'asked-back',
      reason: `Say more about ${id}.`,
    })
  }
  await call(page, 'assessment:request-changes', { assessmentId, note: 'Two answers are too short.' })
  await page.reload()
  await openRunner(page, assessmentId)
  await expect(page.getByText('The reviewer asked for changes: Two answers are too short.')).toBeVisible()

  await page.getByRole('banner').getByRole('button', { name: 'Submit…' }).click()
  const dialog = page.getByRole('dialog')
  const submit = dialog.getByRole('button', { name: 'Submit to the reviewer' })
  await expect(dialog).toContainText('2 things are missing')
  await expect(submit).toBeDisabled()
  const protection = dialog.getByRole('list', { name: 'Protection of data and systems' }).first()
  await protection.getByRole('button', { name: /^D-3 .*Asked back by the reviewer$/ }).click()
  await expect(openQuestion(page, 'D-3')).toBeFocused()
  const panel = page.getByRole('complementary', { name: 'About this question' })
  await expect(panel.getByRole('region', { name: 'Review' })).toContainText('Say more about D-3.')
  await keepScreenshot(page, 'runner-asked-back')

  await page.keyboard.press('n')
  await page.keyboard.type('Disk encryption is forced by the management tool.')
  await expect(panel.getByRole('region', { name: 'Review' })).toContainText('Answered again since')
  // From a field of several lines on to the other one that was asked back.
  await page.keyboard.press('Control+Enter')
  await expect(openQuestion(page, 'P-1')).toBeFocused()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Every question that is asked has its answer.')
  await submit.click()
  await expect(page).toHaveURL(new RegExp(`#/review/${assessmentId}$`))
  expect((await read(page, assessmentId)).assessment.status).toBe('submitted')

  await openRunner(page, assessmentId)
  await expect(page.getByText(/This assessment is “Submitted”/)).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Submit…' })).toHaveCount(0)
  const before = (await stored(page, assessmentId, 'P-1'))?.answer
  await openQuestion(page, 'P-1').focus()
  await page.keyboard.press('4')
  await page.keyboard.press('f')
  await page.keyboard.press('j')
  await expect(openQuestion(page, 'P-2')).toBeFocused()
  expect(await stored(page, assessmentId, 'P-1')).toMatchObject({ answer: before, flagged: false })
  await page.getByRole('button', { name: 'Open the review' }).click()
  await expect(page).toHaveURL(/#\/review\//)
})

test('a failed save says so until it succeeds, and loses nothing', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await startAnswering(app)
  await quietQuestion(page, 'S-5').click()
  const freeDisk = await fillDisk(app)
  await page.keyboard.press('2')
  const bar = page.getByRole('alert')
  await expect(bar).toContainText('Not saved: the disk is full.')
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Still here')
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expect(openQuestion(page, 'S-5').getByRole('radio', { name: 'No' })).toBeChecked()
  await expect(bar).toBeVisible()
  expect(await stored(page, assessmentId, 'S-5')).toBeUndefined()

  await freeDisk()
  await bar.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await expect(bar).toHaveCount(0)
  expect(await stored(page, assessmentId, 'S-5')).toMatchObject({
    answer: { kind: 'option', option: 'no' },
    comment: 'Still here',
  })
})

test('"does not apply" asks why, a number outside its limits is no answer, and Find leads to a question', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const assessmentId = await startAnswering(app, 'ai-data-vendor')
  const answerTo = async (id: string) =>
    (await read(page, assessmentId)).assessment.responses[keyOf(id, 'ai-data-vendor')]
  async function find(words: string, id: string): Promise<void> {
    await page.keyboard.press('/')
    await page.keyboard.type(words)
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect(openQuestion(page, id, 'ai-data-vendor')).toBeFocused()
  }

  await find('violence self-harm', 'WF-10')
  await page.keyboard.press('0')
  const workers = openQuestion(page, 'WF-10', 'ai-data-vendor')
  await expect(workers.getByLabel('Why does it not apply?')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await expect(quietQuestion(page, 'WF-10')).toContainText('Say why it does not apply')
  await page.keyboard.press('j')
  await workers.getByLabel('Why does it not apply?').fill('Speech only')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => answerTo('WF-10'))
    .toMatchObject({ answer: { kind: 'not-applicable' }, justification: 'Speech only' })
  await page.keyboard.press('2')
  await expect.poll(() => answerTo('WF-10')).toMatchObject({ answer: { kind: 'options' } })

  await find('sc-2', 'SC-2')
  await page.keyboard.press('9')
  const days = openQuestion(page, 'SC-2', 'ai-data-vendor')
  await expect(days.getByRole('textbox')).toHaveValue('9')
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await expect(days).toContainText('outside the limits')
  await expect.poll(async () => (await answerTo('SC-2'))?.answer).toBeNull()
  await days.getByRole('textbox').fill('30')
  await expect.poll(async () => (await answerTo('SC-2'))?.answer).toMatchObject({ value: '30' })
})

test('with single keys switched off, letters and digits do nothing and Enter still goes on', async ({
  app,
  folder,
}) => {
  const { page } = app
  await makeWorkspace(app, folder)
  const preferences = await call(page, 'app:get-preferences', {})
  await call(page, 'app:set-preferences', { ...preferences, singleKeys: false })
  await page.reload()
  const assessmentId = await startAnswering(app)
  await quietQuestion(page, 'S-5').click()
  for (const key of ['1', 'f', 'n', 'k']) await page.keyboard.press(key)
  await expect(openQuestion(page, 'S-5').getByRole('radio', { checked: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(openQuestion(page, 'P-1')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(openQuestion(page, 'S-5')).toBeFocused()
  expect((await read(page, assessmentId)).assessment.responses).toEqual({})
})
