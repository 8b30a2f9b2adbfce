import type { AssessmentRow, EngagementRow } from '#shared/ipc/vendor-channels.ts'
import {
  assessmentId as assessmentIdSchema,
  engagementId as engagementIdSchema,
  vendorId as vendorIdSchema,
} from '#shared/schema/primitives.ts'
import type { Band, ScoreSummary } from '#shared/schema/score.ts'

const digits = 'abcdefghijklmnopqrstuvwxyz'

/** An identifier that is the same for the same number. */
function idText(number: number): string {
  return (digits[Math.floor(number / 26)] ?? 'a').padStart(25, 'a') + (digits[number % 26] ?? 'a')
}

export function vendorId(number: number) {
  return vendorIdSchema.parse(idText(number))
}

export function engagementId(number: number) {
  return engagementIdSchema.parse(idText(number))
}

export function assessmentId(number: number) {
  return assessmentIdSchema.parse(idText(number))
}

export interface RowFacts {
  readonly vendor: number
  readonly name?: string
  readonly country?: string
  readonly vendorStatus?: EngagementRow['vendorStatus']
  readonly tags?: string[]
  readonly engagement?: Partial<NonNullable<EngagementRow['engagement']>> | null
  readonly band?: Band | null
  readonly residual?: number | null
  readonly effectiveness?: number | null
  readonly exposure?: number | null
  readonly status?: AssessmentRow['status'] | null
  readonly answered?: number
  readonly applicable?: number
}

/** A row of the vendor list; what is not named is ordinary. */
export function row(facts: RowFacts): EngagementRow {
  const { vendor, name = `Vendor ${vendor}`, exposure = 50, status = 'in-progress' } = facts
  const id = vendorId(vendor)
  const engagement = {
    id: engagementId(vendor),
    title: 'Annotation',
    status: 'active' as const,
    owner: 'Mara',
    nextReview: null,
    annualSpend: null,
    ...facts.engagement,
  }
  return {
    vendorId: id,
    vendorName: name,
    country: facts.country ?? 'NO',
    vendorStatus: facts.vendorStatus ?? 'active',
    tags: facts.tags ?? [],
    engagement: facts.engagement === null ? null : engagement,
    exposure,
    assessment:
      status === null
        ? null
        : {
            id: assessmentId(vendor),
            vendorId: id,
            vendorName: name,
            engagementId: engagement.id,
            engagementTitle: engagement.title,
            title: 'Assessment',
            questionnaires: [],
            status,
            statusSince: '2026-11-01T08:00:00.000Z',
            answered: facts.answered ?? 0,
            applicable: facts.applicable ?? 10,
            score: scoreOf(facts, exposure),
            openFindings: 0,
            updatedAt: '2026-11-01T08:00:00.000Z',
          },
  }
}

function scoreOf(
  { band = 'medium', residual = 40, effectiveness = 25 }: RowFacts,
  exposure: number | null,
): ScoreSummary & AssessmentRow['score'] {
  const rating = { effectiveness, residual, band }
  return {
    method: 1,
    asOf: '2026-11-24',
    exposure,
    claimed: rating,
    verified: { effectiveness: 0, residual: exposure, band: null },
    bestCase: rating,
    basis: 'claimed',
    band,
    knockOuts: [],
    inputSha256: '0'.repeat(64),
  }
}
