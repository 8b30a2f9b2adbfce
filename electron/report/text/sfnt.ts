/** What a font descriptor states (ISO 32000-1, 9.8), in thousandths of an em. */
export interface FontMetrics {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly bounds: readonly [number, number, number, number]
  readonly postScriptName: string
}

/** Reads the metrics of a TrueType file. Throws on a file that lacks a table every TrueType file has. */
export function readMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const at = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`the font has no table ${tag}`)
    return offset
  }
  const head = at('head')
  const scale = 1000 / view.getUint16(head + 18)
  const scaled = (offset: number): number => Math.round(view.getInt16(offset) * scale)
  const os2 = at('OS/2')
  const ascent = scaled(at('hhea') + 4)
  const hasCapHeight = view.getUint16(os2) >= 2
  return {
    ascent,
    descent: scaled(at('hhea') + 6),
    capHeight: hasCapHeight ? scaled(os2 + 88) : ascent,
    italicAngle: view.getInt16(at('post') + 4),
    bounds: [scaled(head + 36), scaled(head + 38), scaled(head + 40), scaled(head + 42)],
    postScriptName: postScriptName(view, at('name')),
  }
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4)
  const tables = new Map<string, number>()
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((position) => view.getUint8(record + position)))
    tables.set(tag, view.getUint32(record + 8))
  }
  return tables
}

/** Name 6 of the Windows platform, which is ASCII by rule. */
function postScriptName(view: DataView, table: number): string {
  const count = view.getUint16(table + 2)
  const storage = table + view.getUint16(table + 4)
  for (let index = 0; index < count; index += 1) {
    const record = table + 6 + index * 12
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 6) continue
    const units = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, position) =>
      view.getUint16(storage + view.getUint16(record + 10) + position * 2),
    )
    return String.fromCharCode(...units)
  }
  throw new Error('the font has no PostScript name')
}
