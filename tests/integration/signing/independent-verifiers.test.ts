import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lastSignature } from '#tests/fixtures/craft-cms.ts'
import { appendUpdate, flip, inspect } from '#tests/fixtures/pdf-update.ts'
import {
  makeCertifiedPdf,
  makeWorkspace,
  sign,
  verify,
  type PdfFixtureOptions,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'
import { opensslVerify, pdfsigVerdicts, run, Scratch } from './tools.ts'

const valid = 'Signature is Valid.'
const scratch = new Scratch()
let workspace: Workspace

beforeAll(async () => {
  workspace = await makeWorkspace()
})
afterAll(() => {
  scratch.remove()
})

const kinds: readonly [string, PdfFixtureOptions][] = [
  ['with a cross-reference table', {}],
  ['with cross-reference streams', { useObjectStreams: true }],
]

describe.each(kinds)('a report %s', (_, options) => {
  it('is accepted by pdfsig, openssl and qpdf after each of three signatures', async () => {
    let pdf = await makeCertifiedPdf(workspace, options)
    for (const [count, field] of [
      [1, 'Reviewer'],
      [2, 'Spare1'],
      [3, null],
    ] as const) {
      expect(await verify(pdf, workspace)).toMatchObject({ verdict: 'valid', trust: 'trusted', integrity: 'intact' })
      expect(await verify(pdf, [])).toMatchObject({ verdict: 'valid-untrusted', integrity: 'intact' })
      expect(pdfsigVerdicts(scratch, pdf)).toEqual(Array.from({ length: count }, () => valid))
      expect(opensslVerify(scratch, pdf, workspace.root.certificate).output).toContain('Verification successful')
      expect(run('qpdf', ['--check', scratch.file('check.pdf', pdf)])).toMatchObject({ status: 0 })
      if (field) pdf = await sign(pdf, workspace.reviewer, field)
    }
  })

  it('is refused by pdfsig and openssl, and by us, when one byte of the signed range was changed', async () => {
    const pdf = await makeCertifiedPdf(workspace, options)
    const { start, end } = lastSignature(pdf)
    const signed = (index: number): number => (index < start ? index : index + end - start)
    const length = pdf.length - (end - start)
    for (let index = 0; index < 40; index++) {
      const at = signed(Math.floor((index * length) / 40))
      const changed = flip(pdf, at, 1 << (index % 8))
      expect(['altered', 'invalid'], `at ${at}`).toContain((await verify(changed, workspace)).verdict)
      expect(pdfsigVerdicts(scratch, changed), `at ${at}`).not.toContain(valid)
      const contents = lastSignature(pdf).contents
      const content = safely(() => opensslVerify(scratch, changed, workspace.root.certificate, contents))
      expect(content, `at ${at}`).not.toContain('Verification successful')
    }
  })
})

/** Output of a check of a file in which the place of the signature may be unreadable. */
function safely(check: () => { readonly output: string }): string {
  try {
    return check().output
  } catch (error) {
    if (error instanceof Error && error.message === 'no signature') return 'no signature found'
    throw error
  }
}

describe('a changed signature value', () => {
  it('is refused by openssl and pdfsig', async () => {
    const pdf = await makeCertifiedPdf(workspace)
    const { start, contents } = lastSignature(pdf)
    const value = valueOffset(contents)
    for (let index = 0; index < 20; index++) {
      const octet = value + index * 3
      const cms = flip(contents, octet, 1 << (index % 8))
      expect(opensslVerify(scratch, pdf, workspace.root.certificate, cms).output).not.toContain(
        'Verification successful',
      )
      const changed = Buffer.from(pdf)
      changed.write(Buffer.from(cms).toString('hex').toUpperCase(), start + 1, 'latin1')
      expect(pdfsigVerdicts(scratch, changed)).not.toContain(valid)
      expect((await verify(changed, workspace)).verdict).toBe('invalid')
    }
  })
})

/** Offset of the ECDSA signature in a CMS, which ends with it: SEQUENCE of two INTEGERs, 68 to 72 octets, then zeros. */
function valueOffset(contents: Uint8Array): number {
  const end = contents.findLastIndex((octet) => octet !== 0) + 1
  return end - 64
}

describe('a page replaced by an update', () => {
  it('is refused by us although pdfsig calls its signature valid', async () => {
    const pdf = await makeCertifiedPdf(workspace)
    const { content } = await inspect(pdf)
    const changed = appendUpdate(pdf, { objects: { [content]: '<< /Length 1 >>\nstream\nq\nendstream' } })
    expect(pdfsigVerdicts(scratch, changed)).toEqual([valid])
    expect((await verify(changed, workspace)).verdict).toBe('altered')
  })
})
