import type { QuestionKey } from '../../schema/primitives.ts'
import type { Answer } from '../../schema/response.ts'
import type { Band, KnockOutState } from '../../schema/score.ts'
import type { Fraction } from '../fraction.ts'
import { reportedBand, scoreAssessment } from './score-assessment.ts'
import { scoreInputOf, type ScoreSource } from './score-input.ts'
import type { Score } from './score.ts'

/** A claimed rating with knock-outs counted in its band. */
export interface ClaimedRating {
  readonly residual: Fraction | null
  readonly band: Band | null
}

/** What one answer would do to the claimed rating. */
export interface AnswerEffect {
  readonly before: ClaimedRating
  readonly after: ClaimedRating
  /** State of the question as a knock-out, were it so answered; null when it is none. `failed` forces at least High. */
  readonly knockOut: KnockOutState | null
}

/**
 * The effect of one answer, null to take the answer away, on the claimed rating: an answer that changes has no review
 * yet, so that only the claimed ratings compare like with like. Answers kept under questions that it would show again
 * count. `before` saves computing the score as it stands.
 */
export function effectOfAnswer(
  source: ScoreSource,
  question: QuestionKey,
  answer: Answer | null,
  before: Score = scoreAssessment(scoreInputOf(source)),
): AnswerEffect {
  const given = source.responses[question]
  const response = {
    answer,
    justification: given?.justification ?? '',
    evidence: given?.evidence ?? [],
    review: null,
  }
  const after = scoreAssessment(scoreInputOf({ ...source, responses: { ...source.responses, [question]: response } }))
  return {
    before: claimedRating(before),
    after: claimedRating(after),
    knockOut: after.questions.get(question)?.knockOut ?? null,
  }
}

function claimedRating(score: Score): ClaimedRating {
  const { residual } = score.claimed
  return { residual, band: reportedBand(residual, score.knockOuts) }
}
