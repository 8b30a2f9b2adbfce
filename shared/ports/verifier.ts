import type { Result } from '../domain/result.ts'
import type { Failure } from '../ipc/app-error.ts'
import type { VerificationReport } from '../verify/result.ts'

/** Verifies signed files by shared/verify, wherever that runs. */
export interface Verifier {
  /**
   * Judges a file against the certificates relied on (DER). A bad file is a verdict, never a failure; failures are limits of time
   * and memory.
   */
  verify(
    pdf: Uint8Array,
    options: {
      readonly fileName: string
      readonly trusted: readonly Uint8Array[]
      /** ISO 8601: the time at which trust "now" is judged. */
      readonly now: string
    },
  ): Promise<Result<Verification, Failure>>
}

export interface Verification {
  readonly report: VerificationReport
  /** The embedded `assessment.json` as it stands in the file, null when there is none that can be read. */
  readonly embedded: Uint8Array | null
}
