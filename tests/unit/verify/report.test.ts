import { beforeAll, describe, expect, it } from 'vitest'
import { deflateSync } from 'node:zlib'
import { PDFName } from 'pdf-lib'
import type { ReportData } from '#shared/schema/report-data.ts'
import { readAttachments } from '#shared/verify/attachments.ts'
import { verificationReport } from '#shared/verify/result.ts'
import { verifyReport, type VerifiedReport } from '#shared/verify/verify-report.ts'
import { appendUpdate, inspect } from '#tests/fixtures/pdf-update.ts'
import { smallReportData } from '#tests/fixtures/small-report-data.ts'
import {
  fixtureTime,
  makeCertifiedPdf,
  makeUnsignedPdf,
  makeWorkspace,
  sign,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'

let workspace: Workspace
let data: ReportData

beforeAll(async () => {
  workspace = await makeWorkspace()
  data = await smallReportData()
})

async function verifiedWith(attachment: string): Promise<VerifiedReport> {
  return verified(await makeCertifiedPdf(workspace, { attachment }))
}

function verified(pdf: Uint8Array): Promise<VerifiedReport> {
  const trustedCertificates = [workspace.root.certificate]
  return verifyReport(pdf, { trustedCertificates, now: fixtureTime, file: 'report.pdf' })
}

describe('the score of a report', () => {
  it('is computed again from the embedded data', async () => {
    const { report, embedded } = await verifiedWith(JSON.stringify(data))
    expect(report).toMatchObject({
      file: 'report.pdf',
      verdict: 'valid',
      score: { matches: true, stated: data.score, recomputed: { claimed: { effectiveness: 75 } } },
      embedded: { number: 'R-2026-0007', vendor: 'Labels & Sons Ltd', engagement: 'Image labelling' },
      embeddedProblem: null,
    })
    expect(JSON.parse(Buffer.from(embedded ?? []).toString())).toEqual(JSON.parse(JSON.stringify(data)))
    expect(verificationReport.parse(report)).toEqual(report)
  })

  it.each([
    ['a figure', { claimed: { effectiveness: 99, residual: 20.8, band: 'low' } }],
    ['the band', { band: 'low' }],
    ['the hash of the input', { inputSha256: 'a'.repeat(64) }],
    ['a knock-out', { knockOuts: [{ question: 'q:one', state: 'passed' }] }],
  ])('does not match when the report states another value for %s', async (_, stated) => {
    const { report } = await verifiedWith(JSON.stringify({ ...data, score: { ...data.score, ...stated } }))
    expect(report).toMatchObject({ verdict: 'valid', score: { matches: false } })
  })

  it('does not match when an answer was changed before signing', async () => {
    const text = JSON.stringify(data).replace('"option":"no"', '"option":"yes"')
    expect((await verifiedWith(text)).report.score).toMatchObject({
      matches: false,
      recomputed: { claimed: { effectiveness: 100 } },
    })
  })
})

describe('embedded data that cannot be used', () => {
  it.each([
    ['embedded-not-json', 'hello'],
    ['embedded-not-json', ''],
    ['embedded-not-json', '{"format":"countersign-report"'],
    ['embedded-not-report-data', '{}'],
    ['embedded-not-report-data', '[1,2,3]'],
    ['embedded-not-report-data', '{"format":"countersign-report","formatVersion":2}'],
    ['embedded-not-report-data', '{"__proto__":{"format":"countersign-report"}}'],
    ['embedded-too-deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['embedded-too-deep', `{"a":${'{"a":'.repeat(200)}1${'}'.repeat(201)}`],
    ['embedded-too-large', ' '.repeat(17 * 1024 * 1024)],
  ] as const)('is a code, %s, and the signature stays valid', async (code, text) => {
    const { report } = await verifiedWith(text)
    expect(report).toMatchObject({ verdict: 'valid', embeddedProblem: code, score: null, embedded: null })
  })

  it('does not count brackets inside strings as nesting', async () => {
    const { report } = await verifiedWith(JSON.stringify({ text: `${'['.repeat(500)}\\"${'{'.repeat(500)}` }))
    expect(report.embeddedProblem).toBe('embedded-not-report-data')
  })

  it('is nothing at all in a file without report data', async () => {
    const pdf = await makeUnsignedPdf()
    const { catalog, edited } = await inspect(pdf)
    const bare = edited(catalog, (one) => {
      one.delete(PDFName.of('Names'))
      one.delete(PDFName.of('AF'))
    })
    const { report, embedded } = await verified(appendUpdate(pdf, { objects: { [catalog]: bare } }))
    expect(report).toMatchObject({ verdict: 'unsigned', score: null, embedded: null, embeddedProblem: null })
    expect(embedded).toBeNull()
  })
})

describe('attachments', () => {
  it('are read with name, kind and content, from either kind of file', async () => {
    for (const useObjectStreams of [false, true]) {
      const pdf = await makeCertifiedPdf(workspace, { useObjectStreams, attachment: '{"a":1}' })
      const [attachment, ...more] = await readAttachments(pdf)
      expect(more).toEqual([])
      expect(attachment).toMatchObject({ name: 'assessment.json', relationship: 'Data', mediaType: 'application/json' })
      expect(attachment?.content.ok && Buffer.from(attachment.content.bytes).toString()).toBe('{"a":1}')
    }
  })

  it('are those that were signed, whatever an update puts in their place', async () => {
    const pdf = await makeCertifiedPdf(workspace, { attachment: JSON.stringify(data) })
    const { document, free, catalog, edited } = await inspect(pdf)
    const forged = JSON.stringify({ ...data, number: 'R-2026-9999' })
    const file = `<< /Type /EmbeddedFile /Length ${forged.length} >>\nstream\n${forged}\nendstream`
    const specification = `<< /Type /Filespec /F (assessment.json) /UF (assessment.json) /EF << /F ${free} 0 R >> >>`
    const list = document.context.obj([])
    const objects = {
      [free]: file,
      [free + 1]: specification,
      [catalog]: edited(catalog, (one) => one.set(PDFName.of('AF'), list)).replace(
        /\/AF \[[^\]]*\]/,
        `/AF [ ${free + 1} 0 R ]`,
      ),
    }
    const { report } = await verified(appendUpdate(pdf, { objects }))
    expect(report).toMatchObject({ verdict: 'altered', embedded: { number: 'R-2026-0007' } })
    const countersigned = await sign(pdf, workspace.reviewer, 'Reviewer')
    expect((await verified(countersigned)).report).toMatchObject({ verdict: 'valid', score: { matches: true } })
  })

  it('are not unfolded beyond the limit', async () => {
    const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024))
    const pdf = await makeUnsignedPdf()
    const { free, catalog, edited, document } = await inspect(pdf)
    const body = Buffer.from(bomb).toString('latin1')
    const names = document.context.obj({})
    const objects = {
      [free]: `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${body}\nendstream`,
      [free + 1]: `<< /Type /Filespec /UF (bomb) /EF << /F ${free} 0 R >> >>`,
      [catalog]: edited(catalog, (one) => {
        one.set(PDFName.of('Names'), names)
        one.set(PDFName.of('AF'), document.context.obj([]))
      }).replace(/\/AF \[[^\]]*\]/, `/AF [ ${free + 1} 0 R ]`),
    }
    const [attachment] = await readAttachments(appendUpdate(pdf, { objects }))
    expect(attachment).toMatchObject({ name: 'bomb', content: { ok: false } })
  })

  it('are none in what is no PDF', async () => {
    expect(await readAttachments(Buffer.from('hello'))).toEqual([])
  })
})
