import { addDays } from '#shared/domain/calendar.ts'
import type { PortfolioTask } from '#shared/ipc/vendor-channels.ts'
import type { DeepReadonly } from '#shared/schema/primitives.ts'
import { compareText, type AssessmentLine, type EngagementLine } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

type Task = DeepReadonly<PortfolioTask>
type Kind = Task['kind']

/** How many days ahead something that ends is shown. */
const noticeDays = 30

/** What waits for somebody on the day `asOf`: overdue and dated things first, by date. */
export function tasksOf(
  snapshot: Snapshot,
  engagements: readonly EngagementLine[],
  assessments: readonly AssessmentLine[],
  asOf: string,
): readonly Task[] {
  const active = engagements.filter(({ vendorStatus }) => vendorStatus !== 'ended')
  const tasks = [
    ...assessments.flatMap(assessmentTasks),
    ...active.flatMap((row) => engagementTasks(row, snapshot, asOf)),
    ...findingTasks(snapshot, asOf),
    ...evidenceTasks(snapshot, asOf),
  ]
  return tasks.toSorted(
    (left, right) =>
      compareText(left.due ?? '9999-12-31', right.due ?? '9999-12-31') ||
      compareText(left.vendorName, right.vendorName),
  )
}

const kindOfStatus: Partial<Record<AssessmentLine['status'], Kind>> = {
  draft: 'in-progress',
  'in-progress': 'in-progress',
  'changes-requested': 'changes-requested',
  submitted: 'review-waiting',
  'in-review': 'review-waiting',
  decided: 'report-waiting',
}

function assessmentTasks(row: AssessmentLine): readonly Task[] {
  const reviewed = row.status === 'in-review' && row.score.basis === 'verified'
  const kind = reviewed ? 'decision-waiting' : kindOfStatus[row.status]
  if (kind === undefined) return []
  const { vendorId, vendorName, engagementId, title } = row
  return [{ kind, vendorId, vendorName, engagementId, assessmentId: row.id, subject: title, due: null }]
}

function engagementTasks(row: EngagementLine, snapshot: Snapshot, asOf: string): readonly Task[] {
  const { vendorId, vendorName, engagement } = row
  const about = { vendorId, vendorName, engagementId: engagement?.id ?? null, assessmentId: null }
  if (engagement === null) return [{ ...about, kind: 'nothing-assessed', subject: vendorName, due: null }]
  const stored = snapshot.engagements.find(({ value }) => value.id === engagement.id)
  if (stored?.value.status === 'ended') return []
  const tasks: Task[] = []
  const { nextReview, title } = engagement
  if (nextReview !== null && nextReview <= addDays(asOf, noticeDays)) {
    tasks.push({ ...about, kind: 'review-due', subject: title, due: nextReview })
  }
  if (row.exposure === null) tasks.push({ ...about, kind: 'exposure-missing', subject: title, due: null })
  if (row.assessment === null) tasks.push({ ...about, kind: 'nothing-assessed', subject: title, due: null })
  return tasks
}

function findingTasks(snapshot: Snapshot, asOf: string): readonly Task[] {
  return snapshot.assessments
    .filter(({ stored }) => stored.value.status === 'decided' || stored.value.status === 'issued')
    .flatMap(({ stored, vendor }) =>
      stored.value.findings
        .filter(({ status, due }) => status === 'open' && due !== null && due < asOf)
        .map(({ title, due }) => ({
          kind: 'finding-overdue' as const,
          vendorId: vendor.value.id,
          vendorName: vendor.value.legalName,
          engagementId: stored.value.engagementId,
          assessmentId: stored.value.id,
          subject: title,
          due,
        })),
    )
}

function evidenceTasks(snapshot: Snapshot, asOf: string): readonly Task[] {
  const limit = addDays(asOf, noticeDays)
  return snapshot.evidence.flatMap(({ value }): readonly Task[] => {
    const vendor = snapshot.vendors.find(({ id }) => id === value.vendorId)?.value
    if (!vendor || vendor.status === 'ended' || value.expires === null || value.expires > limit) return []
    return [
      {
        kind: 'evidence-expiring',
        vendorId: vendor.id,
        vendorName: vendor.legalName,
        engagementId: null,
        assessmentId: null,
        subject: value.title,
        due: value.expires,
      },
    ]
  })
}
