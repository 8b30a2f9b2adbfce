import type { Question, Questionnaire, Section } from '../../schema/questionnaire.ts'
import { isScored } from '../questions.ts'
import { lintProblem, type LintPlace, type LintProblem } from './problem.ts'

/** Characters up to which a text is still read by people who answer sixty questions; the schema allows more. */
export const textLimits = {
  title: 120,
  summary: 2000,
  introduction: 1000,
  text: 400,
  option: 220,
  guidance: 1200,
  example: 800,
  evidence: 500,
  tip: 800,
} as const

/** Scored questions that do not say what is at stake, and texts that nobody will read to their end. */
export function wordingProblems(questionnaire: Questionnaire): readonly LintProblem[] {
  return [
    ...tooLong('title', questionnaire.title, {}),
    ...tooLong('summary', questionnaire.summary, {}),
    ...questionnaire.sections.flatMap((section) => [
      ...tooLong('title', section.title, { section }),
      ...tooLong('introduction', section.introduction, { section }),
      ...section.questions.flatMap((question) => questionProblems(section, question)),
    ]),
  ]
}

function questionProblems(section: Section, question: Question): readonly LintProblem[] {
  const place = { section, question }
  const labels = question.type === 'single' || question.type === 'multiple' ? question.options : []
  return [
    ...(isScored(question) && question.guidance.trim() === '' ? [lintProblem('guidance-missing', place)] : []),
    ...tooLong('text', question.text, place),
    ...tooLong('guidance', question.guidance, place),
    ...tooLong('example', question.example, place),
    ...tooLong('evidence', question.evidence?.expected ?? '', place),
    ...labels.flatMap(({ label }) => tooLong('option', label, place)),
    ...question.tips.flatMap((tip) => tooLong('tip', tip.text, place)),
  ]
}

function tooLong(field: keyof typeof textLimits, text: string, place: LintPlace): readonly LintProblem[] {
  const limit = textLimits[field]
  return text.length > limit ? [lintProblem('text-too-long', place, { field, length: text.length, limit })] : []
}
