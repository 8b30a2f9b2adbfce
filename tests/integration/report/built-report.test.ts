import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '#electron/report/build-report.ts'
import { frameOf } from '#electron/report/layout/paper.ts'
import { placedQuestions } from '#shared/domain/questions.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOfReport } from '#shared/domain/scoring/score-input.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import { fullReportData } from '#tests/fixtures/full-report-data.ts'
import { inkOf, renderPages, type PagePixels } from '#tests/fixtures/page-pixels.ts'
import { richReportData } from '#tests/fixtures/rich-report-data.ts'

const run = promisify(execFile)
const resourcesDirectory = join(import.meta.dirname, '../../../resources')
const options = { resourcesDirectory, paper: 'a4', preview: false, version: '0.1.0' } as const

/** Keys of the questions that the report must show: all but the hidden ones. */
function visibilityOf(data: ReportData): ReadonlySet<string> {
  const { questions } = scoreAssessment(scoreInputOfReport(data))
  return new Set([...questions.values()].filter(({ state }) => state !== 'hidden').map(({ key }) => key))
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function save(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return file
}

describe('a built report', () => {
  it('is the same bytes for the same data, and others for other data', async () => {
    const data = await fullReportData()
    const first = await buildReport(data, options)
    const again = await buildReport(data, options)
    const other = await buildReport(await fullReportData(['Otherwise.']), options)
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0)
  })

  it('has no fault that qpdf finds, and carries its own data', async () => {
    const data = await fullReportData()
    const { bytes, pages, warnings } = await buildReport(data, options)
    const file = await save('whole.pdf', bytes)
    expect((await run('qpdf', ['--check', file])).stdout).toContain('No syntax or stream encoding errors')
    expect(warnings).toEqual([])
    expect(pages).toBeGreaterThan(10)
    await run('pdfdetach', ['-saveall', '-o', folder, file])
    expect(JSON.parse(await readFile(join(folder, 'assessment.json'), 'utf8'))).toEqual(data)
  })

  it('says what every question and answer was, in text that readers can extract', async () => {
    const data = await fullReportData()
    const file = await save('text.pdf', (await buildReport(data, options)).bytes)
    const text = (await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 24 })).stdout.replaceAll(/\s+/g, ' ')
    const places = placedQuestions(data.questionnaires)
    const shown = visibilityOf(data)
    const ids = places.filter(({ key }) => shown.has(key)).map(({ question }) => question.id)
    expect(ids.length).toBeGreaterThan(40)
    for (const id of ids) expect(text).toContain(` ${id} `)
    expect(text).toContain(data.number)
    expect(text).toContain(data.score.inputSha256.slice(0, 8))
  })

  it('marks every page of a preview, and none of an issued report', async () => {
    const data = await fullReportData()
    const preview = await save('preview.pdf', (await buildReport(data, { ...options, preview: true })).bytes)
    const issued = await save('issued.pdf', (await buildReport(data, options)).bytes)
    const pagesOf = async (file: string) =>
      (await run('pdftotext', [file, '-'], { maxBuffer: 1 << 24 })).stdout
        .split('\f')
        .filter((page) => page.trim() !== '')
    for (const page of await pagesOf(preview)) expect(page).toContain('Preview, not issued')
    for (const page of await pagesOf(issued)) expect(page).not.toContain('Preview, not issued')
  })
})

