import type { Assessment } from '../schema/assessment.ts'
import { severity as severitySchema, type Severity } from '../schema/finding.ts'
import type { QuestionKey } from '../schema/primitives.ts'
import type { ScoreInput } from '../schema/score.ts'
import { isFailing } from './credit.ts'
import { compare, divide, hundred, multiply, one, subtract, zero, type Fraction } from './fraction.ts'
import { isAnswerable } from './questions.ts'
import { criticalExposure, floorShare, highPoints, mediumPoints, passingCredit } from './scoring/method.ts'
import type { QuestionScore, Score } from './scoring/score.ts'

/** Why the method proposes a finding, strongest first. */
export type FindingCause = 'failing-answer' | 'rejected' | 'unanswered' | 'low-credit' | 'partial-credit'

/** A finding that the method proposes for one question; the reviewer raises, merges or dismisses it. */
export interface FindingProposal {
  readonly question: QuestionKey
  readonly cause: FindingCause
  readonly severity: Severity
  /** Points of R that the question costs as it stands; null while the exposure is not rated. */
  readonly points: Fraction | null
}

/**
 * Proposals for every question that failed, worst first, then in the order shown. A shown question has failed when its
 * answer is marked failing; or a reviewer rejected the response; or it is scored, or a knock-out, and has no answer; or
 * its credit is below 50; or it costs at least 2 points of R. Questions that are waiting, excused, or whose "does not
 * apply" no reviewer has judged, are not proposed.
 *
 * Points are of the answer as given (0 credit where rejected or unanswered), so that a proposal does not change while
 * others are reviewed. Severity: Critical for a failed knock-out (failing or rejected) where E ≥ 75; High for another
 * one, or from 5 points; Medium from 2; else Low. While the exposure is not rated, severities are those at the highest
 * exposure: what is not known is not taken as good.
 */
export function proposeFindings(input: ScoreInput, score: Score): readonly FindingProposal[] {
  const proposals = [...score.questions.values()].flatMap((question) => {
    const proposal = proposalFor(question, input, score.exposure)
    return proposal === null ? [] : [proposal]
  })
  return proposals.toSorted(
    (left, right) =>
      severityRank(right.severity) - severityRank(left.severity) || compare(right.points ?? zero, left.points ?? zero),
  )
}

/** The proposals that nobody has raised, merged or dismissed. */
export function openProposals(
  proposals: readonly FindingProposal[],
  dispositions: Assessment['proposals'],
): readonly FindingProposal[] {
  return proposals.filter(({ question }) => dispositions[question] === undefined)
}

/** From 0 (low) to 3 (critical). */
export function severityRank(severity: Severity): number {
  return severitySchema.options.indexOf(severity)
}

function proposalFor(question: QuestionScore, input: ScoreInput, exposure: Fraction | null): FindingProposal | null {
  if (!isAnswerable(question.question)) return null
  const answer = input.responses[question.key]?.answer ?? null
  const failing = question.state === 'answered' && isFailing(question.question, answer, input.asOf)
  const worstCase = pointsLost(question, hundred)
  const cause = causeOf(question, failing, exposure === null ? worstCase : pointsLost(question, exposure))
  if (cause === null) return null
  const failedKnockOut = question.question.knockOut && (cause === 'failing-answer' || cause === 'rejected')
  const points = exposure === null ? null : pointsLost(question, exposure)
  const severity = severityOf(failedKnockOut, exposure ?? hundred, points ?? worstCase)
  return { question: question.key, cause, severity, points }
}

function causeOf(question: QuestionScore, failing: boolean, points: Fraction): FindingCause | null {
  const { state, credit } = question
  const judged = state === 'answered' || state === 'not-applicable-claimed'
  if (failing) return 'failing-answer'
  if (judged && question.review === 'rejected') return 'rejected'
  if (state === 'unanswered') return credit !== null || question.question.knockOut ? 'unanswered' : null
  if (state !== 'answered' || credit === null) return null
  if (compare(credit.claimed, passingCredit) < 0) return 'low-credit'
  return compare(points, mediumPoints) >= 0 ? 'partial-credit' : null
}

function pointsLost(question: QuestionScore, exposure: Fraction): Fraction {
  if (question.credit === null) return zero
  const credit = question.review === 'rejected' ? zero : question.credit.claimed
  const reach = multiply(exposure, subtract(one, floorShare))
  return multiply(multiply(reach, question.share), divide(subtract(hundred, credit), hundred))
}

function severityOf(failedKnockOut: boolean, exposure: Fraction, points: Fraction): Severity {
  if (failedKnockOut) return compare(exposure, criticalExposure) >= 0 ? 'critical' : 'high'
  if (compare(points, highPoints) >= 0) return 'high'
  return compare(points, mediumPoints) >= 0 ? 'medium' : 'low'
}
