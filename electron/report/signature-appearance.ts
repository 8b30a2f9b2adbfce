import type { PDFRef } from 'pdf-lib'
import { createTranslator } from '#shared/text/translator.ts'
import type { DrawAppearance } from './signing/sign-pdf.ts'
import { drawLine, figure, strokeColor } from './text/draw-line.ts'
import { embedFonts } from './text/embed-fonts.ts'
import { fontLibrary } from './text/font-library.ts'
import { loadSubsetter } from './text/subsetter.ts'
import { createTextEngine } from './text/text-engine.ts'
import { wrap } from './text/wrap.ts'
import { colors, leadingOf, sizes } from './theme.ts'

const padding = 10

/**
 * Draws what a signed field shows: name, job title, and the time with the words that it is the clock's claim. New objects hang on the
 * appearance alone, as a certified document demands.
 */
export function createSignatureAppearance(resourcesDirectory: string): DrawAppearance {
  const t = createTranslator('en')
  return ({ document, width, height, name, title, reason, date }): PDFRef => {
    const engine = createTextEngine(fontLibrary(resourcesDirectory))
    const at = date.toISOString()
    const lines = [
      { text: name, size: sizes.heading, style: 'strong', color: colors.text },
      { text: title ?? '', size: sizes.small, style: 'regular', color: colors.text },
      {
        text: t('report.signature.time', { date: at.slice(0, 10), time: at.slice(11, 16) }),
        size: sizes.small,
        style: 'regular',
        color: colors.muted,
      },
      { text: reason ?? '', size: sizes.tiny, style: 'regular', color: colors.muted },
    ] as const
    let y = height - padding
    let operators = `q ${strokeColor(colors.accent)}0.8 w 0.5 0.5 ${figure(width - 1)} ${figure(height - 1)} re S\n`
    for (const { text, size, style, color } of lines) {
      if (text === '') continue
      for (const line of wrap(engine, [{ text, style }], size, width - 2 * padding).slice(0, 2)) {
        if (y - size < padding / 2) break
        operators += drawLine(line, padding, y - size, size, color)
        y -= leadingOf(size)
      }
    }
    const { context } = document
    const fonts = context.obj({})
    embedFonts(document, engine.glyphs, fonts, loadSubsetter(resourcesDirectory))
    return context.register(
      context.stream(`${operators}Q\n`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: { Font: fonts },
      }),
    )
  }
}
