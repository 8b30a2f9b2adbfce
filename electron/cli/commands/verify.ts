import { success, type Result } from '#shared/domain/result.ts'
import { readCertificateFile } from '#electron/report/signing/pem.ts'
import type { VerificationReport } from '#shared/verify/result.ts'
import type { CliProblem, Command, ExitCode, Given, Outcome } from '../command.ts'
import type { CliIo } from '../io.ts'
import { inputProblem, readBytes, reportLimit, wordsOf } from '../input/read-file.ts'
import { paragraphs } from '../layout.ts'
import { verificationText } from '../verification-text.ts'

export const verifyCommand: Command = {
  name: 'verify',
  options: [{ name: 'trust', value: 'CERT.pem', repeats: true }],
  words: { placeholder: 'FILE', least: 1, most: Number.POSITIVE_INFINITY },
  run,
}

/** What is said about one file. */
type Verdict =
  | { readonly kind: 'judged'; readonly file: string; readonly report: VerificationReport }
  | { readonly kind: 'not-read'; readonly file: string; readonly message: string }

/**
 * Verifies each file and reports all of them. 1 when one is not valid, is not trusted where `--trust` was given, or states a score that
 * comes out differently; 2 when one could not be read at all.
 */
async function run(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const trusted: Uint8Array[] = []
  for (const path of given.values('trust')) {
    const certificates = await readTrust(path, io)
    if (!certificates.ok) return certificates
    trusted.push(...certificates.value)
  }
  const verdicts: Verdict[] = []
  for (const file of given.words) verdicts.push(await judge(file, trusted, io))
  const missing = verdicts.flatMap((verdict) => (verdict.kind === 'not-read' ? [verdict.message] : []))
  return success({
    exit: exitCode(verdicts, given.has('trust')),
    json: verdicts.map((verdict) => (verdict.kind === 'judged' ? documentOf(verdict) : unreadDocument(verdict))),
    text: paragraphs(
      ...verdicts.map((verdict) =>
        verdict.kind === 'judged'
          ? verificationText(verdict.file, verdict.report, io)
          : `${verdict.file}\n  ${io.translate('verify-verdict.unreadable')}`,
      ),
    ),
    remarks: missing.map((message) => io.translate('cli.error', { message })),
  })
}

async function readTrust(path: string, io: CliIo): Promise<Result<readonly Uint8Array[], CliProblem>> {
  const bytes = await readBytes(path, io)
  if (!bytes.ok) return bytes
  const certificates = readCertificateFile(bytes.value)
  return certificates.length > 0
    ? success(certificates)
    : inputProblem(io.translate('cli-input.no-certificate', { file: path }))
}

async function judge(file: string, trusted: readonly Uint8Array[], io: CliIo): Promise<Verdict> {
  const bytes = await readBytes(file, io, reportLimit)
  if (!bytes.ok) return { kind: 'not-read', file, message: bytes.error.message }
  const verified = await io.verifier.verify(bytes.value, { fileName: file, trusted, now: io.clock.now() })
  if (verified.ok) return { kind: 'judged', file, report: verified.value.report }
  const message = io.translate('cli-input.at-file', { file, problem: wordsOf(verified.error, io) })
  return { kind: 'not-read', file, message }
}

function exitCode(verdicts: readonly Verdict[], trustGiven: boolean): ExitCode {
  if (verdicts.some(({ kind }) => kind === 'not-read')) return 2
  return verdicts.some((verdict) => verdict.kind === 'judged' && isNegative(verdict.report, trustGiven)) ? 1 : 0
}

function isNegative({ verdict, score, embeddedProblem }: VerificationReport, trustGiven: boolean): boolean {
  const stands = verdict === 'valid' || (verdict === 'valid-untrusted' && !trustGiven)
  return !stands || score?.matches === false || embeddedProblem === 'embedded-score-failed'
}

/** The verification as scripts read it: `score` is always there, its parts null where nothing could be recomputed. */
function documentOf({ file, report }: { readonly file: string; readonly report: VerificationReport }) {
  return { ...report, file, score: report.score ?? { stated: null, recomputed: null, matches: null } }
}

function unreadDocument({ file, message }: { readonly file: string; readonly message: string }) {
  return {
    file,
    verdict: 'unreadable',
    integrity: 'none',
    trust: 'none',
    laterChanges: [],
    problems: [],
    signatures: [],
    score: { stated: null, recomputed: null, matches: null },
    embedded: null,
    embeddedProblem: null,
    error: message,
  }
}
