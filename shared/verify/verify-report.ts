import { attachmentsOf } from './attachments.ts'
import { recomputeEmbedded, reportDataName } from './embedded.ts'
import type { VerificationReport } from './result.ts'
import { inspectPdf, type VerifyOptions } from './verify-pdf.ts'

export interface VerifiedReport {
  readonly report: VerificationReport
  /** `assessment.json` of the signed revision as it stands in the file; null when there is none that can be read. */
  readonly embedded: Uint8Array | null
}

/**
 * Verifies a PDF as a report: its signatures, what happened since, and the score, computed again from the data embedded in the revision that
 * the first signature covers. A bad file is a verdict, never an exception.
 */
export async function verifyReport(
  bytes: Uint8Array,
  options: VerifyOptions & { readonly file?: string },
): Promise<VerifiedReport> {
  const { verification, revision } = await inspectPdf(bytes, options)
  const attachment = revision && attachmentsOf(revision).find(({ name }) => name === reportDataName)
  const recomputed = await recomputeEmbedded(attachment)
  const named = options.file === undefined ? {} : { file: options.file }
  return {
    report: { ...named, ...verification, ...recomputed },
    embedded: attachment?.content.ok ? attachment.content.bytes : null,
  }
}
