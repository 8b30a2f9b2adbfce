import { markIssued, supersede } from '#shared/domain/assessment/issue.ts'
import { success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { RegisterEntry } from '#shared/schema/register.ts'
import type { AssessmentWriter } from '../assessments/assessment-writer.ts'
import { reportsOf } from '../lists/snapshot.ts'
import type { OpenSession } from '../session/session.ts'
import { nextReviewOf } from './gather.ts'
import { supersedeEarlierYears } from './register-book.ts'

interface SettleOptions {
  /** The program itself repairs what a crash left. */
  readonly bySystem: boolean
}

/**
 * Does what follows from an entry in the register: earlier reports and assessments of the engagement are superseded, the next review is
 * set, and last of all the assessment is marked issued. Each step may have been done already, so that a crash between any two is repaired by
 * running it again.
 */
export async function settleReport(
  open: OpenSession,
  writer: AssessmentWriter,
  entry: RegisterEntry,
  { bySystem }: SettleOptions,
): Promise<Result<null, Failure>> {
  const { repository, person } = open
  const by = bySystem ? null : person.id
  const registers = await supersedeEarlierYears(repository, entry, by)
  if (!registers.ok) return registers
  const engagement = await setNextReview(open, entry, by)
  if (!engagement.ok) return engagement
  const actor = { by: entry.issuedBy, at: entry.issuedAt }
  for (const { value } of await repository.list('assessment')) {
    const earlier =
      value.engagementId === entry.engagementId && value.id !== entry.assessmentId && value.status === 'issued'
    if (!earlier) continue
    const changed = await writer.change(open, value.id, {
      event: 'assessment-superseded',
      command: (current) => supersede(current, { note: entry.number, ...actor }),
      bySystem,
    })
    if (!changed.ok) return changed
  }
  const marked = await writer.change(open, entry.assessmentId, {
    event: 'assessment-issued',
    command: (current) => markIssued(current, { reportId: entry.id, ...actor }),
    detail: () => ({ report: entry.number }),
    bySystem,
  })
  return marked.ok ? success(null) : marked
}

/** Repairs what a crash left between the entry in the register and the documents that follow from it. */
export async function reconcileReports(open: OpenSession, writer: AssessmentWriter): Promise<Result<null, Failure>> {
  const oldestFirst = (await reportsOf(open.repository)).toReversed()
  for (const entry of oldestFirst) {
    const assessment = await open.repository.get('assessment', entry.assessmentId)
    if (!assessment.ok || assessment.value.value.reports.includes(entry.id)) continue
    const settled = await settleReport(open, writer, entry, { bySystem: true })
    if (!settled.ok) return settled
  }
  return success(null)
}

async function setNextReview(
  { repository }: OpenSession,
  entry: RegisterEntry,
  by: RegisterEntry['issuedBy'] | null,
): Promise<Result<null, Failure>> {
  const stored = await repository.get('engagement', entry.engagementId)
  if (!stored.ok) return stored
  const before = stored.value.value
  const nextReview = nextReviewOf(before, entry.score, entry.score.asOf)
  if (nextReview === before.nextReview) return success(null)
  const changed = await repository.change(
    'engagement',
    entry.engagementId,
    (current) => success({ ...current, nextReview, updatedAt: entry.issuedAt }),
    { by, event: 'next-review-set', detail: { before: before.nextReview, after: nextReview } },
  )
  return changed.ok ? success(null) : changed
}
