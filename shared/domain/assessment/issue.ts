import type { Assessment } from '../../schema/assessment.ts'
import type { ReportId } from '../../schema/primitives.ts'
import { success } from '../result.ts'
import { isBlank, moveTo, refuse, when, type Actor, type CommandResult } from './command.ts'

/**
 * Notes that a report was issued; the first one moves the assessment to issued, later ones (other editions) join it.
 * `conflict` when known.
 */
export function markIssued(assessment: Assessment, issue: { readonly reportId: ReportId } & Actor): CommandResult {
  return when(assessment, 'issue', () => {
    const { reportId, at } = issue
    if (assessment.reports.includes(reportId)) return refuse('conflict')
    const noted = { ...assessment, reports: [...assessment.reports, reportId], updatedAt: at }
    return assessment.status === 'issued' ? success(noted) : moveTo(noted, 'issued', issue)
  })
}

/** A newer assessment of the same engagement was issued. */
export function supersede(assessment: Assessment, change: { readonly note: string } & Actor): CommandResult {
  return when(assessment, 'supersede', () => moveTo(assessment, 'superseded', change, change.note))
}

/**
 * Takes an issued assessment back; `reason-needed` without one. The report itself stays as it is, and in the register.
 */
export function withdraw(assessment: Assessment, change: { readonly reason: string } & Actor): CommandResult {
  return when(assessment, 'withdraw', () =>
    isBlank(change.reason) ? refuse('reason-needed') : moveTo(assessment, 'withdrawn', change, change.reason),
  )
}

/**
 * The last day of the decision has passed. `wrong-status` unless issued; `conflict` while it is still valid on the day
 * `asOf`.
 */
export function expire(assessment: Assessment, change: { readonly asOf: string } & Actor): CommandResult {
  return when(assessment, 'expire', () => {
    const validUntil = assessment.decision?.validUntil ?? null
    return validUntil === null || validUntil >= change.asOf ? refuse('conflict') : moveTo(assessment, 'expired', change)
  })
}
