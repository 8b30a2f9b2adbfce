import { addElement, type StructureElement } from '../structure/elements.ts'
import { drawLine, figure as number } from '../text/draw-line.ts'
import { singleLine } from '../text/wrap.ts'
import { colors, sizes, type Color } from '../theme.ts'
import { ensureSpace, mark, skip, type Composer } from './composer.ts'

/** Where a picture is drawn: its lower left corner and its size. */
export interface FigureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture over the width of the frame, with the words that say the same (PDF/UA-1, 7.3). */
export function figure(
  composer: Composer,
  parent: StructureElement,
  height: number,
  alternative: string,
  draw: (box: FigureBox) => string,
): void {
  const { frame } = composer
  ensureSpace(composer, height + 8)
  const box = { x: frame.left, y: composer.y - height, width: frame.right - frame.left, height }
  const element = addElement(parent, 'Figure', {
    alternative,
    box: [round(box.x), round(box.y), round(box.x + box.width), round(box.y + height)],
  })
  mark(composer, element, draw(box))
  skip(composer, height + 8)
}

/** A label in a picture, its baseline at `y`. */
export function label(
  composer: Composer,
  text: string,
  x: number,
  y: number,
  look: {
    readonly size?: number
    readonly color?: Color
    readonly align?: 'left' | 'middle' | 'right'
    readonly isStrong?: boolean
  } = {},
): string {
  const size = look.size ?? sizes.tiny
  const line = singleLine(composer.engine, [{ text, ...(look.isStrong === true ? { style: 'strong' as const } : {}) }])
  const width = (line.width * size) / 1000
  const shift = { left: 0, middle: width / 2, right: width }[look.align ?? 'left']
  return drawLine(line, x - shift, y, size, look.color ?? colors.muted)
}

function round(value: number): number {
  return Number(number(value))
}
