import { failure, success, type Result } from '#shared/domain/result.ts'
import { isAllowed } from '#shared/domain/assessment/lifecycle.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { SigningIdentityRecord } from '#shared/schema/person.ts'
import { reportId } from '#shared/schema/primitives.ts'
import type { RegisterEntry } from '#shared/schema/register.ts'
import type { Ask } from '../answer.ts'
import type { AssessmentWriter } from '../assessments/assessment-writer.ts'
import type { ScoreBook } from '../assessments/score-book.ts'
import { inWords } from '../assessments/status-words.ts'
import { bytesFromBase64 } from '../bytes.ts'
import { fileNameOf } from '../paths.ts'
import type { ServicePorts } from '../ports.ts'
import type { OpenSession } from '../session/session.ts'
import { gatherReport, type GatheredReport } from './gather.ts'
import { enterReport } from './register-book.ts'
import { reconcileReports, settleReport } from './settle.ts'

export interface IssueContext {
  readonly ports: ServicePorts
  readonly open: OpenSession
  readonly writer: AssessmentWriter
  readonly book: ScoreBook
}

/**
 * Issues a report: gathers, builds, signs with the acting person's identity, verifies the signed bytes as anybody else would, stores them, and
 * enters them in the register; with that entry the report is issued, and the rest follows from it. Before it, a failure leaves nothing but,
 * at most, stored bytes that nothing names. Must run one at a time.
 */
export async function issueReport(
  context: IssueContext,
  input: Ask<'report:issue'>,
): Promise<Result<RegisterEntry, Failure>> {
  const { ports, open, writer, book } = context
  const repaired = await reconcileReports(open, writer)
  if (!repaired.ok) return repaired
  const ready = await readyToIssue(context, input)
  if (!ready.ok) return ready
  const gathered = await gatherReport(ports, open, book, input.assessmentId)
  if (!gathered.ok) return gathered
  const signed = await buildAndSign(context, gathered.value, input)
  if (!signed.ok) return signed
  const stored = await open.blobs.addBytes(signed.value, gathered.value.vendor.id)
  if (!stored.ok) return stored

  const { data, next, vendor, engagement } = gathered.value
  const entry: RegisterEntry = {
    id: reportId.parse(ports.ids.next()),
    number: data.number,
    edition: data.edition,
    assessmentId: input.assessmentId,
    vendorId: vendor.id,
    engagementId: engagement.id,
    issuedBy: open.person.id,
    issuedAt: data.issuedAt,
    fileName: fileNameFor(ports, data.number, vendor.legalName),
    ...stored.value,
    score: data.score,
    status: 'issued',
    statusChangedAt: null,
    statusReason: '',
  }
  const entered = await enterReport(open.repository, next, entry, {
    by: open.person.id,
    event: 'report-issued',
    detail: { number: entry.number, sha256: entry.sha256 },
  })
  if (!entered.ok) return entered
  const settled = await settleReport(open, writer, entry, { bySystem: false })
  // The report stands. What could not be written now is made good before the next issue or at the next start.
  if (!settled.ok) ports.logger.error('report-not-settled', settled.error.cause, { code: settled.error.code })
  return success(entry)
}

async function readyToIssue(
  { ports, open }: IssueContext,
  { assessmentId }: Ask<'report:issue'>,
): Promise<Result<null, Failure>> {
  const stored = await open.repository.get('assessment', assessmentId)
  if (!stored.ok) return stored
  const { status } = stored.value.value
  // Further editions may join an issued report one day; the full one is issued once.
  if (status === 'issued' || !isAllowed(status, 'issue')) {
    return failure(inWords({ code: 'wrong-status', values: { status } }, ports.translate))
  }
  return open.person.signing === null ? failure({ code: 'no-signing-identity' }) : success(null)
}

async function buildAndSign(
  { ports, open }: IssueContext,
  { data, vendor }: GatheredReport,
  { passphrase, paper }: Ask<'report:issue'>,
): Promise<Result<Uint8Array, Failure>> {
  const { person, settings } = open
  if (person.signing === null) return failure({ code: 'no-signing-identity' })
  const built = await ports.reportBuilder.build(data, { paper, preview: false })
  if (!built.ok) return built
  const signed = await ports.signing.sign({
    pdf: built.value.bytes,
    pkcs12: bytesFromBase64(person.signing.pkcs12),
    passphrase,
    field: 'Assessor',
    certify: true,
    signer: { name: person.name, title: person.title },
    reason: ports.translate('report.signing-reason', { number: data.number, vendor: vendor.legalName }),
    at: data.issuedAt,
  })
  if (!signed.ok) return signed
  const checked = await ports.verifier.verify(signed.value, {
    fileName: fileNameFor(ports, data.number, vendor.legalName),
    // An imported identity need not lead to the workspace's root: here the end of its own chain is relied on.
    trusted: [settings.root.certificate, endOfChain(person.signing)].map(bytesFromBase64),
    now: ports.clock.now(),
  })
  if (!checked.ok) return checked
  const { report } = checked.value
  const sound = report.verdict === 'valid' && report.score?.matches === true && report.embedded?.number === data.number
  return sound ? signed : failure({ code: 'internal', cause: new Error(`own report is ${report.verdict}`) })
}

function endOfChain({ certificate, chain }: SigningIdentityRecord): string {
  return chain.at(-1) ?? certificate
}

function fileNameFor(ports: ServicePorts, number: string, vendor: string): string {
  return fileNameOf(ports.translate('file-name.report', { number, vendor }))
}
