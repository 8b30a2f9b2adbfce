import { Blob, Buffer, ClusterLevel, Direction, Face, Font, shape } from 'harfbuzzjs'

/** One glyph of a shaped text, in font units, in visual order. */
export interface ShapedGlyph {
  readonly id: number
  /** Index in the text of the first UTF-16 unit that the glyph stands for. */
  readonly cluster: number
  readonly advance: number
  readonly offsetX: number
  readonly offsetY: number
}

/** A font file that texts can be shaped with. */
export interface ShapingFont {
  readonly unitsPerEm: number
  /** Glyph of a character by itself; undefined when the font has none. */
  glyphOf(codePoint: number): number | undefined
  /** Advance of a glyph as its metrics table states it, in font units. */
  advanceOf(glyph: number): number
  /** Shapes a text of one direction and script (ligatures, marks, kerning). */
  shape(text: string, rightToLeft: boolean): readonly ShapedGlyph[]
}

/** Opens a TrueType file with HarfBuzz. The only module that knows that package. */
export function openShapingFont(bytes: Uint8Array): ShapingFont {
  const face = new Face(new Blob(new Uint8Array(bytes).buffer))
  const font = new Font(face)
  const buffer = new Buffer()

  function shapeText(text: string, rightToLeft: boolean): readonly ShapedGlyph[] {
    buffer.reset()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
    shape(font, buffer)
    const positions = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const position = positions[index]
      return {
        id: codepoint,
        cluster,
        advance: position?.xAdvance ?? 0,
        offsetX: position?.xOffset ?? 0,
        offsetY: position?.yOffset ?? 0,
      }
    })
  }

  return {
    unitsPerEm: face.upem,
    glyphOf: (codePoint) => font.nominalGlyph(codePoint),
    advanceOf: (glyph) => font.glyphHAdvance(glyph),
    shape: shapeText,
  }
}
