import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFName, PDFString, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib'
import type { FontFace } from './font-library.ts'
import type { GlyphStore } from './glyphs.ts'
import { readMetrics } from './sfnt.ts'
import type { SubsetFont } from './subsetter.ts'

/**
 * Embeds every face that was used, reduced to its glyphs, as a composite font whose codes are glyph numbers (ISO 32000-1, 9.7, Identity-H),
 * with the text of each glyph (ToUnicode). Fills the shared `fonts` resource. The same glyphs give the same octets.
 */
export function embedFonts(document: PDFDocument, glyphs: GlyphStore, fonts: PDFDict, subset: SubsetFont): void {
  for (const [face, used] of glyphs.used) {
    if (used.size === 0) continue
    const reference = embedFace(document, face, used, subset)
    fonts.set(PDFName.of(face.name), reference)
  }
}

function embedFace(
  document: PDFDocument,
  face: FontFace,
  used: ReadonlyMap<number, string>,
  subset: SubsetFont,
): PDFRef {
  const { context } = document
  const ids = [...used.keys()].toSorted((left, right) => left - right)
  const program = subset(face.bytes, ids)
  const metrics = readMetrics(face.bytes)
  const baseFont = `${subsetTag(face.name, ids)}+${metrics.postScriptName}`
  const file = context.register(
    context.stream(deflateSync(program), { Length1: program.length, Filter: 'FlateDecode' }),
  )
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: 4 + (metrics.italicAngle === 0 ? 0 : 64),
      FontBBox: [...metrics.bounds],
      ItalicAngle: metrics.italicAngle,
      Ascent: metrics.ascent,
      Descent: metrics.descent,
      CapHeight: metrics.capHeight,
      StemV: 80,
      FontFile2: file,
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: widthsOf(face, ids),
      CIDToGIDMap: 'Identity',
    }),
  )
  const toUnicode = context.register(
    context.stream(deflateSync(Buffer.from(toUnicodeMap(used, ids), 'latin1')), { Filter: 'FlateDecode' }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  )
}

/** Six capitals that tell subsets of one font apart (9.6.4), made from what is in it. */
function subsetTag(name: string, ids: readonly number[]): string {
  const digest = createHash('sha256')
    .update(`${name} ${ids.join(' ')}`)
    .digest()
  return String.fromCharCode(...digest.subarray(0, 6).map((octet) => 65 + (octet % 26)))
}

/** `first [w w w]` for each row of neighbouring glyphs (9.7.4.3). */
function widthsOf(face: FontFace, ids: readonly number[]): (number | number[])[] {
  const widths: (number | number[])[] = []
  let row: number[] = []
  for (const [index, id] of ids.entries()) {
    if (ids[index - 1] !== id - 1) {
      row = []
      widths.push(id, row)
    }
    row.push(Math.round(face.shaping.advanceOf(id) * face.scale * 100) / 100)
  }
  return widths
}

function toUnicodeMap(used: ReadonlyMap<number, string>, ids: readonly number[]): string {
  const entries = ids.map((id) => `<${id.toString(16).padStart(4, '0')}> <${utf16(used.get(id) ?? '')}>`)
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  )
}
