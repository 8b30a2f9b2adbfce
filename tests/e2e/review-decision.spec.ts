import type { Page } from '@playwright/test'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import { expect, test } from './support/test.ts'
import type { RunningApp } from './support/launch.ts'
import { call, goTo, makeWorkspace } from './support/workspace.ts'
import { keyOf, read, submitAssessment } from './review-steps.ts'

const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the review' })
const proposal = (page: Page, id: string) =>
  page
    .getByRole('region', { name: 'Proposed by the method' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Show question ${id}` }) })
const findings = (page: Page) => page.getByRole('region', { name: 'Findings' }).getByRole('listitem')

async function reviewed(app: RunningApp, folder: string, worst: readonly string[]): Promise<AssessmentId> {
  await makeWorkspace(app, folder)
  const assessmentId = await submitAssessment(app, folder, { worst })
  await goTo(app.page, `/review/${assessmentId}`)
  await app.page.getByRole('banner').getByRole('button', { name: 'Begin the review' }).click()
  await expect(app.page.getByRole('button', { name: 'Decide…' })).toBeVisible()
  return assessmentId
}

test('proposals are raised, merged and dismissed with reasons, and can be opened again', async ({ app, folder }) => {
  const { page } = app
  const assessmentId = await reviewed(app, folder, ['P-1', 'D-1', 'D-3'])
  const stored = async () => (await read(page, assessmentId)).assessment
  await parts(page)
    .getByRole('button', { name: /^Findings/ })
    .click()

  await proposal(page, 'P-1').getByRole('button', { name: 'Raise…' }).click()
  await page.getByLabel('Title').fill('Anybody can sign in with a password')
  await page.getByRole('button', { name: /Severity/ }).click()
  await page.getByRole('option', { name: 'Medium' }).click()
  await page.getByRole('button', { name: 'Raise the finding' }).click()
  await expect(page.getByText('Say why the severity differs from the proposal.')).toBeVisible()
  expect((await stored()).findings).toEqual([])
  await page.getByLabel('Why another severity than proposed?').fill('Only two accounts')
  await page.getByLabel('Owner').fill('Vendor CISO')
  await page.getByLabel('Due').fill('2099-01-31')
  await page.getByRole('button', { name: 'Raise the finding' }).click()
  await expect(findings(page)).toHaveCount(1)
  // The button that was pressed is gone; who works by keyboard goes on from the next proposal.
  await expect(proposal(page, 'D-1')).toBeFocused()
  expect((await stored()).findings[0]).toMatchObject({
    number: 1,
    title: 'Anybody can sign in with a password',
    severity: 'medium',
    severityReason: 'Only two accounts',
    owner: 'Vendor CISO',
    due: '2099-01-31',
  })

  await proposal(page, 'D-1').getByRole('button', { name: 'Merge…' }).click()
  await page.getByLabel('Why is it the same weakness?').fill('Same cause')
  await page.keyboard.press('Enter')
  await expect(findings(page).first()).toContainText('D-1')
  await proposal(page, 'D-3').getByRole('button', { name: 'Dismiss…' }).click()
  await page.getByRole('button', { name: 'Dismiss the proposal' }).click()
  await expect(page.getByText('Say why.')).toBeVisible()
  await page.getByLabel('Why is it no finding?').fill('Not used for us')
  await page.keyboard.press('Enter')
  const disposed = page.getByRole('region', { name: 'Merged and dismissed' }).getByRole('listitem')
  await expect(disposed.filter({ hasText: 'Not used for us' })).toBeVisible()
  expect((await stored()).proposals).toMatchObject({
    [keyOf('P-1')]: { kind: 'raised' },
    [keyOf('D-1')]: { kind: 'merged', reason: 'Same cause' },
    [keyOf('D-3')]: { kind: 'dismissed', reason: 'Not used for us' },
  })

  await disposed.filter({ hasText: 'Not used for us' }).getByRole('button', { name: 'Open again' }).click()
  await expect(proposal(page, 'D-3')).toBeVisible()
})

test('a finding is edited, its risk accepted until a day, closed and opened again', async ({ app, folder }) => {
  const { page } = app
  const assessmentId = await reviewed(app, folder, ['P-1'])
  const finding = async () => (await read(page, assessmentId)).assessment.findings[0]
  await parts(page)
    .getByRole('button', { name: /^Findings/ })
    .click()
  await proposal(page, 'P-1').getByRole('button', { name: 'Raise…' }).click()
  await page.getByRole('button', { name: 'Raise the finding' }).click()
  const card = findings(page).first()

  await card.getByRole('button', { name: 'Edit…' }).click()
  await page.getByLabel('Plan').fill('Keys for all by March')
  await page.getByRole('button', { name: 'Save the finding' }).click()
  await expect(card).toContainText('Plan: Keys for all by March')

  await card.getByRole('button', { name: 'Accept the risk…' }).click()
  await page.getByLabel('Why is the risk accepted?').fill('Replaced in spring')
  await page.getByRole('button', { name: 'Accept the risk', exact: true }).click()
  await expect(page.getByText('Choose a day after today.')).toBeVisible()
  await page.getByLabel('Accepted until').fill('2099-06-30')
  await page.getByRole('button', { name: 'Accept the risk', exact: true }).click()
  await expect(card).toContainText('Replaced in spring')
  expect(await finding()).toMatchObject({ status: 'accepted', acceptance: { expires: '2099-06-30' } })

  await card.getByRole('button', { name: 'Open again' }).click()
  await expect(card.getByRole('button', { name: 'Close' })).toBeVisible()
  await card.getByRole('button', { name: 'Close' }).click()
  await expect.poll(async () => (await finding())?.status).toBe('closed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await finding())?.status).toBe('open')
})

test('a decision waits for open proposals and its conditions, then leads to the report', async ({ app, folder }) => {
  const { page } = app
  const assessmentId = await reviewed(app, folder, ['P-1'])
  await page.getByRole('button', { name: 'Decide…' }).click()
  await expect(page.getByText('One proposed finding is open', { exact: true })).toBeVisible()
  const record = page.getByRole('button', { name: 'Record the decision' })
  await expect(record).toBeDisabled()
  await expect(record).toHaveAccessibleDescription(/Raise, merge or dismiss it first/)
  await page.getByRole('button', { name: 'Go to the findings' }).click()
  await proposal(page, 'P-1').getByRole('button', { name: 'Raise…' }).click()
  await page.getByRole('button', { name: 'Raise the finding' }).click()
  await expect(findings(page)).toHaveCount(1)

  await page.getByRole('button', { name: 'Decide…' }).click()
  await expect(page.getByText('You prepared this assessment as well.', { exact: false })).toBeVisible()
  await expect(page.getByRole('row', { name: /Claimed · reported/ })).toContainText('High')
  await page.getByText('Approve with conditions').click()
  await record.click()
  await expect(page.getByText('Name at least one condition.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Condition 1' }).fill('Hardware keys for all by March')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Report progress each month')
  await page.getByLabel('Reason').fill('The weakness is contained.')
  await page.getByLabel('Valid until').fill('2099-12-31')
  await record.click()

  await expect(page.getByRole('banner').getByRole('button', { name: 'Preview and issue the report' })).toBeVisible()
  await expect(page.getByText('Report progress each month')).toBeVisible()
  expect((await read(page, assessmentId)).assessment).toMatchObject({
    status: 'decided',
    decision: {
      outcome: 'approve-with-conditions',
      conditions: ['Hardware keys for all by March', 'Report progress each month'],
      reason: 'The weakness is contained.',
      validUntil: '2099-12-31',
      samePersonPrepared: true,
    },
  })
  // What was decided stands: answers are read only from here on.
  await parts(page)
    .getByRole('button', { name: /^The service/ })
    .click()
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  await page.getByRole('banner').getByRole('button', { name: 'Preview and issue the report' }).click()
  await expect(page).toHaveURL(new RegExp(`${assessmentId}/report$`))
})

test('where four eyes are required, nobody judges or decides what they prepared', async ({ app, folder }) => {
  const { page } = app
  await makeWorkspace(app, folder)
  await call(page, 'workspace:update-settings', {
    name: 'Vendor diligence',
    organisation: 'Northlight Research',
    fourEyes: 'required',
  })
  const assessmentId = await submitAssessment(app, folder, { worst: [] })
  await goTo(page, `/review/${assessmentId}`)
  await page.getByRole('banner').getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByText('You gave this answer, so somebody else must judge it.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Decide…' }).click()
  await expect(page.getByText('Somebody else must decide', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record the decision' })).toBeDisabled()
  const { responses } = (await read(page, assessmentId)).assessment
  expect(Object.values(responses).filter(({ review }) => review !== null)).toEqual([])
})
