import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { signatureFieldNames, signPdf, type SignOptions } from '#electron/report/signing/sign-pdf.ts'
import { lastSignature } from '#tests/fixtures/craft-cms.ts'
import {
  drawPlainAppearance,
  fieldNames,
  fixtureTime,
  makeUnsignedPdf,
  makeWorkspace,
  sign,
  verify,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'

let workspace: Workspace
let unsigned: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  unsigned = await makeUnsignedPdf()
})

async function codeOf(pdf: Uint8Array, options: Partial<SignOptions>): Promise<string> {
  const base = { field: 'Assessor', date: fixtureTime, name: 'Ada', reason: '' }
  const signed = await signPdf(pdf, workspace.assessor, { ...base, ...options })
  return signed.ok ? 'signed' : signed.error.code
}

describe('signing', () => {
  it('leaves every octet of the file before it as it was', async () => {
    const certified = await sign(unsigned, workspace.assessor, 'Assessor', { certify: 2 })
    const countersigned = await sign(certified, workspace.reviewer, 'Reviewer')
    expect(Buffer.from(certified.subarray(0, unsigned.length)).equals(unsigned)).toBe(true)
    expect(Buffer.from(countersigned.subarray(0, certified.length)).equals(certified)).toBe(true)
  })

  it('gives the same octets for the same input, but for the signature value', async () => {
    const [one, two] = [
      await sign(unsigned, workspace.assessor, 'Assessor', { certify: 2 }),
      await sign(unsigned, workspace.assessor, 'Assessor', { certify: 2 }),
    ]
    const { start, end } = lastSignature(one)
    expect(lastSignature(two).digest).toEqual(lastSignature(one).digest)
    expect(Buffer.from(two.subarray(0, start)).equals(one.subarray(0, start))).toBe(true)
    expect(Buffer.from(two.subarray(end)).equals(one.subarray(end))).toBe(true)
  })

  it('keeps the first half of the identifier and changes the second', async () => {
    const identifier = (pdf: Uint8Array) =>
      [
        ...Buffer.from(pdf)
          .toString('latin1')
          .matchAll(/\/ID \[\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*\]/gi),
      ].at(-1)
    const first = identifier(await sign(unsigned, workspace.assessor, 'Assessor'))
    const second = identifier(
      await sign(await sign(unsigned, workspace.assessor, 'Assessor'), workspace.reviewer, 'Reviewer'),
    )
    expect(second?.[1]).toBe(first?.[1])
    expect(second?.[2]).not.toBe(first?.[2])
  })

  it('gives the drawing what it needs and puts it into the field', async () => {
    const seen: unknown[] = []
    const signed = await sign(unsigned, workspace.assessor, 'Spare2', {
      title: 'Head of Security',
      appearance: (context) => {
        const { width, height, name, title, reason, date } = context
        seen.push({ width, height, name, title, reason, date })
        return drawPlainAppearance(context)
      },
    })
    expect(seen).toEqual([
      { width: 200, height: 60, name: 'Ada Assessor', title: 'Head of Security', reason: 'Issued', date: fixtureTime },
    ])
    const document = await PDFDocument.load(signed)
    const field = document.getForm().getField('Spare2').acroField.dict
    const normal = field.lookup(PDFName.of('AP'), PDFDict).get(PDFName.of('N'))
    expect(normal).toBeInstanceOf(PDFRef)
    expect((await verify(signed, workspace)).verdict).toBe('valid')
  })

  it('keeps names and reasons in any script', async () => {
    const signed = await sign(unsigned, workspace.assessor, 'Assessor', { reason: 'Утверждено 承認 (✓)' })
    expect((await verify(signed, workspace)).signatures[0]?.reason).toBe('Утверждено 承認 (✓)')
  })
})

describe('refusing to sign', () => {
  it('names the reason', async () => {
    const signed = await sign(unsigned, workspace.assessor, 'Assessor')
    expect(await codeOf(Buffer.from('not a pdf'), {})).toBe('unreadable-pdf')
    expect(await codeOf(unsigned, { field: 'Nobody' })).toBe('no-such-field')
    expect(await codeOf(signed, { field: 'Assessor' })).toBe('field-signed')
    expect(await codeOf(signed, { field: 'Reviewer', certify: 2 })).toBe('certified-too-late')
    expect(await codeOf(unsigned, { date: new Date('2030-01-01') })).toBe('certificate-not-in-force')
    expect(await codeOf(unsigned, { date: new Date('2026-11-24T09:59:59Z') })).toBe('certificate-not-in-force')
    expect(await codeOf(unsigned, {})).toBe('signed')
  })
})

it('lists the fields, and those that are still empty', async () => {
  const signed = await sign(unsigned, workspace.assessor, 'Assessor')
  expect(await signatureFieldNames(signed)).toEqual(fieldNames)
  expect(await signatureFieldNames(signed, true)).toEqual(['Reviewer', 'Spare1', 'Spare2'])
  expect(await signatureFieldNames(Buffer.from('no'))).toEqual([])
})
