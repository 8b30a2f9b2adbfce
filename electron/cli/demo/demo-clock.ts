import type { Clock } from '#shared/ports/clock.ts'

const second = 1000
const day = 24 * 3600 * second

/** A clock that the example moves through the days before the present, so that its history looks like one. Never ahead of the real time. */
export class DemoClock implements Clock {
  readonly #end: number
  #time: number

  constructor(present: Date, daysBack: number) {
    this.#end = present.getTime()
    this.#time = this.#end - daysBack * day
  }

  /** Each look takes some seconds, as people do. */
  now(): string {
    this.#time = Math.min(this.#time + 5 * second, this.#end)
    return new Date(this.#time).toISOString()
  }

  today(): string {
    return new Date(this.#time).toISOString().slice(0, 10)
  }

  passDays(days: number): void {
    this.#time = Math.min(this.#time + days * day, this.#end)
  }

  /** Goes to the present. */
  arrive(): void {
    this.#time = this.#end
  }
}
