import { exposureOf } from '#shared/domain/exposure.ts'
import { toNumber2 } from '#shared/domain/fraction.ts'
import type { AssessmentRow, EngagementRow } from '#shared/ipc/vendor-channels.ts'
import type { DeepReadonly } from '#shared/schema/primitives.ts'
import type { Engagement, Vendor } from '#shared/schema/vendor.ts'
import type { LoadedAssessment } from '../assessments/load.ts'
import type { ScoreBook } from '../assessments/score-book.ts'
import type { Snapshot } from './snapshot.ts'

export type AssessmentLine = DeepReadonly<AssessmentRow>
export type EngagementLine = DeepReadonly<EngagementRow>

/** One assessment as lists show it, its figures as of the day given. */
export async function assessmentRowOf(
  loaded: LoadedAssessment,
  book: ScoreBook,
  asOf: string,
): Promise<AssessmentLine> {
  const { value } = loaded.stored
  const score = await book.scoreOf(loaded, asOf)
  return {
    id: value.id,
    vendorId: value.vendorId,
    vendorName: loaded.vendor.value.legalName,
    engagementId: value.engagementId,
    engagementTitle: loaded.engagement.value.title,
    title: value.title,
    questionnaires: loaded.questionnaires.map(({ id, title, version }) => ({ id, title, version })),
    status: value.status,
    statusSince: value.history.at(-1)?.at ?? value.createdAt,
    answered: score.counts.answered,
    applicable: score.counts.applicable,
    score: score.summary,
    openFindings: value.findings.filter(({ status }) => status === 'open').length,
    updatedAt: value.updatedAt,
  }
}

/** All assessments, the one changed last first. */
export async function assessmentRowsOf(
  snapshot: Snapshot,
  book: ScoreBook,
  asOf: string,
): Promise<readonly AssessmentLine[]> {
  const rows = await Promise.all(snapshot.assessments.map((loaded) => assessmentRowOf(loaded, book, asOf)))
  return rows.toSorted((left, right) => compareText(right.updatedAt, left.updatedAt))
}

/** A row for each engagement, and one for each vendor without any; by name of vendor, then of engagement. */
export function engagementRowsOf(
  snapshot: Snapshot,
  assessments: readonly AssessmentLine[],
): readonly EngagementLine[] {
  const byVendor = Map.groupBy(snapshot.engagements, ({ value }) => value.vendorId)
  const newestFirst = new Map(
    snapshot.assessments.map(({ stored }) => [stored.value.id, stored.value.createdAt] as const),
  )
  const byEngagement = Map.groupBy(
    assessments.toSorted((left, right) => compareText(newestFirst.get(right.id) ?? '', newestFirst.get(left.id) ?? '')),
    ({ engagementId }) => engagementId,
  )
  const rows = snapshot.vendors.flatMap(({ value: vendor }): readonly EngagementLine[] => {
    const engagements = byVendor.get(vendor.id) ?? []
    if (engagements.length === 0) return [rowOf(vendor, null, [])]
    return engagements.map(({ value }) => rowOf(vendor, value, byEngagement.get(value.id) ?? []))
  })
  return rows.toSorted(
    (left, right) =>
      compareText(left.vendorName, right.vendorName) ||
      compareText(left.engagement?.title ?? '', right.engagement?.title ?? ''),
  )
}

function rowOf(vendor: Vendor, engagement: Engagement | null, newestFirst: readonly AssessmentLine[]): EngagementLine {
  const exposure = engagement === null ? null : exposureOf(engagement.exposure)
  return {
    vendorId: vendor.id,
    vendorName: vendor.legalName,
    country: vendor.country,
    vendorStatus: vendor.status,
    tags: vendor.tags,
    engagement:
      engagement === null
        ? null
        : {
            id: engagement.id,
            title: engagement.title,
            status: engagement.status,
            owner: engagement.owner,
            nextReview: engagement.nextReview,
            annualSpend: engagement.annualSpend,
          },
    assessment: newestFirst.find(({ score }) => score.band !== null) ?? newestFirst[0] ?? null,
    exposure: exposure === null ? null : toNumber2(exposure),
  }
}

/** Order by code points: the same on every computer. The window sorts by the reader's language. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
