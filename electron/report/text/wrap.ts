import { breakablePieces, charactersOf } from './line-break.ts'
import type { Line, Paragraph, Span, TextEngine } from './text-engine.ts'

/**
 * Sets spans into lines of at most `width` points at `size` points (UAX 14). A word that is wider than the column is broken between
 * characters, so that nothing is ever clipped. Line ends in the text begin new lines; an empty one gives an empty line.
 */
export function wrap(engine: TextEngine, spans: readonly Span[], size: number, width: number): readonly Line[] {
  const limit = (width / size) * 1000
  return paragraphsOf(spans).flatMap((part) => wrapParagraph(engine.paragraph(part), limit))
}

/** The one line of spans that are known to be short. */
export function singleLine(engine: TextEngine, spans: readonly Span[]): Line {
  const paragraph = engine.paragraph(spans)
  return paragraph.line(0, paragraph.text.length)
}

function wrapParagraph(paragraph: Paragraph, limit: number): readonly Line[] {
  const lines: Line[] = []
  let lineStart = 0
  let used = 0
  let at = 0

  function breakLine(): void {
    lines.push(paragraph.line(lineStart, at))
    lineStart = at
    used = 0
  }

  function place(length: number): void {
    const visible = paragraph.width(at, at + length, false)
    if (used + visible > limit && at > lineStart) breakLine()
    used += paragraph.width(at, at + length, true)
    at += length
  }

  for (const piece of breakablePieces(paragraph.text)) {
    if (paragraph.width(at, at + piece.length, false) <= limit) place(piece.length)
    else for (const character of charactersOf(piece)) place(character.length)
  }
  if (at > lineStart || lines.length === 0) lines.push(paragraph.line(lineStart, at))
  return lines
}

/** Cuts spans at line ends, and composes characters, so that a letter with its mark is one glyph where the font has it. */
function paragraphsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]]
  for (const span of spans) {
    for (const [index, text] of span.text
      .normalize('NFC')
      .split(/\r\n?|[\n\u0085\u2028\u2029]/)
      .entries()) {
      if (index > 0) paragraphs.push([])
      if (text !== '') paragraphs.at(-1)?.push({ ...span, text: text.replaceAll('\t', '    ') })
    }
  }
  return paragraphs
}
