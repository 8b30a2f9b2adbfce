import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween } from '#shared/domain/calendar.ts'

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 })

function dateOf(unixDay: number): string {
  return new Date(unixDay * 86_400_000).toISOString().slice(0, 10)
}

describe('calendar dates', () => {
  it('count days as the platform does, over leap years and centuries', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (first, second) => {
        expect(daysBetween(dateOf(first), dateOf(second))).toBe(second - first)
        expect(addDays(dateOf(first), second - first)).toBe(dateOf(second))
      }),
      { numRuns: 2000 },
    )
  })

  it('add months and stay in the month that was meant', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29')
    expect(addMonths('2026-11-24', 24)).toBe('2028-11-24')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })
})
