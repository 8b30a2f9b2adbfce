import { toLatin1 } from '../bytes.ts'
import { tags, type DerValue } from './der.ts'

/**
 * Reads a Time of a certificate (RFC 5280, 4.1.2.5): UTCTime `YYMMDDHHMMSSZ` with years 1950 to 2049, or GeneralizedTime
 * `YYYYMMDDHHMMSSZ`. Undefined for anything else, dates that do not exist included.
 */
export function readTime(value: DerValue | undefined): Date | undefined {
  if (!value) return undefined
  const text = toLatin1(value.content)
  if (value.tag === tags.utcTime && /^\d{12}Z$/.test(text)) {
    return exactDate((Number(text.slice(0, 2)) >= 50 ? '19' : '20') + text)
  }
  return value.tag === tags.generalizedTime && /^\d{14}Z$/.test(text) ? exactDate(text) : undefined
}

function exactDate(digits: string): Date | undefined {
  const part = (from: number, to: number): number => Number(digits.slice(from, to))
  const date = new Date(Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14)))
  return date.toISOString().replace(/[-:T]/g, '').slice(0, 14) === digits.slice(0, 14) ? date : undefined
}
