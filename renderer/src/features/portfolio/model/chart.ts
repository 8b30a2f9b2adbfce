/** A place in the chart's own units. */
interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The chart's measures in its own units: what is drawn, and the frame of the axes in it. */
export const chartSize = { width: 440, height: 364 } as const
export const frame: Box = { left: 36, top: 36, right: 428, bottom: 322 }

/** Half the width of a mark, its outline included. */
export const markRadius = 7

/** Where an engagement stands: effectiveness to the right, exposure upwards, both 0 to 100. */
export function placeOf(effectiveness: number, exposure: number): Point {
  return {
    x: frame.left + ((frame.right - frame.left) * effectiveness) / 100,
    y: frame.bottom - ((frame.bottom - frame.top) * exposure) / 100,
  }
}

/**
 * The curve along which the residual risk is `residual`: by `R = 0.2·E + 0.8·E·(1 − C)` the exposure is `R / (1 − 0.8·C)`. Given
 * as the path of an SVG from effectiveness 0 to where the exposure reaches 100.
 */
export function residualCurve(residual: number): string {
  const last = Math.min(100, (1 - residual / 100) * 125)
  const steps = 40
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const effectiveness = (last * step) / steps
    return placeOf(effectiveness, residual / (1 - (0.8 * effectiveness) / 100))
  })
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

interface PlacedLabel {
  readonly text: string
  /** Place of its mark in the list of marks. */
  readonly index: number
  readonly anchor: 'start' | 'end' | 'middle'
  /** Where its base line begins, ends or has its middle. */
  readonly at: Point
  readonly box: Box
}

const labelHeight = 13
const gap = 3

/**
 * Names as many marks as find room, the first ones first: to the right of the mark, else to the left, above or below. A label
 * covers no mark and no other label and stays inside the frame; one that finds no room is left out.
 */
export function placeLabels(
  marks: readonly { readonly text: string; readonly place: Point }[],
  most: number,
  widthOf: (text: string) => number,
): readonly PlacedLabel[] {
  const taken: Box[] = marks.map(({ place }) => around(place, markRadius))
  const labels: PlacedLabel[] = []
  for (const [index, { text, place }] of marks.slice(0, most).entries()) {
    const others = taken.filter((_, at) => at !== index)
    const found = candidates(place, widthOf(text)).find(
      ({ box }) => isInside(box) && !others.some((other) => overlap(box, other)),
    )
    if (found === undefined) continue
    labels.push({ ...found, text, index })
    taken.push(found.box)
  }
  return labels
}

function candidates({ x, y }: Point, width: number): readonly Pick<PlacedLabel, 'anchor' | 'at' | 'box'>[] {
  const aside = markRadius + gap
  const half = labelHeight / 2
  const right = { left: x + aside, right: x + aside + width, top: y - half, bottom: y + half }
  const left = { ...right, left: x - aside - width, right: x - aside }
  const above = { left: x - width / 2, right: x + width / 2, top: y - aside - labelHeight, bottom: y - aside }
  const below = { ...above, top: y + aside, bottom: y + aside + labelHeight }
  const baseline = (box: Box) => box.bottom - gap
  return [
    { anchor: 'start', at: { x: right.left, y: baseline(right) }, box: right },
    { anchor: 'end', at: { x: left.right, y: baseline(left) }, box: left },
    { anchor: 'middle', at: { x, y: baseline(above) }, box: above },
    { anchor: 'middle', at: { x, y: baseline(below) }, box: below },
  ]
}

function around({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function isInside(box: Box): boolean {
  return box.left >= frame.left && box.right <= chartSize.width && box.top >= 0 && box.bottom <= frame.bottom
}

/** Whether two boxes cover a common area; touching is no overlap. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
