import type { Question, Questionnaire, Section } from '../../schema/questionnaire.ts'
import { bestAnswers, creditOf, isFailing, possibleAnswers, worstAnswers } from '../credit.ts'
import { compare, fromDecimal, hundred, isZero } from '../fraction.ts'
import { isScored, optionsOf, rangesOf } from '../questions.ts'
import { lintProblem, type LintProblem } from './problem.ts'

/** Credits of dates depend on ages alone: any day serves as the day on which they are judged. */
const anyDay = '2026-01-01'

/** Weights, credits, ranges and knock-outs that cannot do what they are there for. */
export function scoringProblems(questionnaire: Questionnaire): readonly LintProblem[] {
  const scored = questionnaire.sections.some((section) => section.weight > 0 && section.questions.some(isScored))
  return [
    ...(scored ? [] : [lintProblem('nothing-scored', {})]),
    ...questionnaire.sections.flatMap((section) => [
      ...sectionProblems(section),
      ...section.questions.flatMap((question) => [
        ...rangeProblems(section, question),
        ...creditProblems(section, question),
        ...knockOutProblems(section, question),
      ]),
    ]),
  ]
}

function sectionProblems(section: Section): readonly LintProblem[] {
  return section.weight === 0 && section.questions.some(isScored)
    ? [lintProblem('section-without-weight', { section })]
    : []
}

function creditProblems(section: Section, question: Question): readonly LintProblem[] {
  const place = { section, question }
  if (question.weight === 0) return []
  if (!isScored(question)) return [lintProblem('weighted-unscored', place, { type: question.type })]
  const best = creditOf(question, bestAnswers(question, anyDay)[0] ?? null, anyDay)
  const worst = creditOf(question, worstAnswers(question, anyDay)[0] ?? null, anyDay)
  // Without any answer that fits, the ranges are at fault and have been named.
  if (best === null || worst === null) return []
  if (compare(best, worst) === 0) return [lintProblem('no-effect', place)]
  return [
    ...(compare(best, hundred) === 0 ? [] : [lintProblem('best-not-full', place)]),
    ...(isZero(worst) ? [] : [lintProblem('worst-not-zero', place)]),
  ]
}

function rangeProblems(section: Section, question: Question): readonly LintProblem[] {
  const ranges = rangesOf(question)
  const place = { section, question }
  const limits = ranges.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]))
  const disordered = limits.find((limit, index) => {
    const before = limits[index - 1]
    return before !== undefined && compare(fromDecimal(before), fromDecimal(limit)) >= 0
  })
  if (disordered !== undefined) return [lintProblem('range-order', place, { upTo: disordered })]
  if (question.type !== 'number') return []
  return ranges.flatMap(({ upTo }, index) => {
    const before = limits[index - 1]
    const tooLow =
      upTo !== null && question.minimum !== undefined && compare(fromDecimal(upTo), fromDecimal(question.minimum)) < 0
    const tooHigh =
      before !== undefined &&
      question.maximum !== undefined &&
      compare(fromDecimal(before), fromDecimal(question.maximum)) >= 0
    return tooLow || tooHigh ? [lintProblem('range-unreachable', place, { number: index + 1 })] : []
  })
}

function knockOutProblems(section: Section, question: Question): readonly LintProblem[] {
  const place = { section, question }
  const marked = [...optionsOf(question), ...rangesOf(question)].some(({ failing }) => failing)
  if (!question.knockOut) return marked ? [lintProblem('failing-without-knock-out', place)] : []
  const answers = possibleAnswers(question, anyDay)
  const fails = answers.filter((answer) => isFailing(question, answer, anyDay)).length
  if (fails === 0) return [lintProblem('knock-out-cannot-fail', place)]
  return fails === answers.length ? [lintProblem('knock-out-cannot-pass', place)] : []
}
