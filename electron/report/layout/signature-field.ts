import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFRef } from 'pdf-lib'
import { addElement, type StructureElement } from '../structure/elements.ts'
import { figure } from '../text/draw-line.ts'
import { currentPage, currentSheet, type Composer } from './composer.ts'

export interface FieldPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * An empty signature field, field and widget in one object (viewers miss separate ones), made before the first signature: a certified
 * document allows filling it, not adding one (ISO 32000-1, 12.8.2.2).
 */
export function signatureField(
  composer: Composer,
  parent: StructureElement,
  field: { readonly name: string; readonly label: string },
  { x, y, width, height }: FieldPlace,
): void {
  const { document } = composer
  const { context } = document
  const outline = `q 0.765 0.792 0.82 RG 0.6 w [3 2.5] 0 d 0.5 0.5 ${figure(width - 1)} ${figure(height - 1)} re S Q`
  const appearance = context.register(
    context.stream(outline, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, Number(figure(width)), Number(figure(height))],
      Resources: {},
    }),
  )
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(field.name),
      TU: PDFHexString.fromText(field.label),
      Contents: PDFHexString.fromText(field.label),
      // Printed, locked in place.
      F: 132,
      Rect: [x, y, x + width, y + height].map((value) => Number(figure(value))),
      P: currentSheet(composer).page.ref,
      AP: { N: appearance },
    }),
  )
  currentSheet(composer).annotations.push(widget)
  addElement(parent, 'Form', { alternative: field.label }).children.push({
    kind: 'annotation',
    page: currentPage(composer),
    reference: widget,
  })
  addField(document, widget)
}

function addField(document: PDFDocument, field: PDFRef): void {
  const name = PDFName.of('AcroForm')
  let form = document.catalog.lookupMaybe(name, PDFDict)
  if (form === undefined) {
    form = document.context.obj({ Fields: [], SigFlags: 3 })
    document.catalog.set(name, document.context.register(form))
  }
  form.lookup(PDFName.of('Fields'), PDFArray).push(field)
}
