import { assertNever } from '../domain/assert-never.ts'
import { optionsOf } from '../domain/questions.ts'
import type { Question } from '../schema/questionnaire.ts'
import type { Answer } from '../schema/response.ts'
import type { Translator } from './translator.ts'

/** Words of an option: its own label, or yes and no in the reader's language; an id that the question does not have stands for itself. */
export function optionLabel(question: Question, id: string, t: Translator): string {
  const option = optionsOf(question).find((each) => each.id === id)
  if (option === undefined) return id
  return option.label ?? t(id === 'yes' ? 'answer.yes' : 'answer.no')
}

/** An answer in full, a line for each option chosen; none when there is no answer. `date` writes a calendar date. */
export function answerLines(
  question: Question,
  answer: Answer | null,
  t: Translator,
  date: (calendarDate: string) => string,
): readonly string[] {
  if (answer === null) return []
  switch (answer.kind) {
    case 'option':
      return [optionLabel(question, answer.option, t)]
    case 'options':
      return answer.options.map((id) => optionLabel(question, id, t))
    case 'text':
      return [answer.text]
    case 'number':
      return [question.type === 'number' && question.unit !== '' ? `${answer.value} ${question.unit}` : answer.value]
    case 'date':
      return [date(answer.date)]
    case 'not-applicable':
      return [t('answer.not-applicable')]
    default:
      return assertNever(answer)
  }
}
