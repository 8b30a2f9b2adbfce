import { artifact, type Composer } from '../layout/composer.ts'
import { drawLine, fillColor } from '../text/draw-line.ts'
import { singleLine } from '../text/wrap.ts'
import { colors, sizes } from '../theme.ts'

/** Marks every page as a preview, in its top margin: nobody shall take it for an issued report. */
export function previewMarks(composer: Composer, words: string): void {
  const { frame, engine, sheets } = composer
  const line = singleLine(engine, [{ text: words, style: 'strong' }])
  const width = (line.width * sizes.small) / 1000
  const y = frame.height - 34
  for (const sheet of sheets) {
    const box = `${fillColor(colors.high)}${frame.right - width - 12} ${y - 5} ${width + 12} 16 re f\n`
    artifact(composer, box + drawLine(line, frame.right - width - 6, y, sizes.small, colors.white), sheet)
  }
}
