import { answerProblem } from '#shared/domain/answer-check.ts'
import { decimalText } from '#shared/schema/primitives.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'

/** What was typed into a number question: an answer, nothing, or something that is no answer and why. */
export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly problem: 'not-a-number' | 'out-of-range' }

/**
 * Reads a number as people type it: a decimal comma for a point, spaces and apostrophes between thousands, a leading
 * plus, zeros in front. No digit is lost. At most 15 digits before the point and 6 behind it.
 */
export function readNumber(question: Question, typed: string): NumberReading {
  const text = typed.replace(/[\s'’]/g, '')
  if (text === '') return { kind: 'empty' }
  const plain = text
    .replace(',', '.')
    .replace(/^\+/, '')
    .replace('−', '-')
    .replace(/^(-?)0+(?=\d)/, '$1')
  const value = decimalText.safeParse(plain.startsWith('.') ? `0${plain}` : plain.replace(/\.$/, ''))
  if (!value.success) return { kind: 'refused', problem: 'not-a-number' }
  const answer: Answer = { kind: 'number', value: value.data }
  return answerProblem(question, answer) === null
    ? { kind: 'answer', answer }
    : { kind: 'refused', problem: 'out-of-range' }
}
