import type { Assessment, Decision } from '../../schema/assessment.ts'
import type { PersonId } from '../../schema/primitives.ts'
import type { WorkspaceSettings } from '../../schema/workspace-settings.ts'
import { openProposals, type FindingProposal } from '../findings.ts'
import { failure } from '../result.ts'
import { isBlank, moveTo, refuse, when, type Actor, type CommandResult } from './command.ts'

/**
 * Decides an assessment in review. Failures: `incomplete` with the `count` of proposals that nobody disposed of;
 * `four-eyes` (where required, nobody who prepared it decides it); `reason-needed` (every outcome but approval needs
 * one; approval with conditions needs a condition, field `conditions`); `invalid-input` (conditions with another
 * outcome; `validUntil` not after the day `asOf`).
 */
export function decide(
  assessment: Assessment,
  facts: Pick<Decision, 'outcome' | 'conditions' | 'reason' | 'validUntil'> & {
    readonly proposals: readonly FindingProposal[]
    readonly fourEyes: WorkspaceSettings['fourEyes']
    readonly asOf: string
  } & Actor,
): CommandResult {
  return when(assessment, 'decide', () => {
    const { outcome, reason, validUntil, by, at } = facts
    const count = openProposals(facts.proposals, assessment.proposals).length
    if (count > 0) return failure({ code: 'incomplete', values: { count } })
    const samePersonPrepared = hasPrepared(assessment, by)
    if (samePersonPrepared && facts.fourEyes === 'required') return refuse('four-eyes')
    const conditions = facts.conditions.filter((condition) => !isBlank(condition))
    if (outcome === 'approve-with-conditions') {
      if (conditions.length === 0) return refuse('reason-needed', { conditions: 'needed' })
    } else {
      if (conditions.length > 0) return refuse('invalid-input', { conditions: 'not-offered' })
      if (outcome !== 'approve' && isBlank(reason)) return refuse('reason-needed', { reason: 'needed' })
    }
    if (validUntil !== null && validUntil <= facts.asOf) return refuse('invalid-input', { validUntil: 'not-later' })
    const decision: Decision = { outcome, conditions, reason, validUntil, by, at, samePersonPrepared }
    return moveTo({ ...assessment, decision }, 'decided', facts)
  })
}

/** Whether a person gave one of the answers as they stand, or handed them over for review. */
export function hasPrepared(assessment: Assessment, person: PersonId): boolean {
  return preparersOf(assessment).includes(person)
}

/**
 * Everybody who gave one of the answers as they stand, or handed them over for review; each once, in the order of their
 * ids.
 */
export function preparersOf(assessment: Assessment): readonly PersonId[] {
  const answered = Object.values(assessment.responses).map(({ answeredBy }) => answeredBy)
  const submitted = assessment.history.flatMap(({ status, by }) => (status === 'submitted' ? [by] : []))
  return [...new Set([...answered, ...submitted])].toSorted()
}

/** Everybody who judged a response or evidence as they stand, or decided; each once, in the order of their ids. */
export function reviewersOf(assessment: Assessment): readonly PersonId[] {
  const responses = Object.values(assessment.responses).flatMap(({ review }) => (review === null ? [] : [review.by]))
  const evidence = Object.values(assessment.evidenceReviews).map(({ by }) => by)
  const decided = assessment.decision === null ? [] : [assessment.decision.by]
  return [...new Set([...responses, ...evidence, ...decided])].toSorted()
}
