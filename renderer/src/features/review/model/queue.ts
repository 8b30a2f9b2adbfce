import type { AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import type { AssessmentStatus } from '#shared/schema/assessment.ts'

/** Statuses in which a reviewer has, or waits for, something to do; what waits for the reviewer comes first. */
const waiting: readonly AssessmentStatus[] = ['submitted', 'in-review', 'decided', 'changes-requested']

export function statusRank(status: AssessmentStatus): number {
  const rank = waiting.indexOf(status)
  return rank === -1 ? waiting.length : rank
}

/** What waits for a reviewer, a decision, a report or the preparer: what a reviewer can take up first, then the oldest. */
export function queueOf(rows: readonly AssessmentRow[]): readonly AssessmentRow[] {
  return rows
    .filter(({ status }) => waiting.includes(status))
    .toSorted(
      (left, right) =>
        statusRank(left.status) - statusRank(right.status) || left.statusSince.localeCompare(right.statusSince),
    )
}
