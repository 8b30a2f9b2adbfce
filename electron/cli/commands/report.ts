import { canonicalJson } from '#shared/schema/canonical.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import { sha256, toHex } from '#shared/verify/bytes.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import type { CliProblem, Command, Given, OptionName, Outcome } from '../command.ts'
import { readAsOf } from '../input/as-of.ts'
import { inputProblem, wordsOf, writeBytes } from '../input/read-file.ts'
import { readReportData } from '../input/report-data.ts'
import { readSigner, type Signer } from '../input/signer.ts'
import type { CliIo } from '../io.ts'
import { fields, paragraphs } from '../layout.ts'
import { reportDataFromParts } from '../report-from-parts.ts'
import { rate } from '../rate.ts'

export const reportCommand: Command = {
  name: 'report',
  options: [
    { name: 'assessment', value: 'FILE' },
    { name: 'questionnaire', value: 'FILE|ID' },
    { name: 'answers', value: 'FILE' },
    { name: 'exposure', value: 'FILE' },
    { name: 'vendor', value: 'FILE' },
    { name: 'engagement', value: 'FILE' },
    { name: 'organisation', value: 'NAME' },
    { name: 'number', value: 'R-YYYY-NNNN' },
    { name: 'decision', value: 'OUTCOME' },
    { name: 'reason', value: 'TEXT' },
    { name: 'as-of', value: 'DATE' },
    { name: 'identity', value: 'ID.p12' },
    { name: 'passphrase-file', value: 'FILE' },
    { name: 'paper', value: 'a4|letter' },
    { name: 'out', value: 'FILE' },
  ],
  words: { placeholder: '', least: 0, most: 0 },
  run,
}

const parts: readonly OptionName[] = ['questionnaire', 'answers', 'exposure', 'vendor']
const onlyForParts: readonly OptionName[] = ['engagement', 'organisation', 'number', 'decision', 'reason']

/**
 * Makes a report and signs it. From the data of a report whose stated score does not come out of it nothing is signed: a negative verdict. The
 * signed file is verified as anybody else would before it is written.
 */
async function run(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const problem = usageProblem(given, io)
  if (problem !== null) return failure({ kind: 'usage', message: problem })
  const signer = await readSigner(given, io)
  if (!signer.ok) return signer
  const data = given.has('assessment')
    ? await fromReport(given, io)
    : await reportDataFromParts(given, signer.value, io)
  if (!data.ok) return data
  if (!('format' in data.value)) return success(data.value)
  return issue(data.value, signer.value, given, io)
}

function usageProblem(given: Given, { translate }: CliIo): string | null {
  const missing = (['identity', 'passphrase-file', 'out'] as const).find((name) => !given.has(name))
  if (missing !== undefined) return translate('cli-usage.option-missing', { option: `--${missing}` })
  const some = parts.filter((name) => given.has(name))
  const isWhole = given.has('assessment') ? some.length === 0 : some.length === parts.length
  if (!isWhole) return translate('cli-usage.report-input')
  const stray = given.has('assessment') ? onlyForParts.find((name) => given.has(name)) : undefined
  if (stray !== undefined)
    return translate('cli-usage.option-not-with', { option: `--${stray}`, other: '--assessment' })
  const paper = given.value('paper') ?? 'a4'
  return paper === 'a4' || paper === 'letter' ? null : translate('cli-usage.paper-unknown', { given: paper })
}

/** The data of an earlier report; an outcome instead when its score does not hold. */
async function fromReport(given: Given, io: CliIo): Promise<Result<ReportData | Outcome, CliProblem>> {
  const path = given.value('assessment') ?? ''
  const data = await readReportData(path, io)
  if (!data.ok) return data
  const asOf = readAsOf(given, data.value.asOf, io)
  if (!asOf.ok) return asOf
  const score = await rate({ ...data.value, asOf: asOf.value })
  if (asOf.value === data.value.asOf && canonicalJson(score) !== canonicalJson(data.value.score)) {
    const text = io.translate('cli-report.score-differs', { file: path })
    return success({ exit: 1, json: { out: null, stated: data.value.score, recomputed: score, matches: false }, text })
  }
  return success({ ...data.value, asOf: asOf.value, score, issuedAt: io.clock.now() })
}

async function issue(data: ReportData, signer: Signer, given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const out = given.value('out') ?? ''
  const document = { ...data, rootCertificateSha256: signer.rootSha256 }
  const paper = given.value('paper') === 'letter' ? 'letter' : 'a4'
  const built = await io.reportBuilder.build(document, { paper, preview: false })
  if (!built.ok) return inputProblem(wordsOf(built.error, io))
  const signed = await io.signing.sign({
    pdf: built.value.bytes,
    pkcs12: signer.pkcs12,
    passphrase: signer.passphrase,
    field: 'Assessor',
    certify: true,
    signer: { name: signer.name, title: '' },
    reason: io.translate('report.signing-reason', { number: data.number, vendor: data.vendor.legalName }),
    at: document.issuedAt,
  })
  if (!signed.ok) return inputProblem(wordsOf(signed.error, io))
  const checked = await io.verifier.verify(signed.value, { fileName: out, trusted: [signer.root], now: io.clock.now() })
  if (!checked.ok) return inputProblem(wordsOf(checked.error, io))
  const { verdict, score } = checked.value.report
  if (verdict !== 'valid' || score?.matches !== true) {
    return inputProblem(io.translate('cli-report.not-sound', { verdict: io.translate(`verify-verdict.${verdict}`) }))
  }
  const written = await writeBytes(out, signed.value, io)
  if (!written.ok) return written
  const missing = built.value.warnings.flatMap(({ characters }) => characters)
  const facts = {
    out,
    number: data.number,
    pages: built.value.pages,
    sha256: toHex(await sha256(signed.value)),
    signer: signer.name,
    certificateSha256: signer.certificateSha256,
    score: data.score,
    missingCharacters: missing,
  }
  const remarks =
    missing.length === 0 ? [] : [io.translate('cli-report.missing-characters', { characters: missing.join(' ') })]
  return success({ exit: 0, json: facts, text: textOf(facts, io), remarks })
}

function textOf(
  facts: {
    readonly out: string
    readonly number: string
    readonly pages: number
    readonly sha256: string
    readonly signer: string
    readonly score: ReportData['score']
  },
  { translate, width }: CliIo,
): string {
  const residual = facts.score[facts.score.basis].residual
  return paragraphs(
    translate('cli-report.issued', { number: facts.number }),
    fields(
      [
        [translate('cli-report.file'), translate('cli-report.pages', { file: facts.out, pages: facts.pages })],
        [translate('cli-report.signer'), facts.signer],
        [
          translate('cli.verify-stated'),
          translate('cli.verify-stated-score', {
            band: translate(`band.${facts.score.band ?? 'none'}`),
            residual: residual === null ? translate('band.none') : residual.toFixed(2),
            basis: facts.score.basis,
          }),
        ],
        [translate('cli-report.sha256'), facts.sha256],
      ],
      width,
    ),
  )
}
