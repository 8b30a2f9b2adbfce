import { bands, rankOf } from '#shared/domain/band.ts'
import type { EngagementRow } from '#shared/ipc/vendor-channels.ts'
import type { Band } from '#shared/schema/score.ts'
import { isRunning } from './dependence.ts'

/** One engagement in the chart, the table beside it and the counts: the three agree because they are made of the same marks. */
export interface RiskMark {
  readonly vendorId: string
  readonly engagementId: string
  readonly vendorName: string
  readonly engagementTitle: string
  /** 0 to 100. */
  readonly exposure: number
  readonly effectiveness: number
  readonly residual: number
  readonly band: Band
  readonly basis: 'claimed' | 'verified'
}

interface RiskPicture {
  /** The worst first. */
  readonly marks: readonly RiskMark[]
  readonly counts: Readonly<Record<Band, number>>
  /** Engagements that run and have no rating: in no count and at no place of the chart. */
  readonly notRated: number
}

/** The engagements that have not ended, as far as they are rated. Figures are those on which the reported band rests. */
export function riskPictureOf(rows: readonly EngagementRow[]): RiskPicture {
  const running = rows.filter(isRunning)
  const marks = running.flatMap(markOf).sort(worstFirst)
  const counts = { low: 0, medium: 0, high: 0, critical: 0 }
  for (const { band } of marks) counts[band] += 1
  return { marks, counts, notRated: running.length - marks.length }
}

/** The bands in the order of the counts: the worst first. */
export const bandsWorstFirst: readonly Band[] = [...bands].reverse()

function markOf(row: EngagementRow): readonly RiskMark[] {
  const { engagement, assessment, vendorId, vendorName } = row
  if (engagement === null || assessment === null) return []
  const { score } = assessment
  const { effectiveness, residual } = score[score.basis]
  const { exposure, band, basis } = score
  if (exposure === null || effectiveness === null || residual === null || band === null) return []
  const about = { vendorId, vendorName, engagementId: engagement.id, engagementTitle: engagement.title }
  return [{ ...about, exposure, effectiveness, residual, band, basis }]
}

function worstFirst(left: RiskMark, right: RiskMark): number {
  return (
    rankOf(right.band) - rankOf(left.band) ||
    right.residual - left.residual ||
    (left.vendorName < right.vendorName ? -1 : 1)
  )
}
