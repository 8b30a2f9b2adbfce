import { placedQuestions } from '#shared/domain/questions.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import { answerLines } from '#shared/text/answer-words.ts'
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
      answer: response.answer === null ? t('answer.none') : answerLines(question, response.answer, t, date).join('; '),
      notes: [response.justification, response.comment].filter((text) => text !== ''),
    })
  }
  return [...sections.values()]
}
