import { assertNever } from '#shared/domain/assert-never.ts'
import { optionsOf } from '#shared/domain/questions.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import type { Translator } from '#shared/text/translator.ts'

/**
 * An answer in full, a line for each option chosen; empty when there is none. `date` writes a calendar date.
 */
export function answerLines(
  question: Question,
  answer: Answer | null,
  t: Translator,
  date: (calendarDate: string) => string,
): readonly string[] {
  if (answer === null) return []
  switch (answer.kind) {
    case 'option':
      return [optionWord(question, answer.option, t)]
    case 'options':
      return answer.options.map((id) => optionWord(question, id, t))
    case 'text':
      return answer.text.trim() === '' ? [] : [answer.text.trim()]
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

function optionWord(question: Question, id: string, t: Translator): string {
  const option = optionsOf(question).find((each) => each.id === id)
  if (option === undefined) return id
  return option.label ?? t(id === 'yes' ? 'answer.yes' : 'answer.no')
}
