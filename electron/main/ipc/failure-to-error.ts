import type { z } from 'zod'
import type { AppError, Failure } from '#shared/ipc/app-error.ts'
import type { Translator } from '#shared/text/translator.ts'

/** Path of a field → what is wrong with it, from what zod says of an input. */
export function fieldErrorsOf(error: z.ZodError): Readonly<Record<string, string>> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.map(String).join('.'), issue.message]))
}

function messageOf(failure: Failure, reference: string, t: Translator): string {
  try {
    return t(`error.${failure.code}`, { ...failure.values, reference })
  } catch {
    // A value that the message needs is missing: a programming mistake, which must not cost the person the answer.
    return t('error.internal', { reference })
  }
}

/** A failure as the window gets it: words in the reader's language and the reference under which the log knows it. */
export function toAppError(failure: Failure, reference: string, t: Translator): AppError {
  return {
    code: failure.code,
    message: messageOf(failure, reference, t),
    retryable: failure.retryable ?? false,
    correlationId: reference,
    ...(failure.fieldErrors === undefined ? {} : { fieldErrors: failure.fieldErrors }),
  }
}
