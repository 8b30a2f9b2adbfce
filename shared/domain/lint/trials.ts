import type { Condition } from '../../schema/condition.ts'
import { emptyExposureProfile, exposureFactorIds, type ExposureProfile } from '../../schema/exposure.ts'
import type { Question } from '../../schema/questionnaire.ts'
import type { Answer } from '../../schema/response.ts'
import { isAnswered } from '../answer-check.ts'
import { addDays } from '../calendar.ts'
import { optionsOf } from '../questions.ts'

/** Combinations of answers that are tried for one condition; beyond it nothing is claimed. */
export const maximumTrials = 4096

/** What one combination sets. */
export interface Trial {
  readonly answers: ReadonlyMap<string, Answer>
  readonly exposure: ExposureProfile
}

/** Everything in some conditions that can tell one answer from another. */
export type Leaf = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>

/** The comparisons in a condition. */
export function leavesOf(condition: Condition | undefined): readonly Leaf[] {
  if (condition === undefined) return []
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leavesOf)
  return condition.kind === 'not' ? leavesOf(condition.of) : [condition]
}

/**
 * Combinations of answers to `questions`, and of levels of exposure, that can make a difference to the comparisons in `leaves`. Null when
 * there are more than `maximumTrials`.
 */
export function trialsOf(questions: readonly Question[], leaves: readonly Leaf[]): readonly Trial[] | null {
  const choices: (readonly Change[])[] = questions.map((question) =>
    answersFor(
      question,
      leaves.filter((leaf) => leaf.kind !== 'exposure' && leaf.question === question.id),
    ).map((answer) => ({ kind: 'answer', question: question.id, answer })),
  )
  for (const factor of exposureFactorIds) {
    const levels = leaves.flatMap((leaf) => (leaf.kind === 'exposure' && leaf.factor === factor ? [leaf.atLeast] : []))
    if (levels.length > 0) {
      const tried = [...new Set([0, ...levels])]
      choices.push(tried.map((level) => ({ kind: 'exposure', factor, level })))
    }
  }
  const count = choices.reduce((product, each) => product * each.length, 1)
  if (count > maximumTrials) return null
  return choices
    .reduce<readonly (readonly Change[])[]>(
      (made, each) => made.flatMap((changes) => each.map((change) => [...changes, change])),
      [[]],
    )
    .map(trialOf)
}

type Change =
  | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
  | { readonly kind: 'exposure'; readonly factor: (typeof exposureFactorIds)[number]; readonly level: number }

function trialOf(changes: readonly Change[]): Trial {
  const answers = new Map<string, Answer>()
  let exposure = emptyExposureProfile
  for (const change of changes) {
    if (change.kind === 'answer') answers.set(change.question, change.answer)
    else {
      const factor = { level: change.level, note: '', weight: 1 }
      exposure = { factors: { ...exposure.factors, [change.factor]: factor } }
    }
  }
  return { answers, exposure }
}

function answersFor(question: Question, leaves: readonly Leaf[]): readonly Answer[] {
  const answers = candidates(question, leaves)
  return answers.filter((answer) => isAnswered(question, answer))
}

function candidates(question: Question, leaves: readonly Leaf[]): readonly Answer[] {
  switch (question.type) {
    case 'single':
    case 'yes-no':
      return optionsOf(question).map(({ id }) => ({ kind: 'option', option: id }))
    case 'multiple':
      return selections(question, leaves)
    case 'number':
      return numbers(question, leaves)
    case 'date':
      return ['2026-01-01', ...comparedValues(leaves)]
        .flatMap((date) => [addDays(date, -1), date, addDays(date, 1)])
        .map((date) => ({ kind: 'date', date }))
    default:
      return texts(leaves)
  }
}

/** Every selection of the options that a condition names, others filled in, and every exclusive option alone. */
function selections(question: Question, leaves: readonly Leaf[]): readonly Answer[] {
  const named = new Set(leaves.flatMap((leaf) => (leaf.kind === 'option' ? leaf.oneOf : [])))
  const together = optionsOf(question).filter((option) => !option.exclusive)
  const filler = together.find(({ id }) => !named.has(id))
  const alone = optionsOf(question)
    .filter((option) => option.exclusive)
    .map(({ id }) => [id])
  const subsets = together
    .filter(({ id }) => named.has(id))
    .slice(0, 10)
    .reduce<readonly (readonly string[])[]>((made, { id }) => made.flatMap((each) => [each, [...each, id]]), [[]])
    .map((each) => (each.length === 0 && filler !== undefined ? [filler.id] : each))
  return [...alone, ...subsets].map((options) => ({ kind: 'options', options }))
}

function numbers(question: Extract<Question, { type: 'number' }>, leaves: readonly Leaf[]): readonly Answer[] {
  const around = comparedValues(leaves).flatMap((value) => {
    const whole = BigInt(value.split('.')[0] ?? '0')
    return [value, String(whole - 1n), String(whole + 1n)]
  })
  return [...new Set(['0', question.minimum, question.maximum, ...around])].flatMap((value): readonly Answer[] =>
    value === undefined ? [] : [{ kind: 'number', value }],
  )
}

function comparedValues(leaves: readonly Leaf[]): readonly string[] {
  return leaves.flatMap((leaf) => (leaf.kind === 'compare' ? [leaf.value] : []))
}

/** Texts that hold one of the needles, all of them, and (as far as a character is left for it) none. */
function texts(leaves: readonly Leaf[]): readonly Answer[] {
  const needles = leaves.flatMap((leaf) => (leaf.kind === 'text-contains' ? [leaf.text] : []))
  const free = ['-', '.', '0'].find((filler) => !needles.includes(filler)) ?? '?'
  return [...new Set([free, ...needles, needles.join(' ')])].map((text) => ({ kind: 'text', text }))
}
