import { addElement, type StructureElement, type StructureType } from '../structure/elements.ts'
import { drawLine, strokeColor } from '../text/draw-line.ts'
import type { Line, Span } from '../text/text-engine.ts'
import { singleLine, wrap } from '../text/wrap.ts'
import { colors, leadingOf, sizes, type Color } from '../theme.ts'
import {
  addSection,
  artifact,
  currentPage,
  currentSheet,
  ensureSpace,
  horizontalLine,
  mark,
  newPage,
  skip,
  spaceLeft,
  type Composer,
} from './composer.ts'

export interface TextLook {
  readonly size?: number
  readonly leading?: number
  readonly color?: Color
  /** Left edge and width; the whole frame unless given. */
  readonly x?: number
  readonly width?: number
  /** Points below. */
  readonly after?: number
}

/** How far below the top of its line a baseline lies, as a share of the size. */
const ascent = 0.98

/** Draws one line with its top at `top`; right-to-left lines end at the right edge. */
export function drawAt(
  line: Line,
  box: { readonly x: number; readonly width: number },
  top: number,
  size: number,
  color: Color,
): string {
  const x = line.rightToLeft ? box.x + box.width - (line.width * size) / 1000 : box.x
  return drawLine(line, x, top - size * ascent, size, color)
}

/** A paragraph of an element; it may go on over the next page, never with a single line on either. */
export function paragraph(
  composer: Composer,
  parent: StructureElement,
  spans: readonly Span[],
  look: TextLook = {},
  type: StructureType = 'P',
): StructureElement {
  const { frame, engine } = composer
  const size = look.size ?? sizes.body
  const leading = look.leading ?? leadingOf(size)
  const box = { x: look.x ?? frame.left, width: look.width ?? frame.right - frame.left }
  const element = addElement(parent, type)
  const lines = wrap(engine, spans, size, box.width)
  let at = 0
  ensureSpace(composer, leading * Math.min(lines.length, 2))
  while (at < lines.length) {
    const fitting = Math.floor(spaceLeft(composer) / leading)
    const rest = lines.length - at
    const count = fitting >= rest ? rest : Math.max(1, rest - fitting === 1 ? fitting - 1 : fitting)
    let operators = ''
    for (const line of lines.slice(at, at + count)) {
      operators += drawAt(line, box, composer.y, size, look.color ?? colors.text)
      skip(composer, leading)
    }
    mark(composer, element, operators)
    at += count
    if (at < lines.length) newPage(composer)
  }
  skip(composer, look.after ?? 6)
  return element
}

/** The heading of a part: title, at its right a remark, a strong line below; in the outline and the contents. Gives the part. */
export function sectionHeading(
  composer: Composer,
  title: string,
  remark = '',
  options: { readonly keepWith?: number; readonly isSubsection?: boolean } = {},
): StructureElement {
  const { frame, engine } = composer
  ensureSpace(composer, 30 + (options.keepWith ?? 90))
  if (composer.y < frame.top) skip(composer, 14)
  const section = addSection(composer)
  const heading = addElement(section, options.isSubsection === true ? 'H2' : 'H1', { title })
  composer.outline.push({ title, page: currentPage(composer), top: composer.y + 6 })
  const remarkLine = singleLine(engine, [{ text: remark }])
  const remarkWidth = (remarkLine.width * sizes.body) / 1000
  const width = frame.right - frame.left - (remark === '' ? 0 : remarkWidth + 16)
  const lines = wrap(engine, [{ text: title, style: 'strong' }], sizes.section, width)
  const leading = sizes.section * 1.25
  let operators = ''
  for (const line of lines) {
    operators += drawAt(line, { x: frame.left, width }, composer.y, sizes.section, colors.text)
    skip(composer, leading)
  }
  mark(composer, heading, operators)
  if (remark !== '') {
    const baselineTop = composer.y + leading - (sizes.section - sizes.body) * 0.98
    const text = drawAt(
      remarkLine,
      { x: frame.right - remarkWidth, width: remarkWidth },
      baselineTop,
      sizes.body,
      colors.muted,
    )
    mark(composer, addElement(section, 'P'), text)
  }
  skip(composer, 4)
  artifact(composer, strokeColor(colors.strongLine) + horizontalLine(frame.left, frame.right, composer.y, 1.1))
  skip(composer, 8)
  return section
}

/** A small heading inside a part. */
export function subheading(composer: Composer, parent: StructureElement, title: string, keepWith = 50): void {
  ensureSpace(composer, 24 + keepWith)
  if (composer.y < composer.frame.top) skip(composer, 9)
  const level = parent.children.some((child) => 'type' in child && child.type === 'H1') ? 'H2' : 'H3'
  paragraph(composer, parent, [{ text: title, style: 'strong' }], { size: sizes.heading, after: 4 }, level)
}

/** Text in the bottom margin of every page from `first` on. */
export function footers(composer: Composer, left: string, right: (page: number, of: number) => string): void {
  const { frame, engine, sheets } = composer
  for (const [index, sheet] of sheets.entries()) {
    const number = singleLine(engine, [{ text: right(index + 1, sheets.length) }])
    const width = (number.width * sizes.tiny) / 1000
    const [words] = wrap(engine, [{ text: left }], sizes.tiny, frame.right - frame.left - width - 24)
    const line = strokeColor(colors.line) + horizontalLine(frame.left, frame.right, frame.footer + 13, 0.6)
    const text = words === undefined ? '' : drawLine(words, frame.left, frame.footer, sizes.tiny, colors.faint)
    artifact(
      composer,
      line + text + drawLine(number, frame.right - width, frame.footer, sizes.tiny, colors.faint),
      sheet,
      'Pagination',
    )
  }
}

/** A hairline over the frame at the present height. */
export function hairline(composer: Composer, color: Color = colors.line, width = 0.6): void {
  currentSheet(composer)
  const { frame, y } = composer
  artifact(composer, strokeColor(color) + horizontalLine(frame.left, frame.right, y, width))
}
