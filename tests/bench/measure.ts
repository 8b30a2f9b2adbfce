/** One line of the result: a figure, and what it is compared with. */
export interface Measurement {
  readonly name: string
  readonly milliseconds: number
  /** Name of the measurement that `ratio` is against. */
  readonly against?: string
  readonly ratio?: number
}

/** The middle of several figures. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The figure that a share of all lie at or below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Runs something several times and gives the milliseconds of each. */
export async function times(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let index = 0; index < count; index += 1) {
    const start = performance.now()
    await work(index)
    taken.push(performance.now() - start)
  }
  return taken
}

/** A measurement with its ratio to another one of the same run. */
export function against(name: string, milliseconds: number, other: Measurement): Measurement {
  return { name, milliseconds, against: other.name, ratio: milliseconds / other.milliseconds }
}

/** The measurements as a table for people. */
export function tableOf(measurements: readonly Measurement[]): string {
  const width = Math.max(...measurements.map(({ name }) => name.length))
  return measurements
    .map(({ name, milliseconds, against: other, ratio }) => {
      const figure = `${milliseconds.toFixed(2).padStart(10)} ms`
      const compared = other === undefined || ratio === undefined ? '' : `   ${ratio.toFixed(2)} × ${other}`
      return `${name.padEnd(width)} ${figure}${compared}`
    })
    .join('\n')
}
