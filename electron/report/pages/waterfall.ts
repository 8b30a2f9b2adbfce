import { toFixed2, toNumber2 } from '#shared/domain/fraction.ts'
import type { StructureElement } from '../structure/elements.ts'
import { fillColor, strokeColor } from '../text/draw-line.ts'
import { wrap } from '../text/wrap.ts'
import { bandColor } from '../layout/band-mark.ts'
import { horizontalLine, rectangle, type Composer } from '../layout/composer.ts'
import { figure, label, type FigureBox } from '../layout/figure.ts'
import { drawAt } from '../layout/text-blocks.ts'
import { colors, type Color } from '../theme.ts'
import type { ReportView } from './view.ts'

interface Bar {
  readonly title: string
  readonly from: number
  readonly to: number
  readonly value: string
  readonly color: Color
  readonly isTotal: boolean
}

const height = 150
const labelHeight = 30
const labelSize = 6.25
const thresholds = [
  { at: 25, band: 'medium' },
  { at: 50, band: 'high' },
  { at: 75, band: 'critical' },
] as const

/** From the exposure down to the residual risk, a step for each section: how the rating comes about. */
export function waterfall(composer: Composer, parent: StructureElement, view: ReportView): void {
  const bars = barsOf(view)
  if (bars.length === 0) return
  const alternative = view.t('report.waterfall-alternative', {
    steps: bars.map(({ title, value }) => `${title} ${value}`).join(', '),
  })
  figure(composer, parent, height, alternative, (box) => draw(composer, view, bars, box))
}

function barsOf({ explanation, data, t }: ReportView): readonly Bar[] {
  if (explanation === null) return []
  const { exposure, residual } = explanation
  const total = (title: string, value: typeof exposure, color: Color): Bar => ({
    title,
    from: 0,
    to: toNumber2(value),
    value: toFixed2(value),
    color,
    isTotal: true,
  })
  return [
    total(t('report.exposure'), exposure, colors.text),
    ...explanation.waterfall.map(({ title, reduction, left }): Bar => ({
      title,
      from: toNumber2(left),
      to: toNumber2(left) + toNumber2(reduction),
      value: `−${toFixed2(reduction)}`,
      color: colors.step,
      isTotal: false,
    })),
    total(t('report.residual'), residual, bandColor(data.score.band)),
  ]
}

function draw(composer: Composer, view: ReportView, bars: readonly Bar[], box: FigureBox): string {
  const base = box.y + labelHeight
  const scale = (box.height - labelHeight - 12) / 100
  const right = box.x + box.width
  const plot = box.width - 36
  const step = plot / bars.length
  const barWidth = Math.min(40, step * 0.68)
  let operators = strokeColor(colors.line)
  for (const { at, band } of thresholds) {
    operators += horizontalLine(box.x, right, base + at * scale, 0.6)
    operators += label(composer, view.t(`band.${band}`), right, base + at * scale + 3, {
      size: labelSize,
      align: 'right',
    })
  }
  operators += strokeColor(colors.faint) + horizontalLine(box.x, right, base, 0.6)
  bars.forEach(({ title, from, to, value, color, isTotal }, index) => {
    const middle = box.x + step * (index + 0.5)
    const barHeight = Math.max(0.8, (to - from) * scale)
    operators += fillColor(color) + rectangle(middle - barWidth / 2, base + from * scale, barWidth, barHeight)
    operators += label(composer, value, middle, base + to * scale + 3.5, {
      size: labelSize,
      align: 'middle',
      color: colors.text,
      isStrong: isTotal,
    })
    operators += caption(composer, title, middle, base - 4, step - 1)
  })
  return operators
}

/** The name of a bar in at most three lines, centred below it. */
function caption(composer: Composer, text: string, middle: number, top: number, width: number): string {
  const lines = wrap(composer.engine, [{ text }], labelSize, width).slice(0, 3)
  return lines
    .map((line, index) => {
      const lineWidth = (line.width * labelSize) / 1000
      const box = { x: middle - lineWidth / 2, width: lineWidth }
      return drawAt(line, box, top - index * labelSize * 1.25, labelSize, colors.muted)
    })
    .join('')
}
