import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reduces a TrueType file to some of its glyphs, which keep their numbers. */
export type SubsetFont = (bytes: Uint8Array, glyphs: Iterable<number>) => Uint8Array

/** HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE (hb-subset.h). */
const flags = 0x1 | 0x2 | 0x200
/** HB_SUBSET_SETS_DROP_TABLE_TAG. */
const dropTables = 3
/** HB_MEMORY_MODE_READONLY. */
const readOnly = 1
/** Tables that a font program in a PDF has no use for (ISO 32000-1, 9.9): glyphs are chosen by number, positions come from the page. */
const needless = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'name',
  'post',
  'OS/2',
  'cmap',
  'meta',
  'gasp',
  'vhea',
  'vmtx',
]

/**
 * Loads HarfBuzz's subsetter, a WebAssembly that needs nothing from outside, from `resourcesDirectory`/harfbuzz. Throws when the file is
 * missing or is not what it should be: the program is installed incompletely.
 */
export function loadSubsetter(resourcesDirectory: string): SubsetFont {
  const code = readFileSync(join(resourcesDirectory, 'harfbuzz', 'harfbuzz-subset.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), {})
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('harfbuzz-subset.wasm exports no memory')
  const call = (name: string, ...values: readonly number[]): number => {
    const exported = exports[name]
    if (typeof exported !== 'function') throw new Error(`harfbuzz-subset.wasm exports no ${name}`)
    return Number(Reflect.apply(exported, undefined, values))
  }
  call('_initialize')

  return (bytes, glyphs) => {
    const source = call('malloc', bytes.length)
    new Uint8Array(memory.buffer).set(bytes, source)
    const blob = call('hb_blob_create', source, bytes.length, readOnly, 0, 0)
    const face = call('hb_face_create', blob, 0)
    const input = call('hb_subset_input_create_or_fail')
    call('hb_subset_input_set_flags', input, flags)
    const dropped = call('hb_subset_input_set', input, dropTables)
    for (const table of needless) call('hb_set_add', dropped, tagOf(table))
    const chosen = call('hb_subset_input_glyph_set', input)
    for (const glyph of glyphs) call('hb_set_add', chosen, glyph)
    const subset = call('hb_subset_or_fail', face, input)
    if (subset === 0) throw new Error('the font could not be reduced to the glyphs in use')
    const result = call('hb_face_reference_blob', subset)
    const start = call('hb_blob_get_data', result, 0)
    const reduced = new Uint8Array(memory.buffer).slice(start, start + call('hb_blob_get_length', result))
    for (const [release, pointer] of [
      ['hb_blob_destroy', result],
      ['hb_face_destroy', subset],
      ['hb_subset_input_destroy', input],
      ['hb_face_destroy', face],
      ['hb_blob_destroy', blob],
      ['free', source],
    ] as const) {
      call(release, pointer)
    }
    return reduced
  }
}

function tagOf(name: string): number {
  return [...name.padEnd(4)].reduce((tag, character) => tag * 256 + character.charCodeAt(0), 0)
}
