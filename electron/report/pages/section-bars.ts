import { toFixed2, toNumber2 } from '#shared/domain/fraction.ts'
import type { SectionScore } from '#shared/domain/scoring/score.ts'
import { fillColor } from '../text/draw-line.ts'
import { wrap } from '../text/wrap.ts'
import { rectangle, type Composer } from '../layout/composer.ts'
import { figure, label } from '../layout/figure.ts'
import { drawAt, sectionHeading } from '../layout/text-blocks.ts'
import { colors, sizes } from '../theme.ts'
import type { ReportView } from './view.ts'

const rowHeight = 21
const barHeight = 10
const nameWidth = 138
const rowsAtOnce = 24

/** Control effectiveness by section, verified over claimed. */
export function sectionBars(composer: Composer, view: ReportView): void {
  const { score, t } = view
  const rated = score.sections.filter(({ effectiveness }) => effectiveness !== null)
  if (rated.length === 0) return
  const section = sectionHeading(composer, t('report.by-section'), t('report.by-section.remark'), {
    keepWith: Math.min(rated.length, rowsAtOnce) * rowHeight + 10,
  })
  for (let start = 0; start < rated.length; start += rowsAtOnce) {
    const rows = rated.slice(start, start + rowsAtOnce)
    const alternative = rows.map((each) => `${each.title}: ${figuresOf(view, each)}`).join('; ')
    figure(composer, section, rows.length * rowHeight, alternative, ({ x, y, width, height }) =>
      rows
        .map((row, index) => drawRow(composer, view, row, { x, top: y + height - index * rowHeight, width }))
        .join(''),
    )
  }
}

function figuresOf({ t }: ReportView, { effectiveness }: SectionScore): string {
  if (effectiveness === null) return t('band.none')
  return t('report.by-section.figures', {
    verified: toFixed2(effectiveness.verified),
    claimed: toFixed2(effectiveness.claimed),
  })
}

function drawRow(
  composer: Composer,
  view: ReportView,
  row: SectionScore,
  place: { readonly x: number; readonly top: number; readonly width: number },
): string {
  const { x, top, width } = place
  const scale = (width - nameWidth - 128) / 100
  const barX = x + nameWidth
  const barY = top - barHeight - 3
  const claimed = row.effectiveness === null ? 0 : toNumber2(row.effectiveness.claimed)
  const verified = row.effectiveness === null ? 0 : toNumber2(row.effectiveness.verified)
  const [name] = wrap(composer.engine, [{ text: row.title }], sizes.small, nameWidth - 8)
  return [
    name === undefined ? '' : drawAt(name, { x, width: nameWidth }, top - 3.5, sizes.small, colors.text),
    fillColor(colors.accentSoft) + rectangle(barX, barY, Math.max(0.6, claimed * scale), barHeight),
    fillColor(colors.accent) + rectangle(barX, barY, Math.max(0.6, verified * scale), barHeight),
    label(composer, figuresOf(view, row), barX + Math.max(claimed, verified) * scale + 6, barY + 2.4),
  ].join('')
}
