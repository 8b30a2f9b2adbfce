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
  /** Justification and comment, each on its own; none when nothing was written. */
  readonly notes: readonly string[]
}

export interface AnswerSection {
  readonly key: string
  readonly title: string
  readonly rows: readonly AnswerRow[]
}

/** The answers that a report carries, section by section in the order asked; questions without a response are left out. */
export function answerSections(
  data: ReportData,
  t: Translator,
  date: (calendarDate: string) => string,
): readonly AnswerSection[] {
  const sections = new Map<string, { key: string; title: string; rows: AnswerRow[] }>()
  for (const { key, question, section, sectionKey } of placedQuestions(data.questionnaires)) {
    const response = data.responses[key]
    if (response === undefined) continue
    const found = sections.get(sectionKey) ?? { key: sectionKey, title: section.title, rows: [] }
    sections.set(sectionKey, found)
    found.rows.push({
      key,
      name: question.id,
      question: question.text,
      answer: wordsOf(question, response.answer, t, date),
      notes: [response.justification, response.comment].filter((text) => text !== ''),
    })
  }
  return [...sections.values()]
}

function wordsOf(
  question: Question,
  answer: Answer | null,
  t: Translator,
  date: (calendarDate: string) => string,
): string {
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
      return date(answer.date)
    case 'not-applicable':
      return t('answer.not-applicable')
  }
}
