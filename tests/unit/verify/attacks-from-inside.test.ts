import { PDFArray, PDFDict, PDFName, PDFRef } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DrawAppearance } from '#electron/report/signing/sign-pdf.ts'
import { objectIdentifier } from '#electron/report/signing/der-write.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import type { PdfVerification } from '#shared/verify/verify-pdf.ts'
import { craftCms, resign } from '#tests/fixtures/craft-cms.ts'
import { appendUpdate, inspect, replaceText } from '#tests/fixtures/pdf-update.ts'
import {
  drawPlainAppearance,
  makeCertifiedPdf,
  makeUnsignedPdf,
  makeWorkspace,
  sign,
  verify,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'

/** Attacks by somebody who prepares the file before it is signed, or who signs it as well. */

const N = PDFName.of
let workspace: Workspace
let certified: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  certified = await makeCertifiedPdf(workspace)
})

const resigned = (pdf: Uint8Array): Promise<Uint8Array> =>
  resign(pdf, (digest) => craftCms(digest, { identity: workspace.assessor }))

function forbidden({ laterChanges }: PdfVerification): readonly string[] {
  return laterChanges.filter(({ permitted }) => !permitted).map(({ code }) => code)
}

describe('a countersigner with a trusted key', () => {
  const countersigned = async (appearance: DrawAppearance): Promise<PdfVerification> =>
    verify(await sign(certified, workspace.reviewer, 'Reviewer', { appearance }), workspace)
  const fieldOf = (document: Parameters<DrawAppearance>[0]['document'], name: string): PDFDict =>
    document.getForm().getField(name).acroField.dict

  it('may not move the field over the page while signing it', async () => {
    const result = await countersigned((context) => {
      const { document } = context
      fieldOf(document, 'Reviewer').set(N('Rect'), document.context.obj([0, 0, 595, 842]))
      return drawPlainAppearance(context)
    })
    expect(result.verdict).toBe('altered')
    expect(forbidden(result)).toContain('form-field-changed')
  })

  it('may not show something old as the look of the signature', async () => {
    const result = await countersigned(({ document }) => {
      const look = fieldOf(document, 'Assessor').lookup(N('AP'), PDFDict).get(N('N'))
      return look instanceof PDFRef ? look : document.context.nextRef()
    })
    expect(result.verdict).toBe('altered')
    expect(forbidden(result)).toContain('form-field-changed')
  })
})

describe('a file prepared before signing', () => {
  it('is refused when readers disagree about it', async () => {
    const unsigned = await makeUnsignedPdf()
    const { content, information, edited } = await inspect(unsigned)
    const objects = {
      [information]: edited(information, () => undefined),
      [content]: '<< /Length 1 >>\nstream\nq\nendstream',
    }
    const prepared = appendUpdate(unsigned, { objects, unnamed: [content] })
    const result = await verify(await sign(prepared, workspace.assessor, 'Assessor'), workspace)
    expect(result).toMatchObject({ verdict: 'invalid', signatures: [{ errors: ['revision-ambiguous'] }] })
  })

  it('cannot use a list of fields for something else, so that a new field changes it', async () => {
    const unsigned = await makeUnsignedPdf()
    const { form, page, free, edited } = await inspect(unsigned)
    const fields = /\/Fields (\[[^\]]*\])/.exec(edited(form, () => undefined))?.[1] ?? '[]'
    const prepared = appendUpdate(unsigned, {
      objects: {
        [form]: edited(form, (one) => one.set(N('Fields'), PDFRef.of(free))),
        [free]: fields,
        [page]: edited(page, (one) => one.set(N('Shared'), PDFRef.of(free))),
      },
    })
    const approved = await sign(prepared, workspace.assessor, 'Assessor')
    const after = await inspect(approved)
    const late = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Late) /F 132 /Rect [0 0 9 9] /P ${page} 0 R >>`
    const grown = fields.replace(/\]$/, `${after.free} 0 R ]`)
    const widened = appendUpdate(approved, { objects: { [free]: grown, [after.free]: late } })
    const result = await verify(await sign(widened, workspace.reviewer, 'Late'), workspace)
    expect(result.verdict).toBe('altered')
    expect(forbidden(result)).toContain('object-changed')
  })

  it('cannot hold a signature that only an update puts into a field', async () => {
    const hidden = await resigned(replaceText(certified, '/V 2', '/W 2'))
    expect((await verify(hidden, workspace)).signatures[0]?.errors).toContain('signature-not-in-field')
    const { field, edited } = await inspect(hidden)
    const number = field('Assessor')
    const shown = appendUpdate(hidden, {
      objects: { [number]: edited(number, (one) => one.set(N('V'), one.get(N('W')) ?? PDFRef.of(1))) },
    })
    const result = await verify(shown, workspace)
    expect(['altered', 'invalid']).toContain(result.verdict)
    expect(result.signatures[0]?.errors).toContain('signature-not-in-revision')
  })

  it('cannot keep its signature value apart from the gap in the range', async () => {
    const renamed = replaceText(certified, '/Contents <', '/Contants <')
    const moved = await resigned(replaceText(renamed, '/Name <FEFF00', '/Contents <00'))
    expect((await verify(moved, workspace)).signatures[0]?.errors).toContain('byte-range-not-contents')
  })
})

describe('an update that does not follow the rules', () => {
  it('is refused when it starts a new chain of sections, though it names the same objects', async () => {
    const text = Buffer.from(certified).toString('latin1')
    const offsets = new Map([...text.matchAll(/(\d+) 0 obj/g)].map(({ 1: number, index }) => [Number(number), index]))
    const entries = Object.fromEntries(offsets)
    const trailer = (old: string): string => old.replace(/ \/Prev \d+/, '')
    const result = await verify(appendUpdate(certified, { objects: {}, entries, trailer }), workspace)
    expect(result).toMatchObject({ verdict: 'altered', problems: [] })
    expect(forbidden(result)).toEqual(['update-malformed'])
  })

  it('is refused when an entry names another generation than the object has', async () => {
    const { information, edited } = await inspect(certified)
    const update = appendUpdate(certified, { objects: { [information]: edited(information, () => undefined) } })
    const result = await verify(replaceText(update, '00000 n', '00001 n'), workspace)
    expect(forbidden(result)).toEqual(expect.arrayContaining(['object-removed', 'update-ambiguous']))
  })
})

it('refuses a certificate that names one algorithm inside and another outside', async () => {
  const { assessor, root } = workspace
  const outside = Buffer.from(assessor.certificate)
  const at = outside.lastIndexOf(objectIdentifier(oids.ecdsaWithSha256))
  outside.set(objectIdentifier(oids.ecdsaWithSha384), at)
  const certificates = [assessor.certificate, root.certificate, outside]
  const pdf = await resign(certified, (digest) => craftCms(digest, { identity: assessor, certificates }))
  expect((await verify(pdf, workspace)).signatures[0]?.errors).toContain('certificate-malformed')
})

it('keeps the list of annotations of a page in its order', async () => {
  const { page, edited } = await inspect(await makeCertifiedPdf(workspace, { pages: 1 }))
  const pdf = await makeCertifiedPdf(workspace, { pages: 1 })
  const reversed = edited(page, (one) => {
    const list = one.lookup(N('Annots'), PDFArray)
    one.set(N('Annots'), one.context.obj(list.asArray().toReversed()))
  })
  const result = await verify(appendUpdate(pdf, { objects: { [page]: reversed } }), workspace)
  expect(forbidden(result)).toEqual(['page-annotations-changed'])
})
