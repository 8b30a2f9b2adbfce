import type { Failure } from '#shared/ipc/app-error.ts'
import { isMessageKey, type Translator } from '#shared/text/translator.ts'

/** The domain names a status by its code; people read its word. */
export function inWords(error: Failure, translate: Translator): Failure {
  const key = `assessment-status.${String(error.values?.['status'])}`
  return isMessageKey(key) ? { ...error, values: { ...error.values, status: translate(key) } } : error
}
