import { preparersOf, reviewersOf } from '#shared/domain/assessment/decide.ts'
import { placedQuestions } from '#shared/domain/questions.ts'
import type { Assessment, Decision } from '#shared/schema/assessment.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { Person } from '#shared/schema/person.ts'
import type { PersonId, QuestionKey } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import type { ReportData, ReportEvidence } from '#shared/schema/report-data.ts'
import type { Response } from '#shared/schema/response.ts'
import type { ScoreSummary } from '#shared/schema/score.ts'
import type { Engagement, Vendor } from '#shared/schema/vendor.ts'

/** Everything that a report is made of. */
export interface ReportSources {
  readonly number: string
  readonly language: string
  /** ISO 8601. */
  readonly issuedAt: string
  /** Day on which ages and expiries are judged. */
  readonly asOf: string
  readonly organisation: string
  readonly rootCertificateSha256: string
  readonly vendor: Vendor
  readonly engagement: Engagement
  readonly assessment: Assessment
  readonly decision: Decision
  /** Everybody in the workspace. */
  readonly people: readonly Person[]
  readonly questionnaires: readonly Questionnaire[]
  /** All evidence of the vendor. */
  readonly evidence: readonly Evidence[]
  /** Questions that are asked, as their conditions stand. */
  readonly shown: ReadonlySet<QuestionKey>
  readonly score: ScoreSummary
  readonly auditHead: ReportData['auditHead']
  readonly previous: ReportData['previous']
}

/**
 * The data of a full report. Kept of the workspace is what the report stands on: responses to questions that are asked, evidence that
 * they name, people who acted; no notes, contacts or own fields of the vendor.
 */
export function reportDataOf(sources: ReportSources): ReportData {
  const { assessment, decision, questionnaires } = sources
  const responses = shownResponses(sources)
  const data = {
    format: 'countersign-report',
    formatVersion: 1,
    edition: 'full',
    number: sources.number,
    language: sources.language,
    issuedAt: sources.issuedAt,
    organisation: sources.organisation,
    rootCertificateSha256: sources.rootCertificateSha256,
    vendor: vendorOf(sources.vendor),
    engagement: engagementOf(sources.engagement),
    exposure: sources.engagement.exposure,
    assessment: {
      id: assessment.id,
      title: assessment.title,
      startedAt: assessment.createdAt,
      submittedAt: assessment.history.findLast(({ status }) => status === 'submitted')?.at ?? null,
      preparedBy: preparersOf(assessment),
      reviewedBy: reviewersOf(assessment),
      decision,
    },
    people: [],
    questionnaires,
    questionnaireReferences: assessment.questionnaires,
    responses: Object.fromEntries(responses),
    evidence: evidenceOf(sources, responses),
    findings: assessment.findings,
    proposals: assessment.proposals,
    asOf: sources.asOf,
    score: sources.score,
    auditHead: sources.auditHead,
    previous: sources.previous,
  } as const satisfies ReportData
  return { ...data, people: peopleIn(data, sources.people) }
}

function shownResponses(sources: ReportSources): ReadonlyMap<QuestionKey, Response> {
  const responses = new Map<QuestionKey, Response>()
  for (const { key } of placedQuestions(sources.questionnaires)) {
    const response = sources.assessment.responses[key]
    if (response && sources.shown.has(key)) responses.set(key, response)
  }
  return responses
}

function vendorOf(vendor: Vendor): ReportData['vendor'] {
  const { legalName, tradingName, country, website, identifiers, status, owner, tags } = vendor
  return { legalName, tradingName, country, website, identifiers, status, owner, tags }
}

function engagementOf(engagement: Engagement): ReportData['engagement'] {
  const { title, description, status, owner, contractStart, contractEnd, annualSpend, nextReview } = engagement
  return { title, description, status, owner, contractStart, contractEnd, annualSpend, nextReview }
}

function evidenceOf(
  { assessment, evidence }: ReportSources,
  responses: ReadonlyMap<QuestionKey, Response>,
): readonly ReportEvidence[] {
  const named = new Set([...responses.values()].flatMap((response) => response.evidence))
  return evidence
    .filter(({ id }) => named.has(id))
    .toSorted((left, right) => left.number - right.number)
    .map(({ vendorId: _vendor, blob: _blob, ...facts }) => {
      const review = assessment.evidenceReviews[facts.id]
      return {
        ...facts,
        verdict: review?.verdict ?? null,
        grade: review?.grade ?? null,
        reviewReason: review?.reason ?? '',
      }
    })
}

/** Everybody whom the data names by id, in the order of the ids, so that the same data gives the same bytes. */
function peopleIn(data: ReportData, everybody: readonly Person[]): ReportData['people'] {
  const { assessment } = data
  const named = new Set<PersonId>([
    ...assessment.preparedBy,
    ...assessment.reviewedBy,
    assessment.decision.by,
    ...data.evidence.map(({ addedBy }) => addedBy),
    ...data.findings.flatMap(({ raisedBy, acceptance }) => (acceptance ? [raisedBy, acceptance.by] : [raisedBy])),
    ...Object.values(data.proposals).map(({ by }) => by),
  ])
  return everybody
    .filter(({ id }) => named.has(id))
    .map(({ id, name, title }) => ({ id, name, title }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
}
