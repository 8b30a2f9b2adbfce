import { rankOf } from '#shared/domain/band.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { EngagementRow } from '#shared/ipc/vendor-channels.ts'
import type { AssessmentStatus } from '#shared/schema/assessment.ts'
import type { Band } from '#shared/schema/score.ts'

export type VendorStatus = EngagementRow['vendorStatus']

/** What of the list is shown; everything empty shows all. */
export interface ListFilter {
  readonly search: string
  /** This band or a worse one; `none`: not rated. */
  readonly band: Band | 'none' | null
  readonly status: VendorStatus | null
  readonly isDueSoon: boolean
}

export const noFilter: ListFilter = { search: '', band: null, status: null, isDueSoon: false }

/** How many days ahead a next review counts as due. */
export const dueSoonDays = 90

export type SortColumn =
  'band' | 'vendor' | 'engagement' | 'exposure' | 'effectiveness' | 'residual' | 'state' | 'nextReview' | 'owner'

/** Names one row of the list: a vendor without an engagement has a row of its own. */
export function rowKey(row: EngagementRow): string {
  return row.engagement === null ? row.vendorId : `${row.vendorId}/${row.engagement.id}`
}

/** The reported band of a row; null when not rated. */
export function bandOfRow(row: EngagementRow): Band | null {
  return row.assessment?.score.band ?? null
}

/** The figures on which the reported band of a row rests. */
export function ratingOfRow(row: EngagementRow): {
  readonly effectiveness: number | null
  readonly residual: number | null
} {
  const score = row.assessment?.score
  return score === undefined ? { effectiveness: null, residual: null } : score[score.basis]
}

/** Answered questions of those asked, in whole per cent rounded down: 100 only when nothing is left. Null outside of answering. */
export function progressOfRow(row: EngagementRow): number | null {
  const { assessment } = row
  if (assessment === null || !isBeingAnswered(assessment.status)) return null
  return assessment.applicable === 0 ? 0 : Math.floor((assessment.answered * 100) / assessment.applicable)
}

function isBeingAnswered(status: AssessmentStatus): boolean {
  return status === 'draft' || status === 'in-progress' || status === 'changes-requested'
}

/** The rows that the filter leaves, in their order. Each word of the search must occur somewhere in what the row shows or in its tags. */
export function filterRows(
  rows: readonly EngagementRow[],
  filter: ListFilter,
  today: string,
): readonly EngagementRow[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean)
  const lastDay = addDays(today, dueSoonDays)
  return rows.filter((row) => {
    const haystack = words.length === 0 ? '' : searchText(row)
    return (
      words.every((word) => haystack.includes(word)) &&
      fitsBand(bandOfRow(row), filter.band) &&
      (filter.status === null || row.vendorStatus === filter.status) &&
      (!filter.isDueSoon || isDue(row.engagement?.nextReview ?? null, lastDay))
    )
  })
}

function fitsBand(band: Band | null, wanted: ListFilter['band']): boolean {
  if (wanted === null) return true
  if (wanted === 'none') return band === null
  return band !== null && rankOf(band) >= rankOf(wanted)
}

function isDue(nextReview: string | null, lastDay: string): boolean {
  return nextReview !== null && nextReview <= lastDay
}

function searchText(row: EngagementRow): string {
  const { engagement } = row
  return fold([row.vendorName, row.country, engagement?.title ?? '', engagement?.owner ?? '', ...row.tags].join('\n'))
}

/** Lower case without accents: a person who types `zurich` finds Zürich. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Order of the rows by one column, and which of them have nothing in it. Equal ones stand by vendor and engagement. */
interface ColumnOrder {
  readonly compare: (left: EngagementRow, right: EngagementRow) => number
  readonly isBlank: (row: EngagementRow) => boolean
}

/** Makes the order of a column in the language given. */
export function orderBy(column: SortColumn, locale: string): ColumnOrder {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return {
    isBlank: (row) => sortValue(row, column) === null,
    compare(left, right) {
      const [first, second] = [sortValue(left, column) ?? '', sortValue(right, column) ?? '']
      const byValue =
        typeof first === 'number' && typeof second === 'number'
          ? first - second
          : collator.compare(String(first), String(second))
      return byValue || collator.compare(nameOf(left), nameOf(right))
    },
  }
}

function nameOf(row: EngagementRow): string {
  return `${row.vendorName}\n${row.engagement?.title ?? ''}`
}

const statusOrder: readonly AssessmentStatus[] = [
  'draft',
  'in-progress',
  'changes-requested',
  'submitted',
  'in-review',
  'decided',
  'issued',
  'superseded',
  'expired',
  'withdrawn',
]

function sortValue(row: EngagementRow, column: SortColumn): string | number | null {
  const band = bandOfRow(row)
  switch (column) {
    case 'band':
      // Inside a band by residual risk, which stays below 101.
      return band === null ? null : rankOf(band) * 101 + (ratingOfRow(row).residual ?? 0)
    case 'vendor':
      return row.vendorName
    case 'engagement':
      return row.engagement?.title ?? null
    case 'exposure':
      return row.exposure
    case 'effectiveness':
      return ratingOfRow(row).effectiveness
    case 'residual':
      return ratingOfRow(row).residual
    case 'state':
      return row.assessment === null
        ? null
        : statusOrder.indexOf(row.assessment.status) * 101 + (progressOfRow(row) ?? 0)
    case 'nextReview':
      return row.engagement?.nextReview ?? null
    case 'owner':
      return row.engagement?.owner === '' ? null : (row.engagement?.owner ?? null)
  }
}
