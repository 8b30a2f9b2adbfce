import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString, type PDFObject } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '#electron/report/build-report.ts'
import { createSignatureAppearance } from '#electron/report/signature-appearance.ts'
import { fullReportData } from '#tests/fixtures/full-report-data.ts'
import { fontFaults } from '#tests/fixtures/pdf-document-rules.ts'
import { dictionaryAt, dictionaryOf, entry, itemsAt, nameAt, streamAt } from '#tests/fixtures/pdf-objects.ts'
import { structureFaults } from '#tests/fixtures/pdf-structure.ts'
import { makeWorkspace, sign } from '#tests/fixtures/signed-pdf.ts'
import { richReportData } from '#tests/fixtures/rich-report-data.ts'
import { smallReportData } from '#tests/fixtures/small-report-data.ts'

const resourcesDirectory = join(import.meta.dirname, '../../../resources')
const options = { resourcesDirectory, paper: 'a4', preview: false, version: '0.1.0' } as const

let full: Uint8Array = new Uint8Array()
let small: Uint8Array = new Uint8Array()
beforeAll(async () => {
  full = (await buildReport(await fullReportData(), options)).bytes
  small = (await buildReport(await smallReportData(), options)).bytes
})

describe('reports keep the rules of PDF/A-3a and PDF/UA-1', () => {
  it('with sixty questions, with three, and with something in every part', async () => {
    expect(await structureFaults(full)).toEqual([])
    expect(await structureFaults(small)).toEqual([])
    const rich = await richReportData('Seen and discussed.')
    if (rich === null) throw new Error('the schema refuses the fixture')
    expect(await structureFaults((await buildReport(rich, options)).bytes)).toEqual([])
  })

  it('as a preview, on the other paper, with names in several scripts', async () => {
    const data = await smallReportData()
    const vendor = { ...data.vendor, tradingName: 'A & B <ספק> 供应商 विक्रेता' }
    const { bytes } = await buildReport({ ...data, vendor }, { ...options, paper: 'letter', preview: true })
    expect(await structureFaults(bytes)).toEqual([])
  })

  it('certified and countersigned, with their appearances', async () => {
    const workspace = await makeWorkspace()
    const appearance = createSignatureAppearance(resourcesDirectory)
    const certified = await sign(full, workspace.assessor, 'Assessor', { certify: 2, appearance })
    const both = await sign(certified, workspace.reviewer, 'Reviewer', { appearance })
    expect(await structureFaults(both)).toEqual([])
    const { catalog } = await PDFDocument.load(both, { updateMetadata: false })
    const fields = itemsAt(dictionaryAt(catalog, 'AcroForm'), 'Fields').flatMap((each) => dictionaryOf(each) ?? [])
    const drawn = fields.filter((field) => entry(field, 'V') !== undefined)
    expect(drawn).toHaveLength(2)
    for (const field of drawn) {
      const fonts = dictionaryAt(dictionaryAt(dictionaryAt(dictionaryAt(field, 'AP'), 'N'), 'Resources'), 'Font')
      expect(fontFaults(fonts, 0)).toEqual([])
    }
  })
})

/** Every dictionary of the file that fits. */
function all(document: PDFDocument, fits: (dictionary: PDFDict) => boolean): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, value]) => dictionaryOf(value) ?? [])
    .filter(fits)
}

const isElement = (type: string) => (dictionary: PDFDict) => nameAt(dictionary, 'S') === type
const isA = (key: string, value: string) => (dictionary: PDFDict) => nameAt(dictionary, key) === value
const drop = (dictionary: PDFDict | undefined, key: string) => dictionary?.delete(PDFName.of(key))
const put = (dictionary: PDFDict | undefined, key: string, value: PDFObject) => dictionary?.set(PDFName.of(key), value)

function info({ context }: PDFDocument): PDFDict {
  return context.lookup(context.trailerInfo.Info, PDFDict)
}

function rewriteContent(document: PDFDocument, change: (content: string) => string): void {
  const { node } = document.getPage(0)
  const content = Buffer.from(streamAt(node, 'Contents') ?? []).toString('latin1')
  put(node, 'Contents', document.context.register(document.context.flateStream(Buffer.from(change(content), 'latin1'))))
}

type Break = readonly [what: string, act: (document: PDFDocument) => unknown, fault: string]

