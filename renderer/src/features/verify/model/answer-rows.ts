import { optionsOf, placedQuestions } from '#shared/domain/questions.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import type { Answer } from '#shared/schema/response.ts'
import type { Translator } from '#shared/text/translator.ts'

export interface AnswerRow {
  readonly key: string
  readonly name: string
  readonly question: string
  readonly answer: string
  /** Comment or justification. */
  readonly note: string
}

/** The answers that a report carries, in the order asked; questions without a response are left out. */
export function answerRows(data: ReportData, t: Translator): readonly AnswerRow[] {
  return placedQuestions(data.questionnaires).flatMap(({ key, question }): AnswerRow[] => {
    const response = data.responses[key]
    if (response === undefined) return []
    const note = [response.justification, response.comment].filter((text) => text !== '').join(' ')
    return [{ key, name: question.id, question: question.text, answer: wordsOf(question, response.answer, t), note }]
  })
}

function wordsOf(question: Question, answer: Answer | null, t: Translator): string {
  const label = (id: string): string => {
    const option = optionsOf(question).find((each) => each.id === id)
    return option?.label ?? (id === 'yes' ? t('answer.yes') : id === 'no' ? t('answer.no') : id)
  }
  if (answer === null) return t('answer.none')
  switch (answer.kind) {
    case 'option':
      return label(answer.option)
    case 'options':
      return answer.options.map(label).join('; ')
    case 'text':
      return answer.text
    case 'number':
      return question.type === 'number' ? `${answer.value} ${question.unit}`.trim() : answer.value
    case 'date':
      return answer.date
    case 'not-applicable':
      return t('answer.not-applicable')
  }
}
