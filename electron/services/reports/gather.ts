import { nextReviewDate } from '#shared/domain/band.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import type { ScoreSummary } from '#shared/schema/score.ts'
import type { Engagement, Vendor } from '#shared/schema/vendor.ts'
import { loadAssessment } from '../assessments/load.ts'
import type { ScoreBook } from '../assessments/score-book.ts'
import { inWords } from '../assessments/status-words.ts'
import { bytesFromBase64 } from '../bytes.ts'
import type { ServicePorts } from '../ports.ts'
import type { OpenSession } from '../session/session.ts'
import { nextNumber, standingReport, type NextNumber } from './register-book.ts'
import { reportDataOf } from './report-data.ts'

export interface GatheredReport {
  readonly next: NextNumber
  readonly data: ReportData
  readonly vendor: Vendor
  readonly engagement: Engagement
}

/**
 * Puts a report together from the documents as they are on the disk, under the next number, as of today. `wrong-status` before the
 * assessment is decided.
 */
export async function gatherReport(
  ports: ServicePorts,
  open: OpenSession,
  book: ScoreBook,
  id: AssessmentId,
): Promise<Result<GatheredReport, Failure>> {
  const { repository, settings } = open
  const loaded = await loadAssessment(repository, id)
  if (!loaded.ok) return loaded
  const { stored, vendor, engagement, questionnaires, evidence } = loaded.value
  const { decision, status } = stored.value
  if (decision === null) return failure(inWords({ code: 'wrong-status', values: { status } }, ports.translate))
  const asOf = ports.clock.today()
  const next = await nextNumber(repository, asOf)
  if (!next.ok) return next
  const [score, people, previous] = await Promise.all([
    book.scoreOf(loaded.value, asOf),
    repository.list('person'),
    standingReport(repository, engagement.value.id),
  ])
  const data = reportDataOf({
    number: next.value.number,
    language: languageOfPages(ports.translate.locale),
    issuedAt: ports.clock.now(),
    asOf,
    organisation: settings.organisation,
    rootCertificateSha256: ports.signing.describe(bytesFromBase64(settings.root.certificate)).sha256,
    vendor: vendor.value,
    engagement: { ...engagement.value, nextReview: nextReviewOf(engagement.value, score.summary, asOf) },
    assessment: stored.value,
    decision,
    people: people.map(({ value }) => value),
    questionnaires,
    evidence: evidence.map(({ value }) => value),
    shown: score.shown,
    score: score.summary,
    auditHead: repository.auditHead(),
    previous: previous ? { number: previous.number, issuedAt: previous.issuedAt, score: previous.score } : null,
  })
  return success({ next: next.value, data, vendor: vendor.value, engagement: engagement.value })
}

/** Due date of the next assessment by the band's interval; what was set before where there is no band. */
export function nextReviewOf(engagement: Engagement, score: ScoreSummary, issuedOn: string): string | null {
  return score.band === null ? engagement.nextReview : nextReviewDate(score.band, issuedOn)
}

/** The reader's language where there is a catalogue for it; the pages are in English otherwise and say so. */
function languageOfPages(locale: string): string {
  return locale === 'en' || locale.startsWith('en-') ? locale : 'en'
}
