import type { FontFace } from './font-library.ts'

/** A glyph placed in a run; measures in thousandths of an em. */
export interface PlacedGlyph {
  readonly id: number
  /** How far the pen moves on. */
  readonly advance: number
  /** What the font's width table says, and a viewer moves on by itself. */
  readonly ownAdvance: number
  readonly offsetX: number
  readonly offsetY: number
}

/** A text of one face and direction, shaped. */
export interface ShapedText {
  readonly glyphs: readonly PlacedGlyph[]
  readonly width: number
}

/** Remembers shaped words, and which glyph stands for which text in each face that was used. */
export interface GlyphStore {
  shape(text: string, face: FontFace, rightToLeft: boolean): ShapedText
  /** Faces used so far with the glyphs to embed, in the order of first use. */
  readonly used: ReadonlyMap<FontFace, ReadonlyMap<number, string>>
}

/** Zero width space: the text of a glyph that only completes the one before it. */
const nothing = '\u200b'

export function createGlyphStore(): GlyphStore {
  const shaped = new Map<string, ShapedText>()
  const used = new Map<FontFace, Map<number, string>>()

  function shape(text: string, face: FontFace, rightToLeft: boolean): ShapedText {
    const key = `${face.name} ${rightToLeft ? 'R' : 'L'} ${text}`
    const known = shaped.get(key)
    if (known !== undefined) return known
    const made = shapeAnew(text, face, rightToLeft, glyphsOf(face))
    shaped.set(key, made)
    return made
  }

  function glyphsOf(face: FontFace): Map<number, string> {
    const known = used.get(face)
    if (known !== undefined) return known
    const made = new Map<number, string>()
    used.set(face, made)
    return made
  }

  return { shape, used }
}

function shapeAnew(text: string, face: FontFace, rightToLeft: boolean, used: Map<number, string>): ShapedText {
  const glyphs = face.shaping.shape(text, rightToLeft)
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].toSorted((left, right) => left - right)
  const nextStart = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const said = new Set<number>()
  let width = 0
  const placed = glyphs.map(({ id, cluster, advance, offsetX, offsetY }): PlacedGlyph => {
    const words = said.has(cluster) ? nothing : text.slice(cluster, nextStart.get(cluster))
    said.add(cluster)
    if (!used.has(id) || used.get(id) === nothing) used.set(id, words)
    width += advance * face.scale
    return {
      id,
      advance: advance * face.scale,
      ownAdvance: face.shaping.advanceOf(id) * face.scale,
      offsetX: offsetX * face.scale,
      offsetY: offsetY * face.scale,
    }
  })
  return { glyphs: placed, width }
}
