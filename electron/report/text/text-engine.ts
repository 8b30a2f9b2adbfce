import type { Color } from '../theme.ts'
import { directionOf, visualOrder, type ParagraphDirection } from './bidi.ts'
import type { FontStyle } from './font-catalogue.ts'
import type { FontFace, FontLibrary } from './font-library.ts'
import { createGlyphStore, type GlyphStore, type ShapedText } from './glyphs.ts'
import { plainText } from './plain-text.ts'

/** A piece of text in one style and colour. */
export interface Span {
  readonly text: string
  readonly style?: FontStyle
  readonly color?: Color
}

/** Part of a line in one face, shaped, in visual order. */
export interface LineRun {
  readonly face: FontFace
  readonly color: Color | undefined
  readonly shaped: ShapedText
  readonly text: string
  /** Whether glyphs do not tell the text (Indic scripts): it is then given beside them. */
  readonly needsActualText: boolean
}

/** One line, ready to draw; `width` in thousandths of the size. */
export interface Line {
  readonly runs: readonly LineRun[]
  readonly width: number
  readonly rightToLeft: boolean
}

/** A paragraph on one line (`plainText`), its characters resolved to faces and directions. */
export interface Paragraph {
  readonly text: string
  /** Lays out the characters from `start` to `end` as a line, spaces at its end left out. */
  line(start: number, end: number): Line
  /** Width of the characters, spaces at the end included or not; thousandths of the size. */
  width(start: number, end: number, withEndSpaces: boolean): number
}

export interface TextEngine {
  paragraph(spans: readonly Span[]): Paragraph
  /** Characters that no bundled font has, so far. */
  missing(): readonly string[]
  readonly glyphs: GlyphStore
}

interface Piece {
  text: string
  readonly face: FontFace
  readonly level: number
  readonly color: Color | undefined
}

interface CharacterStyle {
  readonly style: FontStyle
  readonly color: Color | undefined
}

/** Scripts in which a mark or a vowel changes the order or shape of what stands around it. */
const complexScript = /[\u0900-\u0DFF\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/
/** Scripts that are shaped as a whole, since words and spaces touch. */
const joinedScript = /[\u0590-\u0DFF]/
const attached = /\p{M}|\u200d|\ufe0f/u
const neutral = /[\s\p{P}]/u
/** Stands in for a character that no font has; the caller warns by name. */
const replacement = '?'

/** Sets text with the fonts of a library; remembers what was shaped and which glyphs to embed. */
export function createTextEngine(library: FontLibrary): TextEngine {
  const glyphs = createGlyphStore()
  const missing = new Set<string>()
  const widths = new Map<string, number>()

  function paragraph(written: readonly Span[]): Paragraph {
    const spans = written.map((span) => ({ ...span, text: plainText(span.text) }))
    const text = spans.map((span) => span.text).join('')
    const styles = stylesOf(spans)
    const direction = directionOf(text)

    function runsOf(start: number, end: number): readonly LineRun[] {
      const pieces = piecesOf(text, start, end, styles, direction)
      return visualOrder(pieces).flatMap((piece) => shapePiece(piece))
    }

    function width(start: number, end: number, withEndSpaces: boolean): number {
      const to = withEndSpaces ? end : start + text.slice(start, end).trimEnd().length
      if (to <= start) return 0
      // Words of one style repeat all over a report; across styles it is measured anew.
      const style = styles.at(start)?.style
      const key = spans.length === 1 ? `${style} ${text.slice(start, to)}` : null
      const known = key === null ? undefined : widths.get(key)
      if (known !== undefined) return known
      const measured = runsOf(start, to).reduce((sum, run) => sum + run.shaped.width, 0)
      if (key !== null) widths.set(key, measured)
      return measured
    }

    return {
      text,
      width,
      line(start, end) {
        const to = start + text.slice(start, end).trimEnd().length
        const runs = runsOf(start, to)
        const total = runs.reduce((sum, run) => sum + run.shaped.width, 0)
        return { runs, width: total, rightToLeft: direction.rightToLeft }
      },
    }
  }

  /** Cuts characters into pieces of one face, direction and colour. */
  function piecesOf(
    text: string,
    start: number,
    end: number,
    styles: readonly CharacterStyle[],
    direction: ParagraphDirection,
  ): readonly Piece[] {
    const pieces: Piece[] = []
    let at = start
    while (at < end) {
      const codePoint = text.codePointAt(at) ?? 0
      const length = codePoint > 0xffff ? 2 : 1
      const level = direction.levels?.[at] ?? 0
      const look = styles[at] ?? { style: 'regular', color: undefined }
      const previous = pieces.at(-1)
      const { face, character } = faceOf(text.slice(at, at + length), codePoint, look.style, previous?.face)
      if (previous !== undefined && previous.face === face && previous.level === level && previous.color === look.color)
        previous.text += character
      else pieces.push({ text: character, face, level, color: look.color })
      at += length
    }
    return pieces
  }

  function faceOf(
    character: string,
    codePoint: number,
    style: FontStyle,
    previous: FontFace | undefined,
  ): { readonly face: FontFace; readonly character: string } {
    const own = library.faceFor(style, codePoint)
    // Marks stay with their base; spaces and punctuation stay in the face they stand in, where it is a script's own.
    if (previous !== undefined && previous !== own) {
      const fits = previous.shaping.glyphOf(codePoint) !== undefined
      const isScript = previous.name.length > 1 || !['R', 'S', 'I', 'M'].includes(previous.name)
      if (fits && (attached.test(character) || (isScript && neutral.test(character))))
        return { face: previous, character }
    }
    if (own !== undefined) return { face: own, character }
    if (codePoint <= 0x20 || attached.test(character)) return { face: library.primary(style), character: ' ' }
    missing.add(character)
    return { face: library.primary(style), character: replacement }
  }

  function shapePiece({ text, face, level, color }: Piece): readonly LineRun[] {
    const rightToLeft = level % 2 === 1
    const needsActualText = complexScript.test(text)
    const parts = rightToLeft || joinedScript.test(text) ? [text] : (text.match(/\S+|\s+/g) ?? [])
    return parts.map((part) => ({
      face,
      color,
      text: part,
      needsActualText,
      shaped: glyphs.shape(part, face, rightToLeft),
    }))
  }

  return { paragraph, missing: () => [...missing], glyphs }
}

function stylesOf(spans: readonly Span[]): readonly CharacterStyle[] {
  return spans.flatMap(({ text, style = 'regular', color }) =>
    Array.from({ length: text.length }, () => ({ style, color })),
  )
}
