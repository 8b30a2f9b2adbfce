/** One line of the result: a figure, and what it is compared with in the same run. */
export interface Measurement {
  readonly name: string
  readonly milliseconds: number
  readonly ratios?: readonly Ratio[]
}

interface Ratio {
  /** Name of the other measurement. */
  readonly against: string
  readonly ratio: number
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

/** A measurement with its ratio to others of the same run. */
export function against(name: string, milliseconds: number, others: readonly Measurement[]): Measurement {
  const ratios = others.map((other) => ({ against: other.name, ratio: milliseconds / other.milliseconds }))
  return { name, milliseconds, ratios }
}

/** The measurements as a table for people. */
export function tableOf(measurements: readonly Measurement[]): string {
  const width = Math.max(...measurements.map(({ name }) => name.length))
  return measurements
    .map(({ name, milliseconds, ratios = [] }) => {
      const compared = ratios.map(({ against: other, ratio }) => `   ${ratio.toFixed(2)} × ${other}`)
      return `${name.padEnd(width)} ${milliseconds.toFixed(2).padStart(10)} ms${compared.join('')}`
    })
    .join('\n')
}
