import type { AdviceCode, ErrorCode } from '../codes.ts'
import { dateOf, textOf } from '../pdf/text.ts'
import type { PdfDictionary } from '../pdf/values.ts'

/**
 * What PAdES B-B says of the signature dictionary (ETSI EN 319 142-1, 6.3). Only a kind of signature that cannot be verified here is an
 * error; the rest is advice.
 */
export function readBaseline({ entries }: PdfDictionary): {
  errors: readonly ErrorCode[]
  advice: readonly AdviceCode[]
} {
  const advice: AdviceCode[] = []
  const format = textOf(entries.get('SubFilter'))
  if (format !== 'ETSI.CAdES.detached') advice.push('subfilter-not-etsi')
  if (!entries.has('Filter')) advice.push('filter-missing')
  if (!dateOf(entries.get('M'))) advice.push('claimed-time-missing')
  if (entries.has('Cert')) advice.push('cert-entry-present')
  const known = format === 'ETSI.CAdES.detached' || format === 'adbe.pkcs7.detached'
  return { errors: known ? [] : ['subfilter-unsupported'], advice }
}
