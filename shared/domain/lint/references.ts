import type { Condition } from '../../schema/condition.ts'
import { exposureFactorIds } from '../../schema/exposure.ts'
import type { Question, Questionnaire } from '../../schema/questionnaire.ts'
import { assertNever } from '../assert-never.ts'
import { optionsOf } from '../questions.ts'
import { lintProblem, type LintPlace, type LintProblem } from './problem.ts'

interface Scope {
  readonly place: LintPlace
  readonly questions: ReadonlyMap<string, { readonly question: Question; readonly index: number }>
  /** Position of the question that asks, or of the first one in the section that asks. */
  readonly index: number
}

/** Conditions and tips that name what does not exist, ask a question for what it cannot answer, or look ahead. */
export function referenceProblems(questionnaire: Questionnaire): readonly LintProblem[] {
  const all = questionnaire.sections.flatMap((section) => section.questions)
  const questions = new Map(all.map((question, index) => [question.id, { question, index }]))
  let index = 0
  return questionnaire.sections.flatMap((section) => {
    const own = conditionProblems(section.when, { place: { section }, questions, index })
    const inside = section.questions.flatMap((question) => {
      const scope = { place: { section, question }, questions, index }
      index += 1
      return [...conditionProblems(question.when, scope), ...tipProblems(question, scope)]
    })
    return [...own, ...inside]
  })
}

function tipProblems(question: Question, { place }: Scope): readonly LintProblem[] {
  const known = optionsOf(question).map(({ id }) => id)
  return question.tips
    .flatMap((tip) => tip.options)
    .filter((option) => !known.includes(option))
    .map((option) => lintProblem('unknown-option', place, { option, operand: question.id }))
}

function conditionProblems(condition: Condition | undefined, scope: Scope): readonly LintProblem[] {
  if (condition === undefined) return []
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => conditionProblems(part, scope))
    case 'not':
      return conditionProblems(condition.of, scope)
    case 'exposure':
      return exposureFactorIds.some((factor) => factor === condition.factor)
        ? []
        : [lintProblem('unknown-factor', scope.place, { factor: condition.factor })]
    case 'answered':
    case 'option':
    case 'text-contains':
    case 'compare':
      return comparisonProblems(condition, scope)
    default:
      return assertNever(condition)
  }
}

type Comparison = Extract<Condition, { readonly question: string }>

function comparisonProblems(comparison: Comparison, { place, questions, index }: Scope): readonly LintProblem[] {
  const operand = questions.get(comparison.question)
  if (operand === undefined) return [lintProblem('unknown-question', place, { operand: comparison.question })]
  if (!isPossible(comparison, operand.question)) {
    return [
      lintProblem('condition-mismatch', place, {
        operand: comparison.question,
        kind: comparison.kind,
        type: operand.question.type,
      }),
    ]
  }
  const ahead = operand.index >= index && operand.question.id !== place.question?.id
  const known = optionsOf(operand.question).map(({ id }) => id)
  const unknown = comparison.kind === 'option' ? comparison.oneOf.filter((option) => !known.includes(option)) : []
  return [
    ...unknown.map((option) => lintProblem('unknown-option', place, { option, operand: comparison.question })),
    ...(ahead ? [lintProblem('condition-looks-ahead', place, { operand: comparison.question })] : []),
  ]
}

function isPossible(comparison: Comparison, { type }: Question): boolean {
  switch (comparison.kind) {
    case 'answered':
      return type !== 'information'
    case 'option':
      return type === 'single' || type === 'multiple' || type === 'yes-no'
    case 'text-contains':
      return type === 'text'
    case 'compare':
      return type === (/^\d{4}-/.test(comparison.value) ? 'date' : 'number')
    default:
      return assertNever(comparison)
  }
}
