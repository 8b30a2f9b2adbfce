import { keepScreenshot } from './support/launch.ts'
import { expect, test } from './support/test.ts'
import { call, goTo, makeWorkspace, unlockWorkspace } from './support/workspace.ts'

test('a person adds a vendor and an engagement, rates its exposure and starts an assessment', async ({
  app,
  folder,
}) => {
  await makeWorkspace(app, folder)
  const { page } = app

  await page.getByRole('button', { name: 'Add the first vendor' }).click()
  await page.getByLabel('Legal name').fill('Northfield Annotation AS')
  await page.getByRole('combobox', { name: 'Country of registration' }).fill('Norw')
  await page.getByRole('option', { name: 'Norway' }).click()
  await page.getByRole('button', { name: 'Add contact' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Ingrid Solheim')
  await page.getByRole('textbox', { name: 'Tags' }).fill('images')
  await page.getByRole('button', { name: 'Create vendor' }).click()
  await expect(page.getByRole('heading', { name: 'Northfield Annotation AS' })).toBeVisible()
  await expect(page.getByText('Ingrid Solheim')).toBeVisible()
  await expect(page.getByText('images', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Add the first engagement' }).click()
  await page.getByLabel('Title').fill('Annotation of street images')
  await page.getByLabel('Yearly spend').fill('640,000')
  await page.getByRole('button', { name: 'Create engagement' }).click()
  await expect(page.getByText('Not rated until 8 more factors are answered')).toBeVisible()

  // The published example of the method: 4 4 3 3 2 3 2 4 gives 89.06.
  for (const [index, level] of [4, 4, 3, 3, 2, 3, 2, 4].entries()) {
    await page.getByRole('radio').nth(level).press('Space')
    await expect(page.getByRole('radio').nth(level)).toBeChecked()
    if (index === 6) await expect(page.getByText('Not rated until one more factor is answered')).toBeVisible()
    if (index < 7) await page.getByRole('button', { name: 'Next open factor' }).click()
  }
  await expect(page.getByText('89.06')).toBeVisible()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await keepScreenshot(page, 'exposure')

  await page.getByRole('button', { name: 'Start assessment' }).click()
  await page.getByRole('button', { name: 'Start and answer' }).click()
  await expect(page.getByText('Choose at least one questionnaire.')).toBeVisible()
  await page.getByRole('checkbox', { name: /Quick screening/ }).press('Space')
  await expect(page.getByLabel('Title of the assessment')).toHaveValue(/^Quick screening, /)
  await page.getByRole('button', { name: 'Start and answer' }).click()
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/assessments\/[a-z2-7]{26}$/)

  const { rows } = await call(page, 'vendor:list', {})
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ exposure: 89.06, engagement: { annualSpend: { amount: '640000', currency: 'EUR' } } })
  expect(rows[0]?.assessment).toMatchObject({ status: 'draft', questionnaires: [{ id: 'quick-screening' }] })
})

test('the exposure is rated by keyboard alone, and is there after the app was closed at once', async ({
  folder,
  launchApp,
}) => {
  const first = await launchApp()
  await makeWorkspace(first, folder)
  const { vendor } = await call(first.page, 'vendor:create', { legalName: 'Harbor Voice Data Ltd', country: 'GB' })
  const { engagement } = await call(first.page, 'engagement:create', {
    vendorId: vendor.id,
    facts: { title: 'Speech' },
  })
  const path = `/vendors/${vendor.id}/engagements/${engagement.id}`
  await goTo(first.page, path)
  await first.page.getByRole('button', { name: /Depth of access/ }).focus()
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.press('3')
  await first.page.keyboard.press('Tab')
  await first.page.keyboard.type('Standing credentials to 2 buckets')
  await expect(first.page.getByRole('radio', { name: /standing credentials/ })).toBeChecked()
  // No wait for the autosave: closing has to save what is pending.
  await first.close()

  const second = await launchApp()
  await unlockWorkspace(second)
  await goTo(second.page, path)
  const factor = second.page.getByRole('button', { name: /Depth of access/ })
  await expect(factor).toContainText('standing credentials')
  await expect(factor).toContainText('Standing credentials to 2 buckets')
})

test('a form says beside its fields what is wrong, and is not left by accident', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  await goTo(page, '/vendors/new')
  await page.getByRole('button', { name: 'Add contact' }).click()
  await page.getByLabel('E-mail').fill('nobody')
  await page.getByRole('button', { name: 'Add identifier' }).click()
  await page.getByRole('textbox', { name: 'Number' }).fill('529900T8BM49AURSDO54')
  await expect(page.getByText(/check digits do not fit/)).toBeVisible()
  await page.getByRole('button', { name: 'Create vendor' }).click()

  const name = page.getByLabel('Legal name')
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(/Fill this in/)
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/not an e-mail address/)
  expect((await call(page, 'vendor:list', {})).rows).toEqual([])

  await page.getByRole('link', { name: 'Portfolio' }).click()
  await page.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody')

  await page.getByLabel('E-mail').fill('somebody@harbor.example')
  await page.getByLabel('Name', { exact: true }).fill('Somebody')
  await name.fill('Harbor Voice Data Ltd')
  await page.getByRole('combobox', { name: 'Country of registration' }).fill('United K')
  await page.getByRole('option', { name: 'United Kingdom' }).click()
  await page.getByRole('button', { name: 'Create vendor' }).click()
  await expect(page.getByRole('heading', { name: 'Harbor Voice Data Ltd' })).toBeVisible()
  // The doubtful identifier is a hint, not a refusal.
  await expect(page.getByText('529900T8BM49AURSDO54')).toBeVisible()
})

