import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendUpdate, flip, inspect, replaceText } from '#tests/fixtures/pdf-update.ts'
import { craftCms, lastSignature, resign } from '#tests/fixtures/craft-cms.ts'
import {
  makeCertifiedPdf,
  makeUnsignedPdf,
  makeWorkspace,
  sign,
  verify,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'
import type { PdfVerification } from '#shared/verify/verify-pdf.ts'

let workspace: Workspace
let certified: Uint8Array
let approved: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  certified = await makeCertifiedPdf(workspace)
  approved = await sign(await makeUnsignedPdf(), workspace.assessor, 'Assessor')
})

function changeCodes({ laterChanges }: PdfVerification): readonly string[] {
  return laterChanges.filter(({ permitted }) => !permitted).map(({ code }) => code)
}

const N = PDFName.of

describe('changing the signed octets', () => {
  it('notices an octet changed in a page', async () => {
    const at = Buffer.from(certified).indexOf('842')
    const result = await verify(flip(certified, at), workspace)
    expect(result).toMatchObject({ verdict: 'altered', integrity: 'broken', trust: 'none' })
    expect(result.signatures[0]?.errors).toEqual(['digest-mismatch'])
  })

  it('notices an octet changed in the signature value', async () => {
    const { start } = lastSignature(certified)
    expect((await verify(flip(certified, start + 400), workspace)).verdict).toBe('invalid')
  })

  it('notices a digit of the signature whose case was changed', async () => {
    const { start } = lastSignature(certified)
    const at = [...certified].findIndex((octet, index) => index > start + 100 && octet >= 65 && octet <= 70)
    const result = await verify(flip(certified, at, 32), workspace)
    expect(result.signatures[0]?.errors).toContain('contents-malformed')
  })

  it('notices octets in the padding of the signature', async () => {
    const { end } = lastSignature(certified)
    const result = await verify(flip(certified, end - 10), workspace)
    expect(result.signatures[0]?.errors).toContain('cms-trailing-data')
  })
})

