import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyReport } from '#shared/verify/verify-report.ts'
import { verificationReport } from '#shared/verify/result.ts'
import { makeCertifiedPdf, makeUnsignedPdf, makeWorkspace, sign, verify } from '#tests/fixtures/signed-pdf.ts'

let files: readonly Uint8Array[] = []

beforeAll(async () => {
  const workspace = await makeWorkspace()
  const certified = await makeCertifiedPdf(workspace)
  const streams = await makeCertifiedPdf(workspace, { useObjectStreams: true })
  files = [certified, streams, await sign(certified, workspace.reviewer, 'Reviewer')]
})

/** Verifies octets as a report; the outcome must fit its schema, whatever they are. */
async function verdictOf(bytes: Uint8Array): Promise<string> {
  const { report } = await verifyReport(bytes, { trustedCertificates: [], now: new Date() })
  return verificationReport.parse(report).verdict
}

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1')

describe('octets that nobody signed', () => {
  it('are unreadable', async () => {
    for (const content of [
      '',
      ' ',
      'hello',
      '%PDF-',
      '%PDF-1.7\n',
      '%PDF-1.7\nstartxref\n0\n%%EOF',
      '1 0 obj\n',
      '\0'.repeat(5000),
    ]) {
      expect(await verdictOf(text(content)), content).toBe('unreadable')
    }
  })

  it('are unsigned where they are a PDF without a signature', async () => {
    expect(await verify(await makeUnsignedPdf(), [])).toMatchObject({
      verdict: 'unsigned',
      integrity: 'none',
      trust: 'none',
      signatures: [],
      laterChanges: [],
    })
    expect(await verdictOf(await makeUnsignedPdf({ useObjectStreams: true }))).toBe('unsigned')
  })

  it('never make verification throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await verdictOf(bytes)).toBe('unreadable')
        expect(await verdictOf(Buffer.concat([text('%PDF-1.7\n'), bytes]))).toBe('unreadable')
      }),
      { numRuns: 300 },
    )
  })

  it('never make verification throw when they are made of the words of PDF', async () => {
    const words = fc.constantFrom(
      '1 0 obj',
      'endobj',
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      'stream\n',
      'endstream',
      'xref',
      'trailer',
      '0 1',
      'startxref',
      '%%EOF',
      '/Length 3',
      '/Root 1 0 R',
      '/Prev 0',
      '/Size 9',
      '/Type /XRef',
      '/Type /ObjStm',
      '/W [1 2 1]',
      '/ByteRange [0 1 2 3]',
      '/Contents <00>',
      '/N 5',
      '/First 2',
      '2 0 R',
      '1 0 R',
      '0000000009 00000 n',
      '%',
      '\\',
      '/#',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 60 }), async (parts) => {
        const verdict = await verdictOf(text(`%PDF-1.7\n${parts.join('\n')}`))
        expect(['unreadable', 'invalid', 'unsigned', 'altered']).toContain(verdict)
      }),
      { numRuns: 400 },
    )
  })
})

describe('signed files that were damaged', () => {
  it('never make verification throw, and are never valid', async () => {
    const damage = fc.record({
      file: fc.nat(2),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 300 }),
      insert: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.constantFrom(text('endobj'), text('/ByteRange'), text('>>')),
      ),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, from, length, insert }) => {
        const pdf = files[file] ?? new Uint8Array()
        const at = Math.floor(from * (pdf.length - 1))
        const damaged = Buffer.concat([pdf.subarray(0, at), insert, pdf.subarray(at + length)])
        if (damaged.equals(pdf)) return
        expect(['altered', 'invalid', 'unreadable', 'unsigned']).toContain(await verdictOf(damaged))
      }),
      { numRuns: 300 },
    )
  })

  it('are never valid when they are cut off', async () => {
    for (const pdf of files) {
      for (let part = 0; part < 40; part++) {
        const cut = pdf.subarray(0, Math.floor((pdf.length * part) / 40))
        const verdict = await verdictOf(cut)
        // Cut exactly at an earlier revision a file is what it was then.
        expect(verdict === 'valid-untrusted' && files.some((one) => one.length === cut.length)).toBe(
          verdict === 'valid-untrusted',
        )
      }
    }
  })
})

describe('files made to exhaust a reader', () => {
  const header = '%PDF-1.7\n'

  it.each([
    ['arrays inside one another', `${header}1 0 obj\n${'['.repeat(200_000)}\nendobj\n`],
    ['dictionaries inside one another', `${header}1 0 obj\n${'<</A'.repeat(100_000)}\nendobj\n`],
    ['strings that never end', `${header}${'1 0 obj (\n'.repeat(50_000)}`],
    ['comments that hide objects', `${header}${'1 0 obj %'.repeat(50_000)}`],
    ['streams that never end', `${header}${'1 0 obj <</Length 2 0 R>> stream\n'.repeat(20_000)}`],
    ['objects inside objects', `${header}${'1 0 obj [ '.repeat(50_000)}`],
    ['a chain of sections in a circle', `${header}xref\n0 0\ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF\n`],
    ['a table that claims a billion rows', `${header}xref\n0 999999999\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n`],
    ['many objects', `${header}${Array.from({ length: 250_000 }, (_, index) => `${index} 0 obj 0 endobj`).join('\n')}`],
    ['many names', `${header}${'/a'.repeat(500_000)}`],
  ])('are refused: %s', async (_, content) => {
    expect(await verdictOf(text(content))).toBe('unreadable')
  })

  it('are refused: a cross-reference stream that unfolds without end', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024))
    const dictionary = `<< /Type /XRef /Size 9 /W [1 2 1] /Root 2 0 R /Filter /FlateDecode /Length ${bomb.length} >>`
    const start = text(`${header}1 0 obj\n${dictionary}\nstream\n`)
    const end = text(`\nendstream\nendobj\nstartxref\n${header.length}\n%%EOF\n`)
    expect(await verdictOf(Buffer.concat([start, bomb, end]))).toBe('unreadable')
  })
})
