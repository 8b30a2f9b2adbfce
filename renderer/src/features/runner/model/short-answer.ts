import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { answerLines, optionLabel } from '#shared/text/answer-words.ts'
import type { Translator } from '#shared/text/translator.ts'

/** An answer in a few words, for a line; null when there is none. `date` writes a calendar date. */
export function shortAnswer(
  question: Question,
  answer: Answer | null,
  text: Translator,
  date: (calendarDate: string) => string,
): string | null {
  if (answer?.kind === 'options') return severalOptions(question, answer.options, text)
  const [line] = answerLines(question, answer, text, date)
  if (line === undefined || answer?.kind !== 'text') return line ?? null
  return line.trim() === '' ? null : line.trim().replaceAll(/\s+/g, ' ')
}

function severalOptions(question: Question, options: readonly string[], text: Translator): string | null {
  const [first] = options
  if (first === undefined) return null
  const label = optionLabel(question, first, text)
  return options.length === 1 ? label : text('runner.answer.more', { first: label, count: options.length - 1 })
}
