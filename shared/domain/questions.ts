import type { QuestionKey } from '../schema/primitives.ts'
import type { CreditRange, Question, Questionnaire, Section } from '../schema/questionnaire.ts'
import { questionKeyOf } from './question-key.ts'

/** A choice of a question. `label` is null for yes and no: their words come from the reader's catalogue. */
export interface QuestionOption {
  readonly id: string
  readonly label: string | null
  readonly credit: number
  readonly failing: boolean
  readonly exclusive: boolean
}

/** A question with its place in an assessment. */
export interface PlacedQuestion {
  readonly key: QuestionKey
  readonly questionnaire: Questionnaire
  readonly section: Section
  /** `questionnaire-id:section-id`: sections of several questionnaires stand side by side. */
  readonly sectionKey: string
  readonly question: Question
}

/**
 * The choices in the order shown; none for questions without choices. A yes-no question has the options `yes` and `no`.
 */
export function optionsOf(question: Question): readonly QuestionOption[] {
  if (question.type === 'single' || question.type === 'multiple') return question.options
  if (question.type !== 'yes-no') return []
  return [
    { id: 'yes', label: null, ...question.yes, exclusive: true },
    { id: 'no', label: null, ...question.no, exclusive: true },
  ]
}

/** Published ranges of a number or of an age in days; none for other questions. */
export function rangesOf(question: Question): readonly CreditRange[] {
  return question.type === 'number' || question.type === 'date' ? question.ranges : []
}

/** Whether a person can answer it: an information block is only shown. */
export function isAnswerable(question: Question): boolean {
  return question.type !== 'information'
}

/**
 * Whether it can count in a score: a weight above 0 and credits to give. Text, and numbers and dates without ranges,
 * have no credits: whatever their weight, they are information only.
 */
export function isScored(question: Question): boolean {
  return question.weight > 0 && (optionsOf(question).length > 0 || rangesOf(question).length > 0)
}

const placed = new WeakMap<Questionnaire, readonly PlacedQuestion[]>()

/** All questions of a questionnaire in the order shown, information blocks included. */
export function questionsOf(questionnaire: Questionnaire): readonly PlacedQuestion[] {
  const known = placed.get(questionnaire)
  if (known !== undefined) return known
  const made = questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({
      key: questionKeyOf(questionnaire.id, question.id),
      questionnaire,
      section,
      sectionKey: sectionKeyOf(questionnaire, section),
      question,
    })),
  )
  placed.set(questionnaire, made)
  return made
}

/** All questions of an assessment in the order shown. */
export function placedQuestions(questionnaires: readonly Questionnaire[]): readonly PlacedQuestion[] {
  return questionnaires.flatMap(questionsOf)
}

/** The question that a key names, undefined when there is none. */
export function findQuestion(questionnaires: readonly Questionnaire[], key: QuestionKey): PlacedQuestion | undefined {
  for (const questionnaire of questionnaires) {
    if (!key.startsWith(`${questionnaire.id}:`)) continue
    return questionsOf(questionnaire).find((candidate) => candidate.key === key)
  }
  return undefined
}

export function sectionKeyOf(questionnaire: Questionnaire, section: Section): string {
  return `${questionnaire.id}:${section.id}`
}
