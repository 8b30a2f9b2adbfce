import type { EvidenceId } from '../../schema/primitives.ts'
import type { KnockOutState, ScoreInput } from '../../schema/score.ts'
import { isAnswered } from '../answer-check.ts'
import type { Visibility } from '../conditions.ts'
import { creditOf, isFailing } from '../credit.ts'
import { fromNumber, hundred, zero, type Fraction } from '../fraction.ts'
import { isScored, type PlacedQuestion } from '../questions.ts'
import { knockOutStateOf } from './knock-out.ts'
import type { ByMeasure } from './method.ts'
import type { QuestionScore, QuestionState } from './score.ts'
import { isExcused, type ScoredResponse } from './visible-responses.ts'

/** Scores one question by itself; its share of the whole is not known yet and given as zero. */
export function scoreQuestion(place: PlacedQuestion, visibility: Visibility, input: ScoreInput): QuestionScore {
  const { key, sectionKey, question } = place
  const response = visibility === 'shown' ? input.responses[key] : undefined
  const state = stateOf(place, visibility, response)
  const verified = state === 'answered' && isVerified(place, response, input)
  return {
    key,
    sectionKey,
    question,
    state,
    weight: fromNumber(question.weight),
    review: response?.review ?? null,
    credit: creditByMeasure(place, state, response, verified, input.asOf),
    share: zero,
    knockOut: knockOut(place, state, response, verified, input),
  }
}

function stateOf(place: PlacedQuestion, visibility: Visibility, response: ScoredResponse | undefined): QuestionState {
  if (visibility !== 'shown') return visibility
  if (!isAnswered(place.question, response?.answer ?? null)) return 'unanswered'
  if (response?.answer?.kind !== 'not-applicable') return 'answered'
  return isExcused(place, response) ? 'not-applicable' : 'not-applicable-claimed'
}

/**
 * Whether a reviewer accepted the response and, where evidence is required, at least one accepted piece is in date at
 * the as-of date.
 */
function isVerified({ question }: PlacedQuestion, response: ScoredResponse | undefined, input: ScoreInput): boolean {
  if (response?.review !== 'accepted') return false
  return (
    question.evidence?.required !== true || response.evidence.some((id) => isInDate(input.evidence[id], input.asOf))
  )
}

/** The last valid day counts. */
function isInDate(evidence: ScoreInput['evidence'][EvidenceId] | undefined, asOf: string): boolean {
  return evidence?.accepted === true && (evidence.expires === null || evidence.expires >= asOf)
}

/**
 * Claimed: the answer's credit, 0 without one. Verified: the same where verified, else 0; so a response that was
 * rejected, asked back or not reviewed brings nothing. Best case: as claimed, and 100 without an answer. A claimed
 * "does not apply" counts as unanswered in all three.
 */
function creditByMeasure(
  { question, section }: PlacedQuestion,
  state: QuestionState,
  response: ScoredResponse | undefined,
  verified: boolean,
  asOf: string,
): ByMeasure<Fraction> | null {
  if (!isScored(question) || section.weight === 0 || state === 'hidden' || state === 'not-applicable') return null
  const credit = state === 'answered' ? creditOf(question, response?.answer ?? null, asOf) : null
  return { claimed: credit ?? zero, verified: verified ? (credit ?? zero) : zero, bestCase: credit ?? hundred }
}

function knockOut(
  { key, question }: PlacedQuestion,
  state: QuestionState,
  response: ScoredResponse | undefined,
  verified: boolean,
  input: ScoreInput,
): KnockOutState | null {
  if (!question.knockOut || question.type === 'information') return null
  if (state === 'hidden' || state === 'not-applicable') return null
  const failed =
    (state === 'answered' && isFailing(question, response?.answer ?? null, input.asOf)) ||
    (state !== 'unanswered' && response?.review === 'rejected')
  return knockOutStateOf(key, { failed, verified }, input.findings, input.asOf)
}
