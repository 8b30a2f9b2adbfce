import type { AppErrorCode, Failure } from '#shared/ipc/app-error.ts'

/** A failure on its way out of an adapter, whose methods can only throw. The store's border turns it into a value again. */
export class StoreError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code, { cause: failure.cause })
    this.name = 'StoreError'
    this.failure = failure
  }
}

const notSavedCodes: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'not-saved-disk-full',
  EDQUOT: 'not-saved-disk-full',
  EROFS: 'not-saved-read-only',
  EACCES: 'not-saved-permission',
  EPERM: 'not-saved-permission',
  ENOENT: 'not-saved-gone',
  ENOTDIR: 'not-saved-gone',
  ENODEV: 'not-saved-gone',
  ENXIO: 'not-saved-gone',
  ESTALE: 'not-saved-gone',
}

/** The system's code of an error (`ENOSPC`), empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT'
}

/** Why nothing was saved, in terms a person can act on. Errors that no file system throws are mistakes of the program: rethrown. */
export function notSaved(error: unknown): Failure {
  if (error instanceof StoreError) return error.failure
  const code = errorCode(error)
  if (!/^E[A-Z0-9]+$/.test(code)) throw error
  const known = notSavedCodes[code]
  if (known !== undefined) return { code: known, retryable: true, cause: error }
  return { code: 'not-saved-other', values: { reason: code }, retryable: true, cause: error }
}

/** Why a file could not be read; `file` is the name a person knows it by. */
export function notReadable(error: unknown, file: string): Failure {
  if (error instanceof StoreError) return error.failure
  const reason = errorCode(error)
  if (!/^E[A-Z0-9]+$/.test(reason)) throw error
  return { code: 'file-unreadable', values: { file, reason }, retryable: true, cause: error }
}
