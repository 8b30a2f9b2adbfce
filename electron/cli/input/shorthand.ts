import { calendarDate, decimalText } from '#shared/schema/primitives.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import type { Json } from '#electron/formats/json/parse-json.ts'

/** An answer read from its short form; null stands for "not answered". */
export interface ShortAnswer {
  readonly answer: Answer | null
  readonly justification: string
}

/** Whether a JSON value is an object. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The short form of an answer: an option's id, a list of them, a number, a date, text, true and false for yes and no, null, or
 * `{ "notApplicable": "why" }`. Undefined when the question takes nothing of the kind; whether the option exists is not looked at here.
 */
export function answerFromShorthand(question: Question, given: Json): ShortAnswer | undefined {
  if (given === null) return { answer: null, justification: '' }
  if (isRecord(given)) {
    const { notApplicable, ...others } = given
    return typeof notApplicable === 'string' && notApplicable.trim() !== '' && Object.keys(others).length === 0
      ? { answer: { kind: 'not-applicable' }, justification: notApplicable }
      : undefined
  }
  const answer = plainAnswer(question, given)
  return answer === undefined ? undefined : { answer, justification: '' }
}

function plainAnswer(question: Question, given: Json): Answer | undefined {
  const text = typeof given === 'string' ? given : undefined
  switch (question.type) {
    case 'yes-no':
      if (typeof given === 'boolean') return { kind: 'option', option: given ? 'yes' : 'no' }
      return text === undefined ? undefined : { kind: 'option', option: text }
    case 'single':
      return text === undefined ? undefined : { kind: 'option', option: text }
    case 'multiple': {
      const options = Array.isArray(given) ? given : [given]
      const ids = options.filter((option: Json) => typeof option === 'string')
      return ids.length === options.length ? { kind: 'options', options: ids } : undefined
    }
    case 'text':
      return text === undefined ? undefined : { kind: 'text', text }
    case 'number': {
      const value = typeof given === 'number' ? String(given) : text
      return decimalText.safeParse(value).success && value !== undefined ? { kind: 'number', value } : undefined
    }
    case 'date':
      return text !== undefined && calendarDate.safeParse(text).success ? { kind: 'date', date: text } : undefined
    default:
      return undefined
  }
}
