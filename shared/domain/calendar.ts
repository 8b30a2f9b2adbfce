/**
 * Arithmetic on calendar dates `YYYY-MM-DD` (proleptic Gregorian calendar), without clock, time zone or locale. Dates
 * are taken as valid: they have been parsed by `calendarDate` at the border.
 */
interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(parts(to)) - dayNumber(parts(from))
}

/** The date a number of days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return text(fromDayNumber(dayNumber(parts(date)) + days))
}

/**
 * The same day a number of months later; the last day of that month where it is shorter (31 January + 1 = 28 or 29
 * February).
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parts(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: modulo(index, 12) + 1 }
  return text({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

function parts(date: string): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function text({ year, month, day }: DateParts): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1 March of the year 0: years that begin in March keep the leap day at their end. */
function dayNumber({ year, month, day }: DateParts): number {
  const marchYear = month > 2 ? year : year - 1
  const daysBeforeMonth = Math.floor((153 * modulo(month + 9, 12) + 2) / 5)
  return 365 * marchYear + leapDays(marchYear) + daysBeforeMonth + day - 1
}

function fromDayNumber(number: number): DateParts {
  let marchYear = Math.floor(number / 365.2425)
  if (365 * marchYear + leapDays(marchYear) > number) marchYear -= 1
  if (365 * (marchYear + 1) + leapDays(marchYear + 1) <= number) marchYear += 1
  const dayOfYear = number - (365 * marchYear + leapDays(marchYear))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  return { year: month > 2 ? marchYear : marchYear + 1, month, day }
}

function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

function modulo(value: number, by: number): number {
  return value - by * Math.floor(value / by)
}