const breaks: readonly Break[] = [
  ['marking', ({ catalog }) => drop(catalog, 'MarkInfo'), 'not said to be marked'],
  ['language', ({ catalog }) => drop(catalog, 'Lang'), 'no language'],
  ['title in the window', ({ catalog }) => drop(catalog, 'ViewerPreferences'), 'the window does not show the title'],
  ['output intent', ({ catalog }) => drop(catalog, 'OutputIntents'), 'not one output intent'],
  ['date of the metadata', (pdf) => put(info(pdf), 'ModDate', PDFString.of('D:20260101000000Z')), 'ModDate is not xmp'],
  ['title of the metadata', (pdf) => put(info(pdf), 'Title', PDFString.of('Another')), 'Title is not dc:title'],
  [
    'plain metadata',
    ({ catalog, context }) =>
      put(catalog, 'Metadata', context.register(context.flateStream(Buffer.from(streamAt(catalog, 'Metadata') ?? [])))),
    'metadata is compressed',
  ],
  [
    'description of pdfuaid',
    ({ catalog, context }) => {
      const xmp = Buffer.from(streamAt(catalog, 'Metadata') ?? []).toString('utf8')
      const less = xmp.replace(/<pdfaExtension:schemas>[^]*<\/pdfaExtension:schemas>/, '')
      put(catalog, 'Metadata', context.register(context.stream(Buffer.from(less))))
    },
    'pdfuaid is not described',
  ],
  ['association', ({ catalog }) => drop(catalog, 'AF'), 'assessment.json is not associated'],
  ['relationship', (pdf) => drop(all(pdf, isA('Type', 'Filespec'))[0], 'AFRelationship'), 'has no relationship'],
  ['text of glyphs', (pdf) => drop(all(pdf, isA('Subtype', 'Type0'))[0], 'ToUnicode'), 'no text of its glyphs'],
  ['font program', (pdf) => drop(all(pdf, isA('Type', 'FontDescriptor'))[0], 'FontFile2'), 'not embedded'],
  ['tab order', (pdf) => drop(all(pdf, isA('Tabs', 'S'))[0], 'Tabs'), 'tab order is not that of the structure'],
  ['scope', (pdf) => drop(all(pdf, isElement('TH'))[0], 'A'), 'TH: no scope'],
  ['words of a picture', (pdf) => drop(all(pdf, isElement('Figure'))[0], 'Alt'), 'Figure: no words'],
  ['a cell', (pdf) => all(pdf, isElement('TR'))[1]?.lookup(PDFName.of('K'), PDFArray).remove(0), 'Table: rows of'],
  ['place of a field', (pdf) => drop(all(pdf, isA('Subtype', 'Widget'))[0], 'StructParent'), 'Widget is not in a Form'],
  ['place of a link', (pdf) => drop(all(pdf, isA('Subtype', 'Link'))[0], 'StructParent'), 'Link is not in a Link'],
  ['words of a link', (pdf) => drop(all(pdf, isA('Subtype', 'Link'))[0], 'Contents'), 'Link has no words'],
  [
    'lone field of a Form element',
    (pdf) => {
      const [form] = all(pdf, isElement('Form'))
      const kid = entry(form, 'K')
      if (kid !== undefined) put(form, 'K', pdf.context.obj([kid]))
    },
    'holds its field in an array',
  ],
  [
    'union of field and widget',
    (pdf) => put(all(pdf, isA('FT', 'Sig'))[0], 'Kids', pdf.context.obj([])),
    'field and widget are not one',
  ],
  [
    'a field',
    ({ catalog }) => {
      const fields = entry(dictionaryAt(catalog, 'AcroForm'), 'Fields')
      if (fields instanceof PDFArray) fields.remove(0)
    },
    '3 signature fields',
  ],
  ['marks', (pdf) => rewriteContent(pdf, (content) => `${content}0 0 9 9 re f\n`), 'f is neither content nor artifact'],
  ['ids', (pdf) => rewriteContent(pdf, (content) => content.replace('/MCID 1>>', '/MCID 0>>')), 'mark 1 has the id 0'],
  [
    'parents of the marks',
    (pdf) => {
      const tree = dictionaryAt(dictionaryAt(pdf.catalog, 'StructTreeRoot'), 'ParentTree')
      const [, first] = itemsAt(tree, 'Nums')
      if (first instanceof PDFArray) first.remove(first.size() - 1)
    },
    'parents for',
  ],
  [
    'levels of headings',
    (pdf) => put(all(pdf, isElement('H1'))[0], 'S', PDFName.of('H2')),
    'heading 1 leaves out a level',
  ],
  [
    'parents of elements',
    (pdf) => put(all(pdf, isElement('P'))[0], 'P', pdf.getPage(0).ref),
    'its parent is not the element that holds it',
  ],
  [
    'next key',
    ({ catalog }) => put(dictionaryAt(catalog, 'StructTreeRoot'), 'ParentTreeNextKey', PDFNumber.of(1)),
    'next key',
  ],
]

describe('the check of the structure', () => {
  const altered = async (act: (document: PDFDocument) => unknown): Promise<Uint8Array> => {
    const document = await PDFDocument.load(small, { updateMetadata: false })
    act(document)
    return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
  }

  it('finds nothing in a report that was only written anew', async () => {
    expect(await structureFaults(await altered(() => undefined))).toEqual([])
  })

  it.each(breaks)('misses: %s', async (_what, act, fault) => {
    expect((await structureFaults(await altered(act))).join('\n')).toContain(fault)
  })
})
