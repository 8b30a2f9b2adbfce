import { isAnswerable, isScored, optionsOf } from '#shared/domain/questions.ts'
import type { Question, Questionnaire, Section } from '#shared/schema/questionnaire.ts'

/** Sections, questions to answer and knock-outs, as the list of questionnaires counts them. */
export function questionCounts(questionnaire: Questionnaire): {
  readonly sections: number
  readonly questions: number
  readonly knockOuts: number
} {
  const questions = questionnaire.sections.flatMap((section) => section.questions)
  return {
    sections: questionnaire.sections.length,
    questions: questions.filter(isAnswerable).length,
    knockOuts: questions.filter(({ knockOut }) => knockOut).length,
  }
}

/**
 * Part of the whole score that each section decides when all of its questions apply, in per cent, by section id. Sections without
 * a scored question, or of weight 0, decide nothing.
 */
export function sectionShares(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  const weights = questionnaire.sections.map(
    (section) => [section.id, section.questions.some(isScored) ? section.weight : 0] as const,
  )
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(weights.map(([id, weight]) => [id, total === 0 ? 0 : (weight * 100) / total]))
}

interface FoundSection {
  readonly section: Section
  /** In the order shown. */
  readonly questions: readonly Question[]
}

/** The questions whose id or words have every word of the search, with their sections; an empty search finds all. */
export function findInSections(questionnaire: Questionnaire, search: string): readonly FoundSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return questionnaire.sections.map((section) => ({ section, questions: section.questions }))
  return questionnaire.sections
    .map((section) => ({
      section,
      questions: section.questions.filter((question) => {
        const text = searchText(question)
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ questions }) => questions.length > 0)
}

function searchText(question: Question): string {
  const labels = optionsOf(question).map(({ label }) => label ?? '')
  const { id, text, guidance, example, evidence, references } = question
  return [id, text, guidance, example, evidence?.expected ?? '', ...labels, ...references].join('\n').toLowerCase()
}
