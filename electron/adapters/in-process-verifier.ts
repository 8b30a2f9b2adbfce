import { success } from '#shared/domain/result.ts'
import type { Verifier } from '#shared/ports/verifier.ts'
import { verifyReport } from '#shared/verify/verify-report.ts'

/** Verifies in this very thread: for programs that do nothing else meanwhile. */
export const inProcessVerifier: Verifier = {
  async verify(pdf, { fileName, trusted, now }) {
    return success(await verifyReport(pdf, { trustedCertificates: trusted, now: new Date(now), file: fileName }))
  },
}
