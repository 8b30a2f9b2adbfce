import type { FidelityLog } from '../fidelity.ts'
import { circularItems } from './circles.ts'
import { comparisonsIn, parseExpression, referenceIn, type Comparison, type Expression } from './expression.ts'
import { both, either, inverse, sizeOf, type Formula } from './formula.ts'
import { flattened, type Item } from './item.ts'
import { leafFormula } from './leaf.ts'
import type { Plan } from './plan.ts'
import type { Target } from './targets.ts'

/** Comparisons that one condition may come to, and steps that may be taken on the way. */
const maximumSize = 300
const maximumSteps = 20_000

/** The conditions of all items, translated. */
export interface Conditions {
  /** The item's own condition, seen from inside its blocks; true where it has none or none that is understood. */
  of(item: Item): Formula
  /** The parsed condition; undefined where there is none or none that is understood. */
  expression(item: Item): Expression | undefined
  /** Number of conditions that were understood. */
  readonly understood: number
}

/**
 * Translates the conditions of all items. An item that a condition refers to counts only while it is visible, so its own conditions and those
 * of its blocks are joined to the reference; blocks around the asking item are left out, since it is not asked without them. What
 * cannot be translated is noted, and its item is always asked: nothing is hidden by a misunderstanding.
 */
export function translateConditions(
  items: readonly Item[],
  targets: ReadonlyMap<string, Target>,
  plans: ReadonlyMap<Item, Plan>,
  log: FidelityLog,
): Conditions {
  const expressions = new Map<Item, Expression>()
  for (const item of flattened(items).filter(({ condition }) => condition !== '')) {
    const expression = parseExpression(item.condition)
    if (expression === null) log.note(item.name, 'condition-unreadable', { condition: item.condition.slice(0, 200) })
    else if (isUnderstood(item, expression)) expressions.set(item, expression)
  }
  for (const item of circularItems(expressions, targets)) {
    expressions.delete(item)
    log.note(item.name, 'condition-circular', {})
  }

  function isUnderstood(item: Item, expression: Expression): boolean {
    return comparisonsIn(expression).every((comparison) => {
      const { id } = referenceIn(comparison)
      const target = targets.get(id)
      if (target === undefined) {
        log.note(item.name, 'condition-unknown-item', { operand: id })
        return false
      }
      const leaf = leafFormula(comparison, target, plans.get(target.item), (code, values) =>
        log.note(item.name, code, values),
      )
      if (typeof leaf !== 'object' || !('refused' in leaf)) return true
      log.note(item.name, leaf.refused, leaf.values)
      return false
    })
  }

  let steps = 0
  function translate(expression: Expression, asking: Item): Formula {
    steps += 1
    if (steps > maximumSteps) return true
    switch (expression.kind) {
      case 'constant':
        return expression.value
      case 'not':
        return inverse(translate(expression.of, asking))
      case 'and':
        return both(translate(expression.left, asking), translate(expression.right, asking))
      case 'or':
        return either(translate(expression.left, asking), translate(expression.right, asking))
      default:
        return comparisonFormula(expression, asking)
    }
  }

  function comparisonFormula(comparison: Comparison, asking: Item): Formula {
    const target = targets.get(referenceIn(comparison).id)
    const leaf = target && leafFormula(comparison, target, plans.get(target.item), () => {})
    if (target === undefined || leaf === undefined || (typeof leaf === 'object' && 'refused' in leaf)) return true
    const around = [...target.item.ancestors, target.item].filter((item) => !asking.ancestors.includes(item))
    const visible = around.map((item) => ownFormula(item, asking)).reduce(both, true)
    return both(visible, leaf)
  }

  function ownFormula(item: Item, asking: Item): Formula {
    const expression = expressions.get(item)
    return expression === undefined ? true : translate(expression, asking)
  }

  const formulas = new Map<Item, Formula>()
  for (const item of expressions.keys()) {
    steps = 0
    const formula = ownFormula(item, item)
    if (steps <= maximumSteps && sizeOf(formula) <= maximumSize) formulas.set(item, formula)
    else log.note(item.name, 'condition-too-long', {})
  }
  return {
    of: (item) => formulas.get(item) ?? true,
    expression: (item) => (formulas.has(item) ? expressions.get(item) : undefined),
    understood: formulas.size,
  }
}
