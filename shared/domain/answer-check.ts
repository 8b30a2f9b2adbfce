import type { Question } from '../schema/questionnaire.ts'
import type { Answer } from '../schema/response.ts'
import { assertNever } from './assert-never.ts'
import { compare, fromDecimal } from './fraction.ts'
import { optionsOf } from './questions.ts'

/** Why an answer does not fit its question. */
export type AnswerProblem =
  'wrong-kind' | 'unknown-option' | 'exclusive-option' | 'out-of-range' | 'not-applicable-not-offered'

/** Why a response is not complete. */
export type ResponseProblem = AnswerProblem | 'unanswered' | 'justification-needed'

/** Options that an answer names, each once; none for answers without options. */
export function chosenOptions(answer: Answer | null): readonly string[] {
  if (answer?.kind === 'option') return [answer.option]
  if (answer?.kind === 'options') return [...new Set(answer.options)]
  return []
}

/**
 * Whether an answer can be given to a question at all: the kind belongs to the type, the options exist, an exclusive
 * option stands alone, a number is inside its limits, "does not apply" is offered. Empty text and an empty choice fit:
 * they are not answered yet. Null when it fits.
 */
export function answerProblem(question: Question, answer: Answer): AnswerProblem | null {
  if (answer.kind === 'not-applicable') {
    return question.notApplicable && question.type !== 'information' ? null : 'not-applicable-not-offered'
  }
  switch (question.type) {
    case 'single':
    case 'yes-no':
      return answer.kind === 'option' ? choiceProblem(question, answer) : 'wrong-kind'
    case 'multiple':
      return answer.kind === 'options' ? choiceProblem(question, answer) : 'wrong-kind'
    case 'text':
      return answer.kind === 'text' ? null : 'wrong-kind'
    case 'date':
      return answer.kind === 'date' ? null : 'wrong-kind'
    case 'number':
      return answer.kind === 'number' ? numberProblem(question, answer.value) : 'wrong-kind'
    case 'information':
      return 'wrong-kind'
    default:
      return assertNever(question)
  }
}

/** Whether there is an answer, and it fits. One that does not fit counts as none, in every score and condition. */
export function isAnswered(question: Question, answer: Answer | null): answer is Answer {
  return answer !== null && !isBlank(answer) && answerProblem(question, answer) === null
}

/** What keeps a response from being complete; null when nothing does. "Does not apply" needs a justification. */
export function responseProblem(
  question: Question,
  response: { readonly answer: Answer | null; readonly justification: string } | undefined,
): ResponseProblem | null {
  const answer = response?.answer ?? null
  if (response === undefined || answer === null || isBlank(answer)) return 'unanswered'
  const problem = answerProblem(question, answer)
  if (problem !== null) return problem
  return answer.kind === 'not-applicable' && response.justification.trim() === '' ? 'justification-needed' : null
}

function isBlank(answer: Answer): boolean {
  return (
    (answer.kind === 'text' && answer.text.trim() === '') || (answer.kind === 'options' && answer.options.length === 0)
  )
}

function choiceProblem(question: Question, answer: Answer): AnswerProblem | null {
  const options = optionsOf(question)
  const chosen = chosenOptions(answer)
  if (chosen.some((id) => !options.some((option) => option.id === id))) return 'unknown-option'
  const exclusive = options.some((option) => option.exclusive && chosen.includes(option.id))
  return exclusive && chosen.length > 1 ? 'exclusive-option' : null
}

function numberProblem(question: Extract<Question, { type: 'number' }>, value: string): AnswerProblem | null {
  const number = fromDecimal(value)
  const tooSmall = question.minimum !== undefined && compare(number, fromDecimal(question.minimum)) < 0
  const tooLarge = question.maximum !== undefined && compare(number, fromDecimal(question.maximum)) > 0
  return tooSmall || tooLarge ? 'out-of-range' : null
}
