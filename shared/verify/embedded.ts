import { canonicalJson } from '../schema/canonical.ts'
import { failure, success, type Result } from '../domain/result.ts'
import { scoreAssessment } from '../domain/scoring/score-assessment.ts'
import { scoreInputOfReport } from '../domain/scoring/score-input.ts'
import { scoreInputHash, summarise } from '../domain/scoring/summary.ts'
import { reportData, type ReportData } from '../schema/report-data.ts'
import type { Attachment } from './attachments.ts'
import type { EmbeddedProblemCode } from './codes.ts'
import { isNestedWithin } from './json-depth.ts'
import { limits } from './limits.ts'
import type { VerificationReport } from './result.ts'

/** Name under which a report carries its data. */
export const reportDataName = 'assessment.json'

type Recomputed = Pick<VerificationReport, 'score' | 'embedded' | 'embeddedProblem'>

/** Reads the embedded report data and computes its score again. Nothing in it is taken on trust; malformed data is a code, never an exception. */
export async function recomputeEmbedded(attachment: Attachment | undefined): Promise<Recomputed> {
  if (!attachment) return { score: null, embedded: null, embeddedProblem: null }
  const data = readReportData(attachment)
  if (!data.ok) return { score: null, embedded: null, embeddedProblem: data.error }
  const embedded = summaryOf(data.value)
  const score = await recompute(data.value)
  return score
    ? { score, embedded, embeddedProblem: null }
    : { score: null, embedded, embeddedProblem: 'embedded-score-failed' }
}

function readReportData({ content }: Attachment): Result<ReportData, EmbeddedProblemCode> {
  if (!content.ok) return failure(content.problem === 'too-large' ? 'embedded-too-large' : 'embedded-damaged')
  if (content.bytes.length > limits.reportDataLength) return failure('embedded-too-large')
  if (!isNestedWithin(content.bytes, limits.jsonNesting)) return failure('embedded-too-deep')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content.bytes))
  } catch {
    return failure('embedded-not-json')
  }
  const parsed = reportData.safeParse(json)
  return parsed.success ? success(parsed.data) : failure('embedded-not-report-data')
}

function summaryOf(data: ReportData): VerificationReport['embedded'] {
  return {
    number: data.number,
    edition: data.edition,
    issuedAt: data.issuedAt,
    organisation: data.organisation,
    vendor: data.vendor.legalName,
    engagement: data.engagement.title,
    asOf: data.asOf,
    band: data.score.band,
    rootCertificateSha256: data.rootCertificateSha256,
  }
}

async function recompute(data: ReportData): Promise<VerificationReport['score']> {
  try {
    const input = scoreInputOfReport(data)
    const recomputed = summarise(scoreAssessment(input), await scoreInputHash(input))
    const matches = canonicalJson(recomputed) === canonicalJson(data.score)
    return { stated: data.score, recomputed, matches }
  } catch {
    return null // data that its schema lets pass and that the method cannot rate
  }
}
