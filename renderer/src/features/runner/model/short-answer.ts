import { assertNever } from '#shared/domain/assert-never.ts'
import { optionsOf } from '#shared/domain/questions.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import type { Translator } from '#shared/text/translator.ts'

/** Word of an option: its own label, or yes and no in the reader's language. */
export function optionLabel(question: Question, id: string, text: Translator): string {
  const option = optionsOf(question).find((each) => each.id === id)
  if (option !== undefined && option.label !== null) return option.label
  if (question.type === 'yes-no') return text(id === 'yes' ? 'answer.yes' : 'answer.no')
  return id
}

/** An answer in a few words, for a line; null when there is none. `date` writes a calendar date. */
export function shortAnswer(
  question: Question,
  answer: Answer | null,
  text: Translator,
  date: (calendarDate: string) => string,
): string | null {
  if (answer === null) return null
  switch (answer.kind) {
    case 'option':
      return optionLabel(question, answer.option, text)
    case 'options':
      return severalOptions(question, answer.options, text)
    case 'text':
      return answer.text.trim() === '' ? null : answer.text.trim().replaceAll(/\s+/g, ' ')
    case 'number':
      return question.type === 'number' && question.unit !== '' ? `${answer.value} ${question.unit}` : answer.value
    case 'date':
      return date(answer.date)
    case 'not-applicable':
      return text('answer.not-applicable')
    default:
      return assertNever(answer)
  }
}

function severalOptions(question: Question, options: readonly string[], text: Translator): string | null {
  const [first] = options
  if (first === undefined) return null
  const label = optionLabel(question, first, text)
  return options.length === 1 ? label : text('runner.answer.more', { first: label, count: options.length - 1 })
}
