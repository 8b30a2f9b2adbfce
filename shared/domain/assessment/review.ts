import type { Assessment } from '../../schema/assessment.ts'
import type { EvidenceReview } from '../../schema/evidence.ts'
import type { EvidenceId, QuestionKey } from '../../schema/primitives.ts'
import type { ResponseReview } from '../../schema/response.ts'
import type { WorkspaceSettings } from '../../schema/workspace-settings.ts'
import { success } from '../result.ts'
import { isBlank, moveTo, refuse, when, without, type Actor, type CommandResult } from './command.ts'

export function beginReview(assessment: Assessment, actor: Actor): CommandResult {
  return when(assessment, 'begin-review', () => moveTo(assessment, 'in-review', actor))
}

/**
 * Hands the answers back to the preparer. `reason-needed` unless a response is asked back or the note says what to
 * change.
 */
export function requestChanges(assessment: Assessment, request: { readonly note: string } & Actor): CommandResult {
  return when(assessment, 'request-changes', () => {
    const askedBack = Object.values(assessment.responses).some(({ review }) => review?.verdict === 'asked-back')
    if (!askedBack && isBlank(request.note)) return refuse('reason-needed')
    return moveTo(assessment, 'changes-requested', request, request.note)
  })
}

/**
 * Records a reviewer's decision on one response; the verdict null takes it back. Failures: `not-found` (nothing has
 * been answered there); `reason-needed` (rejected or asked back without one); `justification-needed` (accepting "does
 * not apply" that nobody justified); `four-eyes` (where required, nobody judges an answer of their own).
 */
export function reviewResponse(
  assessment: Assessment,
  decision: {
    readonly question: QuestionKey
    readonly verdict: ResponseReview['verdict'] | null
    readonly reason: string
    readonly fourEyes: WorkspaceSettings['fourEyes']
  } & Actor,
): CommandResult {
  return when(assessment, 'review', () => {
    const { question, verdict, reason, fourEyes, by, at } = decision
    const response = assessment.responses[question]
    if (response === undefined || response.answer === null) return refuse('not-found')
    if (fourEyes === 'required' && response.answeredBy === by) return refuse('four-eyes')
    if ((verdict === 'rejected' || verdict === 'asked-back') && isBlank(reason)) return refuse('reason-needed')
    const unjustified = response.answer.kind === 'not-applicable' && isBlank(response.justification)
    if (verdict === 'accepted' && unjustified) return refuse('justification-needed')
    const review = verdict === null ? null : { verdict, reason, by, at }
    return success({
      ...assessment,
      responses: { ...assessment.responses, [question]: { ...response, review } },
      updatedAt: at,
    })
  })
}

/**
 * Records a reviewer's decision on a piece of evidence; the verdict null takes it back. Failures: `not-found` (no
 * response names it); `reason-needed` (rejected without one).
 */
export function reviewEvidence(
  assessment: Assessment,
  decision: {
    readonly evidenceId: EvidenceId
    readonly verdict: EvidenceReview['verdict'] | null
    readonly grade: EvidenceReview['grade']
    readonly reason: string
  } & Actor,
): CommandResult {
  return when(assessment, 'review', () => {
    const { evidenceId, verdict, grade, reason, by, at } = decision
    const named = Object.values(assessment.responses).some(({ evidence }) => evidence.includes(evidenceId))
    if (!named) return refuse('not-found')
    if (verdict === 'rejected' && isBlank(reason)) return refuse('reason-needed')
    const evidenceReviews =
      verdict === null
        ? without(assessment.evidenceReviews, evidenceId)
        : { ...assessment.evidenceReviews, [evidenceId]: { verdict, grade, reason, by, at } }
    return success({ ...assessment, evidenceReviews, updatedAt: at })
  })
}
