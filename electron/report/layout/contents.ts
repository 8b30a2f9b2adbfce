import { PDFHexString, PDFNumber } from 'pdf-lib'
import { addElement, type StructureElement } from '../structure/elements.ts'
import { figure, strokeColor } from '../text/draw-line.ts'
import { singleLine, wrap } from '../text/wrap.ts'
import { colors, sizes } from '../theme.ts'
import { artifact, mark, newPage, skip, type Composer } from './composer.ts'
import { drawAt } from './text-blocks.ts'

const rowHeight = 19

/** Room kept for the contents until the page numbers are known. */
export interface ContentsPlace {
  readonly element: StructureElement
  /** Page and height of each row. */
  readonly rows: readonly { readonly page: number; readonly top: number }[]
}

/** Keeps room for `count` entries at the present place. */
export function reserveContents(composer: Composer, parent: StructureElement, count: number): ContentsPlace {
  const element = addElement(parent, 'TOC')
  const rows = Array.from({ length: count }, () => {
    if (composer.y - rowHeight < composer.frame.bottom) newPage(composer)
    const row = { page: composer.sheets.length - 1, top: composer.y }
    skip(composer, rowHeight)
    return row
  })
  return { element, rows }
}

/** Writes the entries of the outline from `from` on into the room kept for them: title, dots, page number, a link over the row. */
export function fillContents(composer: Composer, place: ContentsPlace, from: number): void {
  const { engine, frame, sheets, document, outline } = composer
  const { context } = document
  const size = sizes.body
  for (const [index, entry] of outline.slice(from).entries()) {
    const row = place.rows[index]
    const sheet = sheets[row?.page ?? -1]
    const target = sheets[entry.page]
    if (row === undefined || sheet === undefined || target === undefined) continue
    const number = singleLine(engine, [{ text: String(entry.page + 1) }])
    const numberWidth = (number.width * size) / 1000
    const [title] = wrap(engine, [{ text: entry.title }], size, frame.right - frame.left - 60)
    if (title === undefined) continue
    const link = addElement(addElement(place.element, 'TOCI'), 'Link')
    const titleEnd = frame.left + (title.width * size) / 1000 + 6
    const numberStart = frame.right - numberWidth
    const words = drawAt(title, { x: frame.left, width: 400 }, row.top, size, colors.text)
    const page = drawAt(number, { x: numberStart, width: numberWidth }, row.top, size, colors.text)
    mark(composer, link, words + page, sheet)
    const baseline = row.top - size
    const dots = `0.7 w [0.7 3] 0 d 1 J ${figure(titleEnd)} ${figure(baseline)} m ${figure(numberStart - 6)} ${figure(baseline)} l S [] 0 d 0 J\n`
    artifact(composer, strokeColor(colors.faint) + dots, sheet)
    const annotation = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [frame.left, row.top - rowHeight + 3, frame.right, row.top + 3].map((value) => Number(figure(value))),
        Border: [0, 0, 0],
        F: 4,
        Contents: PDFHexString.fromText(entry.title),
        Dest: [target.page.ref, 'XYZ', PDFNumber.of(0), PDFNumber.of(Math.round(entry.top)), PDFNumber.of(0)],
      }),
    )
    sheet.annotations.push(annotation)
    link.children.push({ kind: 'annotation', page: row.page, reference: annotation })
  }
}
