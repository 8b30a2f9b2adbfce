import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { facesByStyle, type CataloguedFace, type FontStyle } from './font-catalogue.ts'
import { openShapingFont, type ShapingFont } from './shaper.ts'

/** A bundled font, opened. */
export interface FontFace {
  /** Name in the pages' resources. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly shaping: ShapingFont
  /** Thousandths of an em in a font unit. */
  readonly scale: number
}

/** The bundled fonts. A file is read when a character first needs it, and kept. */
export interface FontLibrary {
  /** The first face of a style that has the character; undefined when none has. */
  faceFor(style: FontStyle, codePoint: number): FontFace | undefined
  /** The face that Latin text of the style is set in. */
  primary(style: FontStyle): FontFace
}

const libraries = new Map<string, FontLibrary>()

/**
 * The fonts in `resourcesDirectory`/fonts; opened once a process. Throws when a file is missing: the program is installed incompletely.
 */
export function fontLibrary(resourcesDirectory: string): FontLibrary {
  const known = libraries.get(resourcesDirectory)
  if (known !== undefined) return known
  const made = openLibrary(join(resourcesDirectory, 'fonts'))
  libraries.set(resourcesDirectory, made)
  return made
}

function openLibrary(directory: string): FontLibrary {
  const opened = new Map<string, FontFace>()
  const chosen: Readonly<Record<FontStyle, Map<number, FontFace | undefined>>> = {
    regular: new Map(),
    strong: new Map(),
    italic: new Map(),
    mono: new Map(),
  }

  function open({ name, file }: CataloguedFace): FontFace {
    const known = opened.get(file)
    if (known !== undefined) return known
    const bytes = readFileSync(join(directory, file))
    const shaping = openShapingFont(bytes)
    const face = { name, bytes, shaping, scale: 1000 / shaping.unitsPerEm }
    opened.set(file, face)
    return face
  }

  function faceFor(style: FontStyle, codePoint: number): FontFace | undefined {
    const choices = chosen[style]
    const known = choices.get(codePoint)
    if (known !== undefined || choices.has(codePoint)) return known
    const found = facesByStyle[style].find(
      (entry) =>
        entry.ranges.some(([first, last]) => codePoint >= first && codePoint <= last) &&
        open(entry).shaping.glyphOf(codePoint) !== undefined,
    )
    const face = found === undefined ? undefined : open(found)
    choices.set(codePoint, face)
    return face
  }

  return {
    faceFor,
    primary: (style) => {
      const [first] = facesByStyle[style]
      if (first === undefined) throw new Error(`no face for ${style}`)
      return open(first)
    },
  }
}
