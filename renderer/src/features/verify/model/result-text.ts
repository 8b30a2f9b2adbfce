import type { Translator } from '#shared/text/translator.ts'
import type { SignatureReport, VerificationReport } from '#shared/verify/result.ts'

/** Whether a signature vouches for the content, by whomever it is. */
export function isVouchedFor({ verdict }: VerificationReport): boolean {
  return verdict === 'valid' || verdict === 'valid-untrusted'
}

/** Whether the root is still to be compared with the printed sheet: the signature holds, and its root is not on the trust list. */
export function isRootOpen({ trust, rootSha256 }: SignatureReport): boolean {
  return rootSha256 !== null && (trust === 'untrusted' || trust === 'expired')
}

/** How a verdict is shown: as good, as something to look at, or as bad. */
export function toneOf(verdict: VerificationReport['verdict']): 'good' | 'doubt' | 'bad' {
  if (verdict === 'valid') return 'good'
  return verdict === 'valid-untrusted' || verdict === 'unsigned' ? 'doubt' : 'bad'
}

/** The sentence on the score. */
export function scoreText(t: Translator, report: VerificationReport): string {
  if (report.embeddedProblem !== null) return t(`verify-embedded.${report.embeddedProblem}`)
  if (report.score === null) return t('verify.no-data')
  return t(report.score.matches ? 'verify.score-matches' : 'verify.score-differs')
}

/** The result as plain text, for a mail or a file note. */
export function resultText(t: Translator, fileName: string, report: VerificationReport): string {
  return [
    `${fileName}: ${t(`verify-verdict.${report.verdict}`)}`,
    t(`verify-verdict-detail.${report.verdict}`),
    ...report.problems.map((code) => t(`verify-problem.${code}`)),
    ...report.signatures.flatMap((signature) => [
      `${signature.field}: ${signature.signer ?? '—'}`,
      `  ${t(`verify-integrity.${signature.integrity}`)} · ${t(`verify-trust.${signature.trust}`)}`,
      `  ${t('verify-screen.time')}: ${signature.claimedTime ?? '—'}`,
      `  ${t('verify-screen.certificate')}: ${signature.certificateSha256 ?? '—'}`,
      ...(isRootOpen(signature) ? [`  ${t('verify-screen.root')}: ${signature.rootSha256}`] : []),
      ...signature.errors.map((code) => `  ${t(`verify-error.${code}`)}`),
      ...signature.trustReasons.map((code) => `  ${t(`verify-trust-reason.${code}`)}`),
    ]),
    ...report.laterChanges.map(({ code, object, detail }) =>
      t(`verify-change.${code}`, { object: object ?? 0, detail }),
    ),
    scoreText(t, report),
    ...(report.score !== null && !isVouchedFor(report) ? [t('verify-screen.score-unproven')] : []),
  ].join('\n')
}
