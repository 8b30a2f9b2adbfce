/** Size of a page and the frame that text stays in, in points from the lower left. */
export interface PaperFrame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Baseline of the footer. */
  readonly footer: number
}

export type Paper = 'a4' | 'letter'

const sheets: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595.28, 841.89], letter: [612, 792] }

export function frameOf(paper: Paper): PaperFrame {
  const [width, height] = sheets[paper]
  return { width, height, left: 57, right: width - 57, top: height - 57, bottom: 60, footer: 32 }
}