describe('text of any kind', () => {
  const scripts = {
    Latin: 'Zażółć gęślą jaźń, Größe, naïve café',
    Cyrillic: 'Поставщик проверяет доступ ежеквартально',
    Greek: 'Ο προμηθευτής διαθέτει πιστοποίηση',
    Vietnamese: 'Nhà cung cấp xem xét quyền truy cập',
    Hebrew: 'הספק בודק הרשאות גישה מדי רבעון',
    Arabic: 'يراجع المورد حقوق الوصول كل ربع سنة',
    Chinese: '供应商每季度审查访问权限并记录批准情况',
    Devanagari: 'विक्रेता हर तिमाही पहुँच की समीक्षा करता है',
    Thai: 'ผู้ขายตรวจสอบสิทธิ์การเข้าถึงทุกไตรมาส',
  }

  it.each(Object.entries(scripts))(
    'shows %s letters as ink, not as boxes or blanks, and gives them back as text',
    async (name, words) => {
      const withWords = await titled(words)
      const { bytes, warnings } = await buildReport(withWords, options)
      expect(warnings).toEqual([])
      const file = await save(`${name}.pdf`, bytes)
      // Without the marks of direction that pdftotext adds; it also turns Arabic ligatures around, so none is among the words.
      const text = (await run('pdftotext', ['-l', '1', file, '-'])).stdout.replaceAll(/[\u202a-\u202e]/g, '')
      expect(text.replaceAll(/\s+/g, ' ').normalize('NFC')).toContain(words.normalize('NFC'))
      const blank = await buildReport(await titled('.'), options)
      const [page] = await renderPages(file, 1)
      const [empty] = await renderPages(await save(`${name}-blank.pdf`, blank.bytes), 1)
      if (page === undefined || empty === undefined) throw new Error('no page was drawn')
      // The title's own strip: far more ink than a full stop leaves there.
      const strip = { left: 0.08, top: 0.06, right: 0.92, bottom: 0.14 }
      expect(inkOf(page, strip)).toBeGreaterThan(inkOf(empty, strip) + 300)
    },
  )

  it('names the characters that no bundled font has', async () => {
    const { warnings } = await buildReport(await titled('Launch 🚀 Ltd'), options)
    expect(warnings).toEqual([{ code: 'no-glyph', characters: ['🚀'] }])
  })

  it('keeps answers of 5,000 characters and long words inside the frame', async () => {
    const long = `${'An answer that goes on and on. '.repeat(170)}${'w'.repeat(60)} ${'ш'.repeat(200)}`.slice(-5000)
    const { bytes } = await buildReport(await fullReportData([long, 'w'.repeat(400), '供应商'.repeat(100)]), options)
    const pages = await renderPages(await save('long.pdf', bytes), 200)
    expect(pages.length).toBeGreaterThan(30)
    for (const [index, page] of pages.entries()) expect(inkOutside(page), `page ${index + 1}`).toEqual([])
  })

  it('keeps words of 60 letters inside the frame wherever people write', async () => {
    const word = 'Rechtsschutzversicherungsgesellschaftenvorstandsvorsitzender'
    const data = await richReportData(`${word} ${word}`)
    if (data === null) throw new Error('the schema refuses the fixture')
    const pages = await renderPages(await save('words.pdf', (await buildReport(data, options)).bytes), 200)
    expect(pages.length).toBeGreaterThan(5)
    for (const [index, page] of pages.entries()) expect(inkOutside(page), `page ${index + 1}`).toEqual([])
  })

  /** Margins of a page in which there is ink; the whole page where there is none at all. */
  function inkOutside(page: PagePixels): readonly string[] {
    const { left, right, top, bottom, footer, width, height } = frameOf('a4')
    // A pixel on each side is let pass: edges of letters are soft.
    const pixel = 1 / page.width
    const whole = { left: 0, top: 0, right: 1, bottom: 1 }
    const margins = {
      left: { right: left / width - pixel },
      right: { left: right / width + pixel },
      top: { bottom: 1 - top / height - pixel },
      bottom: { top: 1 - bottom / height + 2 * pixel, bottom: 1 - (footer + 14) / height },
    }
    const inked = Object.entries(margins).filter(([, margin]) => inkOf(page, { ...whole, ...margin }) > 0)
    return inkOf(page, whole) === 0 ? ['blank'] : inked.map(([name]) => name)
  }

  async function titled(name: string): Promise<ReportData> {
    const data = await fullReportData()
    return { ...data, vendor: { ...data.vendor, tradingName: name } }
  }
})
