import type { ExposureProfile } from '../../schema/exposure.ts'
import type { QuestionKey } from '../../schema/primitives.ts'
import type { Questionnaire } from '../../schema/questionnaire.ts'
import type { Answer } from '../../schema/response.ts'
import type { ScoreInput } from '../../schema/score.ts'
import { isAnswered } from '../answer-check.ts'
import { visibility, type OperandAnswers, type Visibility } from '../conditions.ts'
import type { PlacedQuestion } from '../questions.ts'
import { questionsOf } from '../questions.ts'

/** What the score reads of one response. */
export type ScoredResponse = ScoreInput['responses'][QuestionKey]

/** What is needed of a stored response; a whole `Response` fits. */
export interface ResponseFacts {
  readonly answer: Answer | null
  readonly justification: string
  readonly evidence: ScoredResponse['evidence']
  readonly review: { readonly verdict: NonNullable<ScoredResponse['review']> } | null
}

export type ScoredResponses = ReadonlyMap<QuestionKey, ScoredResponse>

/**
 * Reduces a response to what counts. Evidence is sorted and named once, so that the order of attaching changes no hash.
 */
export function scoredResponseOf(response: ResponseFacts): ScoredResponse {
  return {
    answer: response.answer,
    justified: response.justification.trim() !== '',
    review: response.review?.verdict ?? null,
    evidence: [...new Set(response.evidence)].toSorted(),
  }
}

/**
 * Whether "does not apply" was answered where it is offered, justified, and accepted by a reviewer: only then the
 * question leaves the score.
 */
export function isExcused({ question }: PlacedQuestion, response: ScoredResponse | undefined): boolean {
  return (
    response?.answer?.kind === 'not-applicable' &&
    isAnswered(question, response.answer) &&
    response.justified &&
    response.review === 'accepted'
  )
}

/**
 * Answers of one questionnaire that conditions may read: all that there are, "does not apply" only once it is accepted.
 */
export function operandAnswers(questionnaire: Questionnaire, responses: ScoredResponses): OperandAnswers {
  const answers = new Map<string, Answer>()
  for (const place of questionsOf(questionnaire)) {
    const response = responses.get(place.key)
    if (response === undefined || response.answer === null) continue
    if (response.answer.kind !== 'not-applicable' || isExcused(place, response)) {
      answers.set(place.question.id, response.answer)
    }
  }
  return answers
}

/** Visibility of every question of an assessment. */
export function visibilityOfAll(
  questionnaires: readonly Questionnaire[],
  responses: ScoredResponses,
  exposure: ExposureProfile,
): ReadonlyMap<QuestionKey, Visibility> {
  const all = new Map<QuestionKey, Visibility>()
  for (const questionnaire of questionnaires) {
    const shown = visibility(questionnaire, operandAnswers(questionnaire, responses), exposure)
    for (const { key, question } of questionsOf(questionnaire)) all.set(key, shown.get(question.id) ?? 'waiting')
  }
  return all
}
