import type { Questionnaire } from '#shared/schema/questionnaire.ts'

/** Number of questions, information blocks included. */
export function countQuestions(questionnaire: Questionnaire): number {
  return questionnaire.sections.reduce((total, section) => total + section.questions.length, 0)
}

/** Number of conditions on sections and questions. */
export function countConditions(questionnaire: Questionnaire): number {
  const holders = questionnaire.sections.flatMap((section) => [section, ...section.questions])
  return holders.filter(({ when }) => when !== undefined).length
}
