import { assertNever } from '#shared/domain/assert-never.ts'
import type { PortfolioTask } from '#shared/ipc/vendor-channels.ts'
import { paths } from '../../../lib/navigation.tsx'

export type TaskKind = PortfolioTask['kind']

/** One line of the list of today: a task, or several of one kind that fold open. */
export type TaskLine =
  | { readonly type: 'task'; readonly task: PortfolioTask }
  | { readonly type: 'group'; readonly kind: TaskKind; readonly tasks: readonly PortfolioTask[] }

/** More of one kind than this are one line that folds open: the day has to fit on the screen. */
const mostOfOneKind = 3

/** The tasks in the order given; kinds with many of them are one line at the place of their first. */
export function taskLines(tasks: readonly PortfolioTask[]): readonly TaskLine[] {
  const byKind = Map.groupBy(tasks, ({ kind }) => kind)
  return tasks.flatMap((task): readonly TaskLine[] => {
    const alike = byKind.get(task.kind) ?? []
    if (alike.length <= mostOfOneKind) return [{ type: 'task', task }]
    return alike[0] === task ? [{ type: 'group', kind: task.kind, tasks: alike }] : []
  })
}

/** Where the work of a task is. */
export function taskPath({ kind, vendorId, engagementId, assessmentId }: PortfolioTask): string {
  switch (kind) {
    case 'review-waiting':
    case 'decision-waiting':
    case 'finding-overdue':
      return assessmentId === null ? paths.reviewQueue() : paths.review(assessmentId)
    case 'in-progress':
    case 'changes-requested':
      return assessmentId === null ? paths.vendor(vendorId) : paths.assessment(assessmentId)
    case 'report-waiting':
      return assessmentId === null ? paths.vendor(vendorId) : paths.report(assessmentId)
    case 'review-due':
    case 'exposure-missing':
      return engagementId === null ? paths.vendor(vendorId) : paths.engagement(vendorId, engagementId)
    case 'nothing-assessed':
      return engagementId === null ? paths.newEngagement(vendorId) : paths.startAssessment(engagementId)
    case 'evidence-expiring':
      return paths.vendor(vendorId)
    default:
      return assertNever(kind)
  }
}

/** Whether the day on which it was due is past. */
export function isOverdue({ due }: PortfolioTask, today: string): boolean {
  return due !== null && due < today
}
