import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { answerLines as linesOfAnswer } from '#shared/text/answer-words.ts'
import type { Translator } from '#shared/text/translator.ts'

/** An answer as a reviewer reads it: without the blanks around it, and a text of blanks alone is none. */
export function answerLines(
  question: Question,
  answer: Answer | null,
  t: Translator,
  date: (calendarDate: string) => string,
): readonly string[] {
  return linesOfAnswer(question, answer, t, date)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
