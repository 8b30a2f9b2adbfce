import type { Evidence } from '#shared/schema/evidence.ts'
import { useFormat, useText } from '../../../lib/text.ts'

export interface Validity {
  readonly words: string
  readonly hasExpired: boolean
  /** The day in full; undefined when it does not expire. */
  readonly title: string | undefined
}

/** Until when a piece of evidence counts, judged on a day. */
export function useValidity({ expires }: Pick<Evidence, 'expires'>, asOf: string): Validity {
  const t = useText()
  const format = useFormat()
  if (expires === null) return { words: t('runner.files.no-expiry'), hasExpired: false, title: undefined }
  const hasExpired = expires < asOf
  const words = t(hasExpired ? 'runner.files.expired' : 'runner.files.valid-to', { date: format.date(expires) })
  return { words, hasExpired, title: format.fullDate(expires) }
}
