import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { reportData } from '#shared/schema/report-data.ts'
import { makeUnsignedPdf } from '#tests/fixtures/signed-pdf.ts'
import { decideAssessment, issueReport } from './report-steps.ts'
import { answerDialogs } from './support/dialogs.ts'
import type { RunningApp } from './support/launch.ts'
import { expect, test } from './support/test.ts'
import { call, goTo, makeWorkspace, passphrase } from './support/workspace.ts'

const agreed = 'The score was computed again from the embedded data and agrees.'
const unproven = 'That says nothing about who wrote the data: no signature vouches for it.'

async function choose(app: RunningApp, path: string, verdict: string): Promise<void> {
  await answerDialogs(app, [path])
  await app.page.getByRole('button', { name: /Choose a PDF|Open another/ }).click()
  await expect(app.page.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
}

/** Makes a workspace with one issued report, saves a copy of it and gives the copy's path. */
async function makeReport(app: RunningApp, folder: string): Promise<string> {
  await makeWorkspace(app, folder)
  const id = await issueReport(app, await decideAssessment(app, folder), passphrase)
  const copy = join(folder, 'report.pdf')
  await answerDialogs(app, [copy])
  await call(app.page, 'report:save-copy', { id })
  return copy
}

const fact = (page: Page, name: string) =>
  page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]')

test('files that nobody signed, or that are no PDF, are said to be so without a workspace', async ({ app, folder }) => {
  const { page } = app
  await goTo(page, '/verify')
  const letter = join(folder, 'letter.pdf')
  await writeFile(letter, 'This is no PDF.')
  await choose(app, letter, 'Cannot be read')
  await expect(fact(page, 'Integrity')).toContainText('This is not a PDF file.')

  const unsigned = join(folder, 'unsigned.pdf')
  await writeFile(unsigned, await makeUnsignedPdf())
  await choose(app, unsigned, 'Not signed')
  await expect(page.getByText('Trusted', { exact: true })).toHaveCount(0)
})

test('a report is valid to its own workspace, and its answers can be read and taken away', async ({ app, folder }) => {
  const { page } = app
  const report = await makeReport(app, folder)
  await goTo(page, '/verify')
  await choose(app, report, 'Valid')
  await expect(fact(page, 'Trust')).toContainText('Ada Moreau')
  await expect(fact(page, 'Trust')).toContainText('Trusted')
  await expect(fact(page, 'Time')).toContainText('the clock of the signer’s computer')
  await expect(fact(page, 'Score')).toContainText(agreed)

  await page.getByRole('button', { name: 'Read the answers' }).click()
  const { embedded } = await call(page, 'verify:file', { path: report })
  const data = reportData.parse(embedded)
  const answers = page.getByRole('region', { name: 'Answers' }).getByRole('listitem')
  await expect(answers).toHaveCount(Object.keys(data.responses).length)

  const saved = join(folder, 'assessment.json')
  await answerDialogs(app, [saved])
  await page.getByRole('button', { name: 'Save the embedded data…' }).click()
  await expect(page.getByText(`Saved as ${saved}`)).toBeVisible()
  expect(reportData.parse(JSON.parse(await readFile(saved, 'utf8'))).number).toBe(data.number)

  await page.getByRole('button', { name: 'Copy the result' }).click()
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('report.pdf: Valid')
})

test('an altered report is called so, its signer only named and its score not praised', async ({ app, folder }) => {
  const { page } = app
  const report = await makeReport(app, folder)
  const altered = join(folder, 'altered.pdf')
  const bytes = await readFile(report)
  // The remark after the header: within what was signed, and all the rest of the file still reads.
  bytes[10] = (bytes[10] ?? 0) ^ 1
  await writeFile(altered, bytes)
  await goTo(page, '/verify')
  await choose(app, altered, 'Altered')
  await expect(fact(page, 'Integrity')).toContainText('The content was changed: it is not what was signed.')
  await expect(fact(page, 'Trust')).toContainText('is named as the signer, but the signature proves nothing')
  await expect(fact(page, 'Trust')).not.toContainText('Trusted')
  await expect(page.getByText('printed sheet')).toHaveCount(0)
  await expect(fact(page, 'Score')).toContainText(agreed)
  await expect(fact(page, 'Score')).toContainText(unproven)
})

test('to a stranger the report is valid but untrusted, with the fingerprint to compare', async ({
  app,
  launchApp,
  folder,
}) => {
  const report = await makeReport(app, folder)
  const { embedded } = await call(app.page, 'verify:file', { path: report })
  const root = reportData.parse(embedded).rootCertificateSha256 ?? ''
  const given = join(folder, 'given.pdf')
  await copyFile(report, given)
  await app.close()

  const stranger = await launchApp({ profile: join(folder, 'stranger') })
  await goTo(stranger.page, '/verify')
  await choose(stranger, given, 'Valid, but not trusted')
  await expect(fact(stranger.page, 'Trust')).toContainText(
    'Neither the signer nor an authority above is on your trust list.',
  )
  await expect(stranger.page.getByText(root.toUpperCase().match(/../g)?.join(' ') ?? 'no root')).toBeVisible()
})

test('a file is verified again when it was chosen again', async ({ app, folder }) => {
  const path = join(folder, 'file.pdf')
  await writeFile(path, await makeUnsignedPdf())
  await goTo(app.page, '/verify')
  await choose(app, path, 'Not signed')
  await writeFile(path, 'This is no PDF any more.')
  await choose(app, path, 'Cannot be read')
})
