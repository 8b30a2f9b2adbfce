import { nextReviewDate } from '#shared/domain/band.ts'
import type { Decision } from '#shared/schema/assessment.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { Band, KnockOutState } from '#shared/schema/score.ts'
import type { MessageKey } from '#shared/text/translator.ts'
import type { ReviewAccess } from './access.ts'
import type { ReviewStanding } from './standing.ts'

/** What stands between the review and its decision, and what a decision would leave undone. */
export interface Readiness {
  readonly answered: number
  readonly reviewed: number
  readonly askedBack: number
  readonly openProposals: number
  readonly openFindings: number
  /** Knock-outs that are not passed, in the order shown. */
  readonly knockOuts: readonly { readonly question: QuestionKey; readonly state: KnockOutState }[]
  /** Evidence that is named by a response and that nobody judged. */
  readonly unjudgedEvidence: number
  /** Rules that forbid a decision now; empty when it may be made. */
  readonly blockers: readonly ('open-proposals' | 'four-eyes')[]
}

export function readinessOf(standing: ReviewStanding, access: ReviewAccess): Readiness {
  const { assessment } = standing.view
  const pieces = new Set(standing.items.flatMap(({ evidence }) => evidence.map(({ id }) => id)))
  const blockers: ('open-proposals' | 'four-eyes')[] = []
  if (standing.openProposals.length > 0) blockers.push('open-proposals')
  if (access.needsFourEyes && access.hasPrepared) blockers.push('four-eyes')
  return {
    answered: standing.answered,
    reviewed: standing.reviewed,
    askedBack: standing.items.filter(({ verdict }) => verdict === 'asked-back').length,
    openProposals: standing.openProposals.length,
    openFindings: assessment.findings.filter(({ status }) => status === 'open').length,
    knockOuts: standing.score.knockOuts.filter(({ state }) => state !== 'passed'),
    unjudgedEvidence: [...pieces].filter((id) => assessment.evidenceReviews[id] === undefined).length,
    blockers,
  }
}

export type Outcome = Decision['outcome']

/** A decision while it is made. */
export interface DecisionForm {
  readonly outcome: Outcome | null
  /** One a line field; blank ones do not count. */
  readonly conditions: readonly string[]
  readonly reason: string
  /** Null: no end. Undefined: what the band proposes for the outcome. */
  readonly validUntil: string | null | undefined
}

export const emptyDecision: DecisionForm = { outcome: null, conditions: [''], reason: '', validUntil: undefined }

/** Last day of validity as it would be recorded: an approval lasts until the next assessment is due by its band. */
export function validUntilOf({ outcome, validUntil }: DecisionForm, band: Band | null, asOf: string): string | null {
  if (validUntil !== undefined) return validUntil
  const approves = outcome === 'approve' || outcome === 'approve-with-conditions'
  return approves && band !== null ? nextReviewDate(band, asOf) : null
}

export type DecisionProblems = Partial<Record<'outcome' | 'conditions' | 'reason' | 'validUntil', MessageKey>>

/** What is missing in the form, by field; empty when nothing is. The rules are those of the decision itself. */
export function decisionProblems(form: DecisionForm, validUntil: string | null, asOf: string): DecisionProblems {
  const problems: DecisionProblems = {}
  const { outcome, reason } = form
  if (outcome === null) problems.outcome = 'review.decide.outcome-missing'
  if (outcome === 'approve-with-conditions' && conditionsOf(form).length === 0) {
    problems.conditions = 'review.decide.conditions-missing'
  }
  if ((outcome === 'suspend' || outcome === 'reject') && reason.trim() === '') {
    problems.reason = 'review.decide.reason-missing'
  }
  if (validUntil !== null && validUntil <= asOf) problems.validUntil = 'review.decide.valid-until-past'
  return problems
}

/** The conditions that are recorded: none with another outcome. */
export function conditionsOf({ outcome, conditions }: DecisionForm): string[] {
  if (outcome !== 'approve-with-conditions') return []
  return conditions.map((condition) => condition.trim()).filter((condition) => condition !== '')
}
