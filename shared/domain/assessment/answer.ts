import type { Assessment } from '../../schema/assessment.ts'
import type { ExposureProfile } from '../../schema/exposure.ts'
import type { QuestionKey } from '../../schema/primitives.ts'
import type { Questionnaire } from '../../schema/questionnaire.ts'
import type { Response, ResponseContent } from '../../schema/response.ts'
import { answerProblem } from '../answer-check.ts'
import { canonicalJson } from '../../schema/canonical.ts'
import { submissionBlockers } from '../progress.ts'
import { findQuestion, isAnswerable } from '../questions.ts'
import { failure, success } from '../result.ts'
import { moveTo, refuse, when, without, type Actor, type CommandResult } from './command.ts'

/**
 * Stores the content of one response. The first one moves a draft, and assessments with changes requested, to in
 * progress. When the answer, comment, justification, compensating control or evidence changed, the reviewer's decision
 * on it is dropped, and so is the dismissal of a proposal: they were about what was seen. Setting the flag drops
 * nothing. Content as it was before changes nothing at all.
 *
 * Failures: `wrong-status`; `not-found` (no such question, or one that is only shown); `invalid-input` with the field
 * `answer` and an AnswerProblem. Incomplete content is no failure: drafts are saved as they grow.
 */
export function saveResponse(
  assessment: Assessment,
  change: {
    readonly question: QuestionKey
    readonly content: ResponseContent
    readonly questionnaires: readonly Questionnaire[]
  } & Actor,
): CommandResult {
  return when(assessment, 'answer', () => {
    const { question: key, content, questionnaires } = change
    const place = findQuestion(questionnaires, key)
    if (place === undefined || !isAnswerable(place.question)) return refuse('not-found')
    const problem = content.answer === null ? null : answerProblem(place.question, content.answer)
    if (problem !== null) return refuse('invalid-input', { answer: problem })
    const before = assessment.responses[key]
    if (before !== undefined && before.flagged === content.flagged && !isRevised(before, content))
      return success(assessment)
    const answered = withResponse(assessment, change, before)
    return answered.status === 'in-progress' ? success(answered) : moveTo(answered, 'in-progress', change)
  })
}

/** Remembers the question last looked at; no change of content, so `updatedAt` stays. `wrong-status` once decided. */
export function setPosition(assessment: Assessment, { question }: { readonly question: QuestionKey }): CommandResult {
  return when(assessment, 'set-position', () => success({ ...assessment, position: question }))
}

/**
 * Hands the answers over to the reviewer. `incomplete` with the `count` of what blocks: required answers that are
 * missing or do not fit, "does not apply" without a justification, responses asked back and not touched since. Missing
 * evidence does not block.
 */
export function submit(
  assessment: Assessment,
  facts: { readonly questionnaires: readonly Questionnaire[]; readonly exposure: ExposureProfile } & Actor,
): CommandResult {
  return when(assessment, 'submit', () => {
    const { questionnaires, exposure } = facts
    const count = submissionBlockers({ questionnaires, exposure, responses: assessment.responses }).length
    return count > 0 ? failure({ code: 'incomplete', values: { count } }) : moveTo(assessment, 'submitted', facts)
  })
}

function withResponse(
  assessment: Assessment,
  { question, content, by, at }: { readonly question: QuestionKey; readonly content: ResponseContent } & Actor,
  before: Response | undefined,
): Assessment {
  const kept = before !== undefined && !isRevised(before, content)
  const response: Response = kept
    ? { ...before, flagged: content.flagged }
    : { ...content, answeredBy: by, answeredAt: at, review: null }
  const dismissed = !kept && assessment.proposals[question]?.kind === 'dismissed'
  return {
    ...assessment,
    responses: { ...assessment.responses, [question]: response },
    proposals: dismissed ? without(assessment.proposals, question) : assessment.proposals,
    updatedAt: at,
  }
}

/** Whether anything that a reviewer judges differs: a decision about the one says nothing about the other. */
export function isRevised(before: ResponseContent, after: ResponseContent): boolean {
  return canonicalJson(judged(before)) !== canonicalJson(judged(after))
}

function judged({ answer, comment, justification, compensatingControl, evidence }: ResponseContent) {
  return { answer, comment, justification, compensatingControl, evidence }
}
