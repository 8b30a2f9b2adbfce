import { assertNever } from '#shared/domain/assert-never.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import type { ShortAnswers } from './demo-case.ts'

/** A short answer as the content of a response; `today` is the day from which dates are counted back. */
export function contentOfShort(
  question: Question,
  short: ShortAnswers[string],
  today: string,
): Pick<ResponseContent, 'answer' | 'comment' | 'justification'> {
  const [said, remark] = typeof short === 'string' ? [short, ''] : short
  if (said === 'not-applicable') return { answer: { kind: 'not-applicable' }, comment: '', justification: remark }
  return { answer: answerOf(question, said, today), comment: remark, justification: '' }
}

function answerOf(question: Question, said: string, today: string): ResponseContent['answer'] {
  switch (question.type) {
    case 'single':
    case 'yes-no':
      return { kind: 'option', option: said }
    case 'multiple':
      return { kind: 'options', options: said.split('+') }
    case 'number':
      return { kind: 'number', value: said }
    case 'date':
      return { kind: 'date', date: addDays(today, -Number(said.replace('ago:', ''))) }
    case 'text':
      return { kind: 'text', text: said }
    case 'information':
      return null
    default:
      return assertNever(question)
  }
}
