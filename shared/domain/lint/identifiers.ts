import type { Questionnaire } from '../../schema/questionnaire.ts'
import { optionsOf } from '../questions.ts'
import { lintProblem, type LintProblem } from './problem.ts'

/** Ids that are used twice: of sections and of questions in the questionnaire, of options in their question. */
export function identifierProblems(questionnaire: Questionnaire): readonly LintProblem[] {
  const places = questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  )
  return [
    ...repeated(questionnaire.sections.map(({ id }) => id)).map((id) =>
      lintProblem('duplicate-section', { section: { id } }, { id }),
    ),
    ...repeated(places.map(({ question }) => question.id)).map((id) =>
      lintProblem('duplicate-question', { question: { id } }, { id }),
    ),
    ...places.flatMap((place) =>
      repeated(optionsOf(place.question).map(({ id }) => id)).map((option) =>
        lintProblem('duplicate-option', place, { option }),
      ),
    ),
  ]
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
