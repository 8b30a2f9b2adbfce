import type { Condition } from '../schema/condition.ts'
import { exposureFactorIds, type ExposureProfile } from '../schema/exposure.ts'
import type { Question, Questionnaire } from '../schema/questionnaire.ts'
import type { Answer } from '../schema/response.ts'
import { chosenOptions, isAnswered } from './answer-check.ts'
import { assertNever } from './assert-never.ts'
import { conditionGraphOf } from './condition-graph.ts'
import { compare, fromDecimal } from './fraction.ts'
import { allOf, anyOf, isTrue, isUnknown, isVoid, negationOf, truthOf, type Truth } from './truth.ts'

/**
 * Whether a question or section is asked. `waiting`: a question that its condition asks about is not answered yet, so
 * nobody can say. It counts as unanswered in claimed and verified and in full in the best case; only `hidden` (the
 * condition is false) counts nowhere.
 */
export type Visibility = 'shown' | 'hidden' | 'waiting'

/**
 * Answers by question id. "Does not apply" stands here only once a reviewer accepted it: until then the question counts
 * as unanswered.
 */
export type OperandAnswers = ReadonlyMap<string, Answer>

/**
 * Visibility of every question, by question id, in the order shown.
 *
 * Rules. An operand that is shown but unanswered, that is itself waiting, that stands on a circle of conditions, or
 * that names no question or exposure factor makes its comparison unknown; `answered` included, so that a blank never
 * hides anything. An operand that is hidden makes it void: no condition, and no negation, holds because of a question
 * that is not asked. So does an accepted "does not apply", save that the question is answered. An answer kept from
 * before under a hidden or waiting question is not read. A section's condition applies to each of its questions.
 */
export function visibility(
  questionnaire: Questionnaire,
  answers: OperandAnswers,
  exposure: ExposureProfile,
): ReadonlyMap<string, Visibility> {
  return evaluate(questionnaire, answers, exposure).questions
}

/**
 * Visibility of every section by section id: what its own condition says, and hidden when each of its questions is
 * hidden.
 */
export function sectionVisibility(
  questionnaire: Questionnaire,
  answers: OperandAnswers,
  exposure: ExposureProfile,
): ReadonlyMap<string, Visibility> {
  const { questions, truthOfCondition } = evaluate(questionnaire, answers, exposure)
  return new Map(
    questionnaire.sections.map((section) => {
      const empty = section.questions.length > 0 && section.questions.every(({ id }) => questions.get(id) === 'hidden')
      return [section.id, empty ? 'hidden' : visibilityOf(truthOfCondition(section.when))]
    }),
  )
}

function evaluate(questionnaire: Questionnaire, answers: OperandAnswers, exposure: ExposureProfile) {
  const graph = conditionGraphOf(questionnaire)
  const decided = new Map<string, Visibility>(graph.circular.map((id) => [id, 'waiting']))

  function truthOfCondition(condition: Condition | undefined): Truth {
    if (condition === undefined) return isTrue
    switch (condition.kind) {
      case 'all':
        return allOf(condition.of.map(truthOfCondition))
      case 'any':
        return anyOf(condition.of.map(truthOfCondition))
      case 'not':
        return negationOf(truthOfCondition(condition.of))
      case 'exposure':
        return truthOfExposure(condition, exposure)
      case 'answered':
      case 'option':
      case 'text-contains':
      case 'compare':
        return truthOfComparison(condition)
      default:
        return assertNever(condition)
    }
  }

  function truthOfComparison(comparison: Comparison): Truth {
    const operand = graph.nodes.get(comparison.question)?.question
    const shown = decided.get(comparison.question)
    if (shown === 'hidden') return isVoid
    const answer = answers.get(comparison.question) ?? null
    if (operand === undefined || shown !== 'shown' || !isAnswered(operand, answer)) return isUnknown
    if (answer.kind === 'not-applicable') return comparison.kind === 'answered' ? isTrue : isVoid
    return truthOf(holds(comparison, operand, answer))
  }

  for (const id of graph.order) {
    const node = graph.nodes.get(id)
    const truth = allOf([truthOfCondition(node?.section.when), truthOfCondition(node?.question.when)])
    decided.set(id, visibilityOf(truth))
  }
  const questions = new Map(
    [...graph.nodes.keys()].map((id): [string, Visibility] => [id, decided.get(id) ?? 'waiting']),
  )
  return { questions, truthOfCondition }
}

function visibilityOf(truth: Truth): Visibility {
  if (truth.lowest === 2) return 'shown'
  return truth.highest < 2 ? 'hidden' : 'waiting'
}

type Comparison = Extract<Condition, { readonly question: string }>

function holds(comparison: Comparison, operand: Question, answer: Answer): boolean {
  switch (comparison.kind) {
    case 'answered':
      return true
    case 'option':
      return chosenOptions(answer).some((option) => comparison.oneOf.includes(option))
    case 'text-contains':
      return answer.kind === 'text' && folded(answer.text).includes(folded(comparison.text))
    case 'compare':
      return comparesTo(comparison, operand, answer)
    default:
      return assertNever(comparison)
  }
}

/** Letter case and composition of accents do not matter; no locale is asked. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/

/** A number is compared with a number and a date with a date; any other pairing does not hold. */
function comparesTo(
  { operator, value }: Extract<Condition, { kind: 'compare' }>,
  operand: Question,
  answer: Answer,
): boolean {
  const isDate = datePattern.test(value)
  if (operand.type === 'number' && answer.kind === 'number' && !isDate) {
    return matches(operator, compare(fromDecimal(answer.value), fromDecimal(value)))
  }
  if (operand.type === 'date' && answer.kind === 'date' && isDate) {
    return matches(operator, answer.date === value ? 0 : answer.date < value ? -1 : 1)
  }
  return false
}

function matches(operator: Extract<Condition, { kind: 'compare' }>['operator'], order: -1 | 0 | 1): boolean {
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '=':
      return order === 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    default:
      return assertNever(operator)
  }
}

function truthOfExposure(
  { factor, atLeast }: Extract<Condition, { kind: 'exposure' }>,
  exposure: ExposureProfile,
): Truth {
  const id = exposureFactorIds.find((known) => known === factor)
  const level = id === undefined ? null : exposure.factors[id].level
  return level === null ? isUnknown : truthOf(level >= atLeast)
}
