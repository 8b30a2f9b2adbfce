import { useMemo } from 'react'
import { daysBetween } from '#shared/domain/calendar.ts'
import { useText } from './use-text.ts'

/** Dates, times and numbers as the person's language writes them. */
export interface Format {
  /** A calendar date: 24 Nov 2026. */
  readonly date: (calendarDate: string) => string
  /** The same in full, for a title: Tuesday 24 November 2026. */
  readonly fullDate: (calendarDate: string) => string
  /** An instant in local time: 24 Nov 2026, 14:03. */
  readonly dateTime: (instant: string) => string
  readonly time: (instant: string) => string
  /** Always two decimals. */
  readonly number2: (value: number) => string
  readonly integer: (value: number) => string
  /** 0 to 100, one decimal: 41.0 %. */
  readonly percent1: (value: number) => string
  readonly money: (amount: string, currency: string) => string
  /** today, tomorrow, in 6 days, 9 days ago. */
  readonly relativeDay: (calendarDate: string, today: string) => string
  /** 12 kB, 3.4 MB. */
  readonly size: (bytes: number) => string
}

const calendar = { timeZone: 'UTC' } as const
const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

function parseDay(calendarDate: string): Date {
  return new Date(`${calendarDate}T00:00:00Z`)
}

/** Makes the formats of a locale (BCP 47). */
export function createFormat(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { ...calendar, day: 'numeric', month: 'short', year: 'numeric' })
  const fullDate = new Intl.DateTimeFormat(locale, { ...calendar, dateStyle: 'full' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const number2 = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    date: (value) => date.format(parseDay(value)),
    fullDate: (value) => fullDate.format(parseDay(value)),
    dateTime: (value) => dateTime.format(new Date(value)),
    time: (value) => time.format(new Date(value)),
    number2: (value) => number2.format(value),
    integer: (value) => integer.format(value),
    percent1: (value) => percent.format(value / 100),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(Number(amount)),
    relativeDay: (value, today) => relative.format(daysBetween(today, value), 'day'),
    size: (bytes) => {
      const power = Math.min(sizeUnits.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
      const unit = sizeUnits[power] ?? 'byte'
      const value = bytes / 1000 ** power
      const digits = power === 0 || value >= 100 ? 0 : 1
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        // The short form of bytes has no plural.
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: digits,
      }).format(value)
    },
  }
}

export function useFormat(): Format {
  const { locale } = useText()
  return useMemo(() => createFormat(locale), [locale])
}
