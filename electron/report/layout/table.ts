import { addElement, type StructureElement } from '../structure/elements.ts'
import { strokeColor } from '../text/draw-line.ts'
import type { Line, Span } from '../text/text-engine.ts'
import { wrap } from '../text/wrap.ts'
import { colors, leadingOf, sizes, type Color } from '../theme.ts'
import { artifact, ensureSpace, horizontalLine, mark, newPage, skip, spaceLeft, type Composer } from './composer.ts'
import { drawAt } from './text-blocks.ts'

/** One paragraph of a cell. */
export interface CellText {
  readonly spans: readonly Span[]
  readonly size?: number
  readonly color?: Color
  /** Points above it, where something stands above. */
  readonly before?: number
}

export type Cell = readonly CellText[]

export interface TableColumn {
  readonly title: string
  /** Share of the frame's width. */
  readonly share: number
  readonly align?: 'left' | 'right'
  /** Its cells name their row. */
  readonly isRowHeader?: boolean
}

interface CellLine {
  readonly line: Line
  readonly size: number
  readonly color: Color
  readonly before: number
  readonly height: number
}

interface Place {
  readonly x: number
  readonly width: number
}

const gutter = 14
/** Points above and below the text of a row. */
const paddings = { normal: 6.5, compact: 3.5 } as const
const headSize = sizes.tiny

/**
 * Rows between hairlines, under a header that is repeated on every page. A row that fits on a page but not on the rest of this one
 * begins the next page, unless most of it fits; a longer one is split between lines.
 */
export function table(
  composer: Composer,
  parent: StructureElement,
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  density: keyof typeof paddings = 'normal',
): void {
  const element = addElement(parent, 'Table')
  const padding = paddings[density]
  const places = placesOf(composer, columns)
  const sets = rows.map((cells) => cells.map((cell, index) => linesOf(composer, cell, places[index])))
  const firstHeight = Math.min(rowHeight(sets[0] ?? [], padding), 80)
  ensureSpace(composer, 22 + firstHeight)
  drawHead(composer, columns, places, addElement(element, 'TR'))
  for (const cells of sets) drawRow(composer, { columns, places, padding }, addElement(element, 'TR'), cells)
  skip(composer, 8)
}

function placesOf({ frame }: Composer, columns: readonly TableColumn[]): readonly Place[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const available = frame.right - frame.left - gutter * (columns.length - 1)
  let x = frame.left
  return columns.map(({ share }) => {
    const width = (available * share) / total
    const place = { x, width }
    x += width + gutter
    return place
  })
}

function linesOf({ engine }: Composer, cell: Cell, place: Place | undefined): readonly CellLine[] {
  return cell.flatMap(({ spans, size = sizes.body, color = colors.text, before = 0 }, index) =>
    wrap(engine, spans, size, place?.width ?? 1).map((line, lineIndex) => ({
      line,
      size,
      color,
      before: index > 0 && lineIndex === 0 ? before : 0,
      height: leadingOf(size),
    })),
  )
}

function rowHeight(cells: readonly (readonly CellLine[])[], padding: number): number {
  return Math.max(0, ...cells.map((lines) => heightOf(lines))) + 2 * padding
}

function heightOf(lines: readonly CellLine[]): number {
  return lines.reduce((sum, { before, height }) => sum + before + height, 0)
}

/** Draws the header; with an element as content, without one as a repetition. */
function drawHead(
  composer: Composer,
  columns: readonly TableColumn[],
  places: readonly Place[],
  row: StructureElement | null,
): void {
  const { engine, frame } = composer
  for (const [index, { title, align }] of columns.entries()) {
    const place = places[index]
    const [line] = wrap(engine, [{ text: title }], headSize, place?.width ?? 1)
    if (line === undefined || place === undefined || title === '') {
      if (row !== null) addElement(row, 'TH', { scope: 'Column' })
      continue
    }
    const text = drawAligned(line, place, composer.y - 2, headSize, colors.faint, align)
    if (row === null) artifact(composer, text)
    else mark(composer, addElement(row, 'TH', { scope: 'Column' }), text)
  }
  skip(composer, headSize * 1.45 + 5)
  artifact(composer, strokeColor(colors.line) + horizontalLine(frame.left, frame.right, composer.y, 0.8))
}

interface TableShape {
  readonly columns: readonly TableColumn[]
  readonly places: readonly Place[]
  readonly padding: number
}

function drawRow(
  composer: Composer,
  { columns, places, padding }: TableShape,
  row: StructureElement,
  cells: readonly (readonly CellLine[])[],
): void {
  const { frame } = composer
  const elements = columns.map(({ isRowHeader }) =>
    isRowHeader === true ? addElement(row, 'TH', { scope: 'Row' }) : addElement(row, 'TD'),
  )
  const pageHeight = frame.top - frame.bottom - 24
  const height = rowHeight(cells, padding)
  const movesWhole = height > spaceLeft(composer) && height <= pageHeight && spaceLeft(composer) < height * 0.6
  const rest = cells.map((lines) => [...lines])
  if (movesWhole || spaceLeft(composer) < 2 * padding + 26) nextPage(composer, columns, places)
  while (rest.some((lines) => lines.length > 0)) {
    const room = spaceLeft(composer) - 2 * padding
    const taken = rest.map((lines) => takeLines(lines, room))
    if (taken.every((lines) => lines.length === 0)) {
      nextPage(composer, columns, places)
      continue
    }
    const top = composer.y - padding
    for (const [index, lines] of taken.entries()) {
      const [place, element] = [places[index], elements[index]]
      if (place === undefined || element === undefined) continue
      mark(composer, element, drawLines(lines, place, top, columns[index]?.align))
    }
    skip(composer, Math.max(...taken.map((lines) => heightOf(lines))) + 2 * padding)
    artifact(composer, strokeColor(colors.line) + horizontalLine(frame.left, frame.right, composer.y, 0.6))
    if (rest.some((lines) => lines.length > 0)) nextPage(composer, columns, places)
  }
}

function nextPage(composer: Composer, columns: readonly TableColumn[], places: readonly Place[]): void {
  newPage(composer)
  drawHead(composer, columns, places, null)
}

/** Takes from `lines` what fits into `room`, leaving no single line behind where it can be helped. */
function takeLines(lines: CellLine[], room: number): readonly CellLine[] {
  let height = 0
  let count = 0
  for (const { before, height: lineHeight } of lines) {
    if (height + before + lineHeight > room) break
    height += before + lineHeight
    count += 1
  }
  if (lines.length - count === 1 && count > 2) count -= 1
  return lines.splice(0, count)
}

function drawLines(lines: readonly CellLine[], place: Place, top: number, align: TableColumn['align']): string {
  let y = top
  let operators = ''
  for (const { line, size, color, before, height } of lines) {
    y -= before
    operators += drawAligned(line, place, y, size, color, align)
    y -= height
  }
  return operators
}

function drawAligned(
  line: Line,
  place: Place,
  top: number,
  size: number,
  color: Color,
  align: TableColumn['align'],
): string {
  if (align !== 'right') return drawAt(line, place, top, size, color)
  const width = (line.width * size) / 1000
  return drawAt(line, { x: place.x + place.width - width, width }, top, size, color)
}