describe('appending to a signed file', () => {
  it.each(['\n', ' ', '\n%%EOF\n', 'hello', '%comment\n', '1 0 obj\nnull\nendobj\n'])(
    'notices trailing octets: %j',
    async (text) => {
      const result = await verify(Buffer.concat([certified, Buffer.from(text)]), workspace)
      expect(result).toMatchObject({ verdict: 'altered', integrity: 'intact' })
      expect(changeCodes(result).length).toBeGreaterThan(0)
    },
  )

  it.each(['certified', 'approved'])('notices new page content in a file that was %s', async (kind) => {
    const pdf = kind === 'certified' ? certified : approved
    const { content } = await inspect(pdf)
    const body = 'BT /F1 12 Tf (Residual risk 1.00) Tj ET'
    const update = { objects: { [content]: `<< /Length ${body.length} >>\nstream\n${body}\nendstream` } }
    const result = await verify(appendUpdate(pdf, update), workspace)
    expect(result).toMatchObject({ verdict: 'altered', integrity: 'intact', trust: 'trusted' })
    expect(result.laterChanges).toEqual([{ code: 'object-changed', object: content, detail: '', permitted: false }])
  })

  it('notices a page that refers to new content', async () => {
    const { page, free, edited } = await inspect(certified)
    const body = edited(page, (one) => one.set(N('Contents'), PDFRef.of(free)))
    const update = { objects: { [page]: body, [free]: '<< /Length 1 >>\nstream\nq\nendstream' } }
    const result = await verify(appendUpdate(certified, update), workspace)
    expect(result.verdict).toBe('altered')
    expect(changeCodes(result)).toEqual(expect.arrayContaining(['page-changed', 'object-unreferenced']))
  })

  it('notices an annotation', async () => {
    const { page, free, edited, document } = await inspect(certified)
    const body = edited(page, (one) => one.set(N('Annots'), document.context.obj([PDFRef.of(free)])))
    const note = '<< /Type /Annot /Subtype /FreeText /Rect [0 0 600 800] /Contents (Approved) >>'
    const result = await verify(appendUpdate(certified, { objects: { [page]: body, [free]: note } }), workspace)
    expect(result.verdict).toBe('altered')
    expect(changeCodes(result)).toContain('page-annotations-changed')
  })

  it('notices a change of the document information', async () => {
    const { information } = await inspect(certified)
    const result = await verify(
      appendUpdate(certified, { objects: { [information]: '<< /Title (Other) >>' } }),
      workspace,
    )
    expect(changeCodes(result)).toEqual(['document-information-changed'])
    expect(result.verdict).toBe('altered')
  })

  it('notices an object that no cross-reference section names', async () => {
    const { content, information, edited } = await inspect(certified)
    const same = edited(information, () => undefined)
    const objects = { [information]: same, [content]: '<< /Length 1 >>\nstream\nq\nendstream' }
    const result = await verify(appendUpdate(certified, { objects, unnamed: [content] }), workspace)
    expect(result.verdict).toBe('altered')
    expect(changeCodes(result)).toEqual(['update-ambiguous'])
  })

  it('notices an object that is hidden inside a stream', async () => {
    const { content, free } = await inspect(certified)
    const hidden = `${content} 0 obj\n<< /Length 1 >>\nstream\nq\nendstream\nendobj\n`
    const carrier = `<< /Length ${hidden.length} >>\nstream\n${hidden}\nendstream`
    const offset = certified.length + `${free} 0 obj\n<< /Length ${hidden.length} >>\nstream\n`.length
    const result = await verify(
      appendUpdate(certified, { objects: { [free]: carrier }, entries: { [content]: offset } }),
      workspace,
    )
    expect(result.verdict).toBe('altered')
    expect(changeCodes(result)).toEqual(expect.arrayContaining(['object-removed', 'update-ambiguous']))
  })

  it('notices a new object that nothing permitted refers to', async () => {
    const { free } = await inspect(certified)
    const result = await verify(appendUpdate(certified, { objects: { [free]: '(left for later)' } }), workspace)
    expect(changeCodes(result)).toEqual(['object-unreferenced'])
    expect(result.verdict).toBe('altered')
  })

  it('notices an object that is declared free', async () => {
    const { content } = await inspect(certified)
    const result = await verify(appendUpdate(certified, { objects: {}, entries: { [content]: 'free' } }), workspace)
    expect(changeCodes(result)).toContain('object-removed')
    expect(result.verdict).toBe('altered')
  })

  it('notices another catalog, other document information and another identifier in the trailer', async () => {
    const { catalog, information, free, edited } = await inspect(certified)
    const copy = edited(catalog, () => undefined)
    for (const trailer of [
      (text: string) => text.replace(`/Root ${catalog} 0 R`, `/Root ${free} 0 R`),
      (text: string) => text.replace(`/Info ${information} 0 R`, ''),
      (text: string) => text.replace(/\/ID \[[^\]]*\]/, `/ID [ <00> <00> ]`),
    ]) {
      const result = await verify(appendUpdate(certified, { objects: { [free]: copy }, trailer }), workspace)
      expect(changeCodes(result)).toContain('trailer-changed')
      expect(result.verdict).toBe('altered')
    }
  })

  it('notices an update that does not continue the signed revision', async () => {
    const { free } = await inspect(certified)
    for (const trailer of [
      (text: string) => text.replace(/\/Prev \d+/, ''),
      (text: string) => text.replace(/\/Prev \d+/, '/Prev 9'),
    ]) {
      const result = await verify(appendUpdate(certified, { objects: { [free]: 'null' }, trailer }), workspace)
      expect(['altered', 'invalid']).toContain(result.verdict)
    }
  })

  it('notices junk and comments inside an update', async () => {
    const { information, edited } = await inspect(certified)
    const same = edited(information, () => undefined)
    for (const before of ['%hidden\n', 'junk\n', '%PDF-1.4\n']) {
      const result = await verify(appendUpdate(certified, { objects: { [information]: same }, before }), workspace)
      expect(changeCodes(result)).toEqual(['update-malformed'])
    }
  })

  it('notices an object number beyond the stated size', async () => {
    const { free, information, edited } = await inspect(certified)
    const same = edited(information, () => undefined)
    const result = await verify(
      appendUpdate(certified, { objects: { [information]: same }, size: free - 3 }),
      workspace,
    )
    expect(changeCodes(result)).toEqual(['update-malformed'])
  })
})

