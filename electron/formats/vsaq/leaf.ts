import type { FidelityCode } from '../fidelity.ts'
import { referenceIn, type Comparison, type Reference } from './expression.ts'
import { either, inverse, type Formula } from './formula.ts'
import { literalsOf, testOf } from './pattern.ts'
import type { Plan } from './plan.ts'
import type { Target } from './targets.ts'

/** Why a comparison has no counterpart. */
export interface Refusal {
  readonly refused: FidelityCode
  readonly values: Readonly<Record<string, string>>
}

/** Takes remarks about what is read differently from VSAQ. */
export type Remark = (code: FidelityCode, values: Readonly<Record<string, string>>) => void

/** A single comparison, without the visibility of the item that it asks about. `^id` is all visibility, hence true here. */
export function leafFormula(
  comparison: Comparison,
  target: Target,
  plan: Plan | undefined,
  remark: Remark,
): Formula | Refusal {
  const reference = referenceIn(comparison)
  if (reference.visibility) return true
  const wrong: Refusal = { refused: 'condition-wrong-operand', values: { operand: reference.id } }
  if (plan === undefined) return wrong
  const values = valuesOf(target, plan)
  if (comparison.kind !== 'reference') {
    const test = values.length === 0 ? null : testOf(comparison)
    if (test !== null) return holdsFor(values, test)
    if (plan.form !== 'text' || values.length > 0) return values.length > 0 ? refusedPattern(comparison) : wrong
    return textFormula(comparison, plan, remark)
  }
  if (values.length > 0) return choiceFormula(reference, target, values, remark)
  const isFree = plan.form === 'text' || plan.form === 'number' || plan.form === 'date'
  return isFree && reference.part === 'value' ? { kind: 'answered', question: plan.questionId } : wrong
}

/** A text that an item has in VSAQ, and when. */
interface Value {
  readonly text: string
  readonly when: Formula
}

/** The texts that an item with choices can have once it is answered; none for items whose text is free. */
function valuesOf({ item, choice }: Target, plan: Plan): readonly Value[] {
  const option = (...oneOf: readonly string[]): Formula =>
    oneOf.length === 0 ? false : { kind: 'option', question: plan.questionId, oneOf }
  switch (item.type) {
    case 'yesno':
      return [
        { text: 'yes', when: option('yes') },
        { text: 'no', when: option('no') },
      ]
    case 'check':
      return [
        { text: 'checked', when: option('yes') },
        { text: '', when: option('no') },
      ]
    case 'checkgroup':
    case 'radiogroup': {
      // "None of the above" is a choice like any other where the file offers it, and no choice at all where it was added.
      const offered = item.defaultChoice && plan.none !== null ? [plan.none] : []
      const own = choice === null ? [...plan.options.values(), ...offered] : [plan.options.get(choice.id) ?? '']
      return [
        { text: 'checked', when: option(...own) },
        { text: '', when: inverse(option(...own)) },
      ]
    }
    default:
      return []
  }
}

function choiceFormula(reference: Reference, { item }: Target, values: readonly Value[], remark: Remark): Formula {
  if (item.type !== 'yesno' || reference.part === 'value') return holdsFor(values, (text) => text !== '')
  if (reference.part === 'none') remark('bare-reference', { operand: reference.id })
  return holdsFor(values, (text) => text === (reference.part === 'no' ? 'no' : 'yes'))
}

function holdsFor(values: readonly Value[], test: (text: string) => boolean): Formula {
  const accepted = values.filter(({ text }) => test(text))
  if (accepted.length === values.length) return true
  return accepted.map(({ when }) => when).reduce(either, false)
}

type TextComparison = Extract<Comparison, { kind: 'matches' | 'contains' }>

const anyText = ['.', '.+', '\\S', '\\S+', '^.+', '.+$', '^.+$']

function textFormula(comparison: TextComparison, plan: Plan, remark: Remark): Formula | Refusal {
  if (comparison.kind === 'matches' && anyText.includes(comparison.pattern)) {
    return { kind: 'answered', question: plan.questionId }
  }
  const needles =
    comparison.kind === 'contains' ? [comparison.needle] : literalsOf(comparison.pattern, comparison.flags)
  if (needles === null || needles.some((needle) => needle.length > 200)) return refusedPattern(comparison)
  const ignoresCase = comparison.kind === 'matches' && comparison.flags.includes('i')
  if (!ignoresCase && needles.some((needle) => needle.toLowerCase() !== needle.toUpperCase())) {
    remark('condition-letter-case', { text: needles.join(', ') })
  }
  return needles
    .map((text): Formula => (text === '' ? true : { kind: 'text-contains', question: plan.questionId, text }))
    .reduce(either, false)
}

function refusedPattern(comparison: TextComparison): Refusal {
  const pattern = comparison.kind === 'matches' ? comparison.pattern : comparison.needle
  return { refused: 'condition-pattern', values: { pattern: pattern.slice(0, 200) } }
}