test('the list of vendors is searched, filtered and opened by keyboard', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  for (const [legalName, status] of [
    ['Zürich Sprachdaten AG', 'active'],
    ['Harbor Voice Data Ltd', 'suspended'],
    ['Northfield Annotation AS', 'active'],
  ] as const) {
    const { vendor } = await call(page, 'vendor:create', { legalName, country: 'CH', status })
    await call(page, 'engagement:create', { vendorId: vendor.id, facts: { title: `Work of ${legalName}` } })
  }
  await goTo(page, '/vendors')
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows).toHaveCount(3)
  await page.getByRole('searchbox').fill('zurich')
  await expect(rows).toHaveCount(1)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('button', { name: 'Add filter' }).click()
  await page.getByRole('menuitem', { name: 'Status: Suspended' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Harbor Voice Data Ltd')
  await page.getByRole('button', { name: 'Remove Status: Suspended' }).click()
  await expect(rows).toHaveCount(3)
  await page.getByRole('columnheader', { name: 'Vendor' }).click()
  await expect(rows.first()).toContainText('Harbor')
  await rows.nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Northfield Annotation AS', exact: true })).toBeVisible()
})

test('the portfolio leads to the work, and its table has the figures of its chart', async ({ app, folder }) => {
  await makeWorkspace(app, folder)
  const { page } = app
  const { vendor } = await call(page, 'vendor:create', { legalName: 'Lakeside Labeling Inc.', country: 'US' })
  await goTo(page, '/vendors')
  await page.getByRole('link', { name: 'Portfolio' }).click()
  await page.getByRole('link', { name: /Lakeside Labeling Inc\. has not been assessed/ }).click()
  await expect(page.getByRole('heading', { name: 'New engagement' })).toBeVisible()

  const facts = { title: 'Expert ratings', annualSpend: { amount: '300000', currency: 'USD' } }
  const { engagement } = await call(page, 'engagement:create', { vendorId: vendor.id, facts })
  const levels = Object.fromEntries(
    Object.keys(engagement.exposure.factors).map((id) => [id, { level: 2, note: '', weight: 1 }]),
  )
  await call(page, 'engagement:set-exposure', {
    id: engagement.id,
    exposure: { factors: { ...engagement.exposure.factors, ...levels } },
  })
  const { rows } = await call(page, 'questionnaire:list', {})
  const screening = rows.find(({ id }) => id === 'quick-screening')
  if (screening === undefined) throw new Error('quick-screening ships')
  const { assessmentId } = await call(page, 'assessment:start', {
    engagementId: engagement.id,
    title: 'First look',
    questionnaires: [{ id: screening.id, version: screening.version }],
  })
  const { questionnaires } = await call(page, 'assessment:get', { assessmentId })
  const question = questionnaires[0]?.sections.flatMap(({ questions }) => questions).find(({ knockOut }) => knockOut)
  if (question?.type !== 'single') throw new Error('a knock-out is asked')
  const failing = question.options.find((option) => option.failing)
  await call(page, 'assessment:save-response', {
    assessmentId,
    question: `${screening.id}:${question.id}` as never,
    content: {
      answer: { kind: 'option', option: failing?.id ?? '' },
      comment: '',
      justification: '',
      compensatingControl: '',
      evidence: [],
      flagged: false,
    },
  })
  await page.getByRole('link', { name: 'Portfolio' }).click()
  const mark = page.getByRole('link', { name: /Lakeside Labeling Inc\., Expert ratings: exposure 50\.00/ })
  await expect(mark).toBeVisible()
  await expect(mark).toHaveAccessibleName(/High$/)
  await expect(page.getByText('100.0%')).toBeVisible()
  await page.getByRole('button', { name: 'Show as table' }).click()
  const line = page.getByRole('row', { name: /Lakeside/ })
  await expect(line).toContainText('50.00')
  await expect(line).toContainText('High')
  await keepScreenshot(page, 'portfolio')
})
