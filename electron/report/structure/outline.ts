import { PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFRef } from 'pdf-lib'

/** A heading that the outline leads to; `top` in points from the bottom of the page. */
export interface OutlineEntry {
  readonly title: string
  readonly page: number
  readonly top: number
}

/** Writes the outline as one level (ISO 32000-1, 12.3.3), and opens it beside the pages. */
export function writeOutline(document: PDFDocument, entries: readonly OutlineEntry[], pages: readonly PDFRef[]): void {
  if (entries.length === 0) return
  const { catalog, context } = document
  const root = context.nextRef()
  const references = entries.map(() => context.nextRef())
  for (const [index, { title, page, top }] of entries.entries()) {
    const [reference, target] = [references[index], pages[page]]
    if (reference === undefined || target === undefined) continue
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: [target, 'XYZ', PDFNumber.of(0), PDFNumber.of(Math.round(top)), PDFNumber.of(0)],
    })
    const [previous, next] = [references[index - 1], references[index + 1]]
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous)
    if (next !== undefined) item.set(PDFName.of('Next'), next)
    context.assign(reference, item)
  }
  const [first, last] = [references[0], references.at(-1)]
  if (first === undefined || last === undefined) return
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
