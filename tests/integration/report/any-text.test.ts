import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '#electron/report/build-report.ts'
import { structureFaults } from '#tests/fixtures/pdf-structure.ts'
import { richReportData } from '#tests/fixtures/rich-report-data.ts'
import { run } from '../signing/tools.ts'

const resourcesDirectory = join(import.meta.dirname, '../../../resources')
const options = { resourcesDirectory, paper: 'a4', preview: false, version: '0.1.0' } as const

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

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
      const data = await richReportData(text)
      if (data === null) return
      const { bytes } = await buildReport(data, options)
      expect(await structureFaults(bytes)).toEqual([])
      const file = join(folder, `${built}.pdf`)
      await writeFile(file, bytes)
      expect(run('qpdf', ['--check', file])).toMatchObject({ status: 0 })
      built += 1
    })
    await fc.assert(property, { numRuns: 30 })
    expect(built).toBeGreaterThan(10)
  })
})
