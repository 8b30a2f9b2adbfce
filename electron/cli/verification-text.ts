import type { SignatureReport, VerificationReport } from '#shared/verify/result.ts'
import type { CliIo } from './io.ts'
import { fields } from './layout.ts'

type Row = readonly [label: string, value: string]

/** What verification found in one file, for people: the verdict first, then the facts it rests on. */
export function verificationText(file: string, report: VerificationReport, io: CliIo): string {
  const { translate, width } = io
  const rows: readonly Row[] = [
    [translate('cli.verify-verdict'), translate(`verify-verdict.${report.verdict}`)],
    ['', ''],
    [translate('cli.verify-meaning'), translate(`verify-verdict-detail.${report.verdict}`)],
    ...report.problems.map((code): Row => [translate('cli.verify-problem'), translate(`verify-problem.${code}`)]),
    ...embeddedRows(report, io),
    ...report.signatures.flatMap((signature) => signatureRows(signature, io)),
    ...(report.signatures.length === 0 ? [] : laterRows(report, io)),
    ...scoreRows(report, io),
  ]
  return `${file}\n${fields(rows, width)}`
}

function embeddedRows({ embedded, embeddedProblem }: VerificationReport, { translate }: CliIo): readonly Row[] {
  const problem: readonly Row[] =
    embeddedProblem === null ? [] : [[translate('cli.verify-data'), translate(`verify-embedded.${embeddedProblem}`)]]
  if (embedded === null) return problem
  const { number, vendor, engagement, organisation, issuedAt } = embedded
  const says = translate('cli.verify-report-says', { number, vendor, engagement, organisation, issuedAt })
  return [[translate('cli.verify-report'), says], ...problem]
}

function signatureRows(signature: SignatureReport, { translate }: CliIo): readonly Row[] {
  const { signer, signerName, claimedTime, certificateSha256, rootSha256, integrity, trust, coverage } = signature
  const who = signerName ?? signer ?? translate('cli.verify-signer-unknown')
  return [
    [
      translate('cli.verify-signature'),
      claimedTime === null
        ? translate('cli.verify-signed-undated', { who })
        : translate('cli.verify-signed', { who, time: claimedTime }),
    ],
    [
      translate('cli.verify-state'),
      [
        translate(`verify-integrity.${integrity}`),
        translate(`verify-coverage.${coverage}`),
        translate(`verify-trust.${trust}`),
      ].join('; '),
    ],
    ...signature.errors.map((code): Row => [translate('cli.verify-problem'), translate(`verify-error.${code}`)]),
    ...signature.trustReasons.map((code): Row => [
      translate('cli.verify-trust'),
      translate(`verify-trust-reason.${code}`),
    ]),
    ...signature.advice.map((code): Row => [translate('cli.verify-advice'), translate(`verify-advice.${code}`)]),
    [translate('cli.verify-certificate'), certificateSha256 ?? ''],
    [translate('cli.verify-root'), rootSha256 ?? ''],
  ]
}

function laterRows({ laterChanges }: VerificationReport, { translate }: CliIo): readonly Row[] {
  if (laterChanges.length === 0) return [[translate('cli.verify-later'), translate('verify.no-later-changes')]]
  return laterChanges.map(({ code, object, detail, permitted }): Row => [
    translate('cli.verify-later'),
    translate('cli.verify-change', {
      what: translate(`verify-change.${code}`, { object: object ?? '', detail }),
      permitted: String(permitted),
    }),
  ])
}

function scoreRows({ score, embeddedProblem }: VerificationReport, { translate }: CliIo): readonly Row[] {
  const label = translate('cli.verify-score')
  if (score === null) return embeddedProblem === null ? [[label, translate('verify.no-data')]] : []
  const { stated, matches } = score
  const residual = stated[stated.basis].residual
  return [
    [label, translate(matches ? 'verify.score-matches' : 'verify.score-differs')],
    [
      translate('cli.verify-stated'),
      translate('cli.verify-stated-score', {
        band: translate(`band.${stated.band ?? 'none'}`),
        residual: residual === null ? translate('band.none') : residual.toFixed(2),
        basis: stated.basis,
      }),
    ],
  ]
}
