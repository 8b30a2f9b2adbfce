import type { Clock } from '#shared/ports/clock.ts'

/** The computer's clock and its time zone. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date()
    const month = String(now.getMonth() + 1).padStart(2, '0')
    return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
  },
}
