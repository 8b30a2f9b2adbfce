import { toLatin1 } from '../bytes.ts'
import type { PdfValue } from './values.ts'

/** A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark, else one character an octet. Empty for other values. */
export function textOf(value: PdfValue | undefined): string {
  if (value?.kind === 'name') return value.value
  if (value?.kind !== 'string') return ''
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3))
  return toLatin1(bytes)
}

/** A date (7.9.4): `D:YYYYMMDDHHmmSS` and a zone, which counts as UTC where it is missing. Null for anything else. */
export function dateOf(value: PdfValue | undefined): Date | null {
  const parts =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z(?:00'?(?:00'?)?)?|([+-])(\d\d)'?(?:(\d\d)'?)?)?$/.exec(
      textOf(value),
    )
  if (!parts) return null
  const part = (index: number, otherwise: number): number => Number(parts[index] ?? otherwise)
  const date = new Date(Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0)))
  const exists = date.getUTCMonth() === part(2, 1) - 1 && date.getUTCDate() === part(3, 1) && part(4, 0) < 24
  if (!exists || part(1, 0) < 1000) return null
  const offset = (parts[7] === '-' ? -1 : 1) * (part(8, 0) * 60 + part(9, 0)) * 60_000
  const utc = new Date(date.getTime() - offset)
  return utc.getUTCFullYear() < 10_000 ? utc : null
}
