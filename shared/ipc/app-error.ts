import { z } from 'zod'

/** Every failure that can reach a person; words for each in the catalogue under `error.<code>`. */
export const appErrorCodes = [
  'internal',
  'invalid-input',
  'not-found',
  'not-permitted',
  'conflict',
  'workspace-locked',
  'workspace-exists',
  'workspace-missing',
  'workspace-in-use',
  'workspace-newer',
  'workspace-damaged',
  'wrong-passphrase',
  'wrong-recovery-key',
  'passphrase-too-weak',
  'folder-not-empty',
  'folder-not-writable',
  'not-saved-disk-full',
  'not-saved-read-only',
  'not-saved-permission',
  'not-saved-gone',
  'not-saved-other',
  'file-unreadable',
  'file-too-large',
  'document-damaged',
  'document-newer',
  'wrong-status',
  'reason-needed',
  'justification-needed',
  'incomplete',
  'four-eyes',
  'questionnaire-in-use',
  'questionnaire-invalid',
  'pkcs12-wrong-passphrase',
  'pkcs12-old-encryption',
  'pkcs12-unusable',
  'no-signing-identity',
  'certificate-expired',
  'certificate-not-yet-valid',
  'report-too-slow',
  'cancelled',
] as const

export type AppErrorCode = (typeof appErrorCodes)[number]

/** A failure as it crosses from main to the window. `message` is already in the reader's language. */
export const appError = z.strictObject({
  code: z.enum(appErrorCodes),
  message: z.string(),
  /** Path of a field of the input → what is wrong with it. */
  fieldErrors: z.record(z.string(), z.string()).optional(),
  /** Whether the same call may succeed later without a change. */
  retryable: z.boolean(),
  correlationId: z.string(),
})
export type AppError = z.infer<typeof appError>

/** A failure inside the services: code and values for its message; words and correlation id are added at the border. */
export interface Failure {
  readonly code: AppErrorCode
  readonly values?: Readonly<Record<string, string | number>>
  readonly fieldErrors?: Readonly<Record<string, string>>
  readonly retryable?: boolean
  /** For the log only, never shown. */
  readonly cause?: unknown
}
