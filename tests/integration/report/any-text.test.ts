import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '#electron/report/build-report.ts'
import { reportData, type ReportData } from '#shared/schema/report-data.ts'
import { structureFaults } from '#tests/fixtures/pdf-structure.ts'
import { smallReportData } from '#tests/fixtures/small-report-data.ts'
import { run } from '../signing/tools.ts'

const resourcesDirectory = join(import.meta.dirname, '../../../resources')
const options = { resourcesDirectory, paper: 'a4', preview: false, version: '0.1.0' } as const

let folder = ''
let base: ReportData
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-report-'))
  base = await smallReportData()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The report with one text in every place that people write; null where the schema refuses the text. */
function writtenWith(text: string): ReportData | null {
  const responses = Object.entries(base.responses).map(
    ([key, response]) => [key, { ...response, comment: text, justification: text }] as const,
  )
  const { vendor, engagement, assessment } = base
  const parsed = reportData.safeParse({
    ...base,
    organisation: text,
    vendor: { ...vendor, legalName: text, tradingName: text },
    engagement: { ...engagement, title: text },
    people: base.people.map((person) => ({ ...person, name: text, title: text })),
    assessment: { ...assessment, title: text, decision: { ...assessment.decision, reason: text, conditions: [text] } },
    responses: Object.fromEntries(responses),
  })
  return parsed.success ? parsed.data : null
}

const odd = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\'()\\/%{}[]\u0000\u0007\u0085\u00a0\u2028\ufeff\ufffe\u202eשעקم्क์\n\r\t Ā'),
    minLength: 1,
    maxLength: 80,
  }),
)

describe('a report with any text in any place', () => {
  it('is built, keeps the rules of its structure, and can be read', async () => {
    let built = 0
    const property = fc.asyncProperty(odd, async (text) => {
      const data = writtenWith(text)
      if (data === null) return
      const { bytes } = await buildReport(data, options)
      expect(await structureFaults(bytes)).toEqual([])
      const file = join(folder, `${built}.pdf`)
      await writeFile(file, bytes)
      expect(run('qpdf', ['--check', file])).toMatchObject({ status: 0 })
      built += 1
    })
    await fc.assert(property, { numRuns: 40 })
    expect(built).toBeGreaterThan(10)
  })
})