describe('changing what the document does', () => {
  it('notices an action, a new page tree and a removed certification in the catalog', async () => {
    const edits: ((catalog: PDFDict) => void)[] = [
      (one) => one.set(N('OpenAction'), PDFHexString.of('00')),
      (one) => one.set(N('Pages'), PDFRef.of(3)),
      (one) => one.delete(N('Perms')),
      (one) => one.delete(N('AcroForm')),
      (one) => one.delete(N('Names')),
    ]
    for (const edit of edits) {
      const { catalog, edited } = await inspect(certified)
      const result = await verify(appendUpdate(certified, { objects: { [catalog]: edited(catalog, edit) } }), workspace)
      expect(['altered', 'invalid']).toContain(result.verdict)
    }
  })

  it('notices the appearance of an empty signature field', async () => {
    const { free, field, edited, document } = await inspect(certified)
    const number = field('Reviewer')
    const body = edited(number, (one) => one.set(N('AP'), document.context.obj({ N: PDFRef.of(free) })))
    const look = '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 1 >>\nstream\nf\nendstream'
    const result = await verify(appendUpdate(certified, { objects: { [number]: body, [free]: look } }), workspace)
    expect(changeCodes(result)).toContain('signature-appearance-changed')
    expect(result.verdict).toBe('altered')
  })

  it('notices a new look under the number of the old one', async () => {
    const { field, document } = await inspect(certified)
    const appearance = document.context
      .lookup(PDFRef.of(field('Reviewer')), PDFDict)
      .lookup(N('AP'), PDFDict)
      .get(N('N'))
    const number = appearance instanceof PDFRef ? appearance.objectNumber : 0
    const look = '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 1 >>\nstream\nf\nendstream'
    const result = await verify(appendUpdate(certified, { objects: { [number]: look } }), workspace)
    expect(changeCodes(result)).toEqual(['object-changed'])
  })

  it('notices a signed field that moved', async () => {
    const { field, edited, document } = await inspect(certified)
    const number = field('Assessor')
    const body = edited(number, (one) => one.set(N('Rect'), document.context.obj([0, 0, 595, 842])))
    const result = await verify(appendUpdate(certified, { objects: { [number]: body } }), workspace)
    expect(changeCodes(result)).toEqual(['form-field-changed'])
  })

  it('notices a field added after certification', async () => {
    const late = await addLateField(certified)
    const signed = await sign(late, workspace.reviewer, 'Late')
    for (const pdf of [late, signed]) {
      const result = await verify(pdf, workspace)
      expect(result.verdict).toBe('altered')
    }
    expect(changeCodes(await verify(signed, workspace))).toContain('signature-field-added')
  })

  it('permits a field that is added and signed where nothing is certified, and reports it', async () => {
    const signed = await sign(await addLateField(approved), workspace.reviewer, 'Late')
    const result = await verify(signed, workspace)
    expect(result.verdict).toBe('valid')
    expect(result.laterChanges).toContainEqual(
      expect.objectContaining({ code: 'signature-field-added', detail: 'Late', permitted: true }),
    )
  })

  it('notices a second signature where the certification permits none', async () => {
    const strict = await resign(replaceText(certified, '/P 2 /V', '/P 1 /V'), (digest) =>
      craftCms(digest, { identity: workspace.assessor }),
    )
    expect(await verify(strict, workspace)).toMatchObject({ verdict: 'valid', signatures: [{ certifies: 1 }] })
    const result = await verify(await sign(strict, workspace.reviewer, 'Reviewer'), workspace)
    expect(result.verdict).toBe('altered')
    expect(changeCodes(result)).toEqual(['signature-added'])
  })

  it('notices content that was prepared as a dangling reference before signing', async () => {
    const unsigned = await makeUnsignedPdf()
    const before = await inspect(unsigned)
    const awaited = before.free + 40
    const { page, content, edited, document } = before
    const list = document.context.obj([PDFRef.of(content), PDFRef.of(awaited)])
    const prepared = appendUpdate(unsigned, {
      objects: { [page]: edited(page, (one) => one.set(N('Contents'), list)) },
      size: awaited + 1,
    })
    const signed = await sign(prepared, workspace.assessor, 'Assessor', { certify: 2 })
    expect((await verify(signed, workspace)).verdict).toBe('valid')
    const objects = { [awaited]: '<< /Length 1 >>\nstream\nq\nendstream' }
    const result = await verify(appendUpdate(signed, { objects }), workspace)
    expect(changeCodes(result)).toEqual(['object-awaited'])
    expect(result.verdict).toBe('altered')
  })
})

/** Adds an empty field with a widget on the first page, as a careless or hostile program would. */
async function addLateField(pdf: Uint8Array): Promise<Uint8Array> {
  const { page, form, free, edited } = await inspect(pdf)
  const append = (key: string) => (one: PDFDict) => {
    const list = one.lookupMaybe(N(key), PDFArray) ?? one.context.obj([])
    list.push(PDFRef.of(free))
    one.set(N(key), list)
  }
  const title = PDFHexString.fromText('Late').toString()
  const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${title} /F 132 /Rect [0 0 ${PDFNumber.of(90).toString()} 40] /P ${page} 0 R >>`
  const objects = { [page]: edited(page, append('Annots')), [form]: edited(form, append('Fields')), [free]: field }
  return appendUpdate(pdf, { objects })
}
