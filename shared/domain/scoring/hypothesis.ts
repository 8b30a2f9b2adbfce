import { evidenceId, type QuestionKey } from '../../schema/primitives.ts'
import type { Question } from '../../schema/questionnaire.ts'
import type { Answer } from '../../schema/response.ts'
import type { ScoreInput } from '../../schema/score.ts'
import { bestAnswers, isFailing, possibleAnswers } from '../credit.ts'
import type { ScoredResponse } from './visible-responses.ts'

const assumedEvidence = evidenceId.parse('a'.repeat(26))

/**
 * The input as it would be if these questions were so answered, the answers accepted and, where required, evidenced.
 */
export function assuming(input: ScoreInput, answers: ReadonlyMap<QuestionKey, Answer>): ScoreInput {
  const assumed = [...answers].map(([key, answer]): readonly [QuestionKey, ScoredResponse] => [
    key,
    { answer, justified: true, review: 'accepted', evidence: [assumedEvidence] },
  ])
  return {
    ...input,
    responses: { ...input.responses, ...Object.fromEntries(assumed) },
    evidence: { ...input.evidence, [assumedEvidence]: { accepted: true, expires: null } },
  }
}

/**
 * The answers that would put a question right, as good as each other: those of highest credit that do not fail; without
 * credits, any that do not fail, or else the answer given when it does not fail. Empty when there is none.
 */
export function soundAnswers(question: Question, given: Answer | null, asOf: string): readonly Answer[] {
  const sound = (answers: readonly Answer[]) => answers.filter((answer) => !isFailing(question, answer, asOf))
  const best = sound(bestAnswers(question, asOf))
  if (best.length > 0) return best
  const possible = sound(possibleAnswers(question, asOf))
  if (possible.length > 0) return possible
  return given === null || given.kind === 'not-applicable' ? [] : sound([given])
}
