import type { FidelityLog } from '../fidelity.ts'
import { circularItems } from './circles.ts'
import { comparisonsIn, parseExpression, referenceIn, type Comparison, type Expression } from './expression.ts'
import { both, either, inverse, sizeOf, type Formula } from './formula.ts'
import { flattened, type Item } from './item.ts'
import { leafFormula } from './leaf.ts'
import type { Plan } from './plan.ts'
import type { Target } from './targets.ts'

/** Comparisons that one condition may come to, and conditions that may lead to one another. */
const maximumSize = 300
const maximumDepth = 300

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
 * Translates the conditions of all items. An item that a condition refers to counts only while it is visible. Ours say the same of a question
 * that is not asked, save under a negation: there its own conditions and those of its blocks are joined to the reference, without the
 * blocks around the asking item, which is not asked without them. What
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

  // Items of one block see the same conditions around them, so what was translated for one serves the others.
  const known = { plain: new Map<readonly Item[], Translated>(), negated: new Map<readonly Item[], Translated>() }
  let depth = 0

  function translate(expression: Expression, outer: readonly Item[], negated: boolean): Formula | TooLong {
    switch (expression.kind) {
      case 'constant':
        return expression.value
      case 'not':
        return limited(translate(expression.of, outer, true), inverse)
      case 'and':
      case 'or': {
        const join = expression.kind === 'and' ? both : either
        const right = translate(expression.right, outer, negated)
        return right === null ? null : limited(translate(expression.left, outer, negated), (left) => join(left, right))
      }
      default:
        return comparisonFormula(expression, outer, negated)
    }
  }

  function comparisonFormula(comparison: Comparison, outer: readonly Item[], negated: boolean): Formula | TooLong {
    const target = targets.get(referenceIn(comparison).id)
    const leaf = target && leafFormula(comparison, target, plans.get(target.item), () => {})
    if (target === undefined || leaf === undefined || (typeof leaf === 'object' && 'refused' in leaf)) return true
    const around = [target.item, ...target.item.ancestors.toReversed()].filter((item) => !outer.includes(item))
    // Nothing holds about a question that is not asked; only a negation, or a comparison that always holds, has to say so itself.
    if (!negated && leaf !== true) return around.some(isNeverShown) ? false : leaf
    let formula: Formula | TooLong = leaf
    for (const item of around) {
      const visible = ownFormula(item, outer, negated)
      formula = visible === null ? null : limited(formula, (inner) => both(visible, inner))
    }
    return formula
  }

  function isNeverShown(item: Item): boolean {
    return ownFormula(item, item.ancestors, false) === false
  }

  function ownFormula(item: Item, outer: readonly Item[], negated: boolean): Formula | TooLong {
    const expression = expressions.get(item)
    if (expression === undefined) return true
    const shelf = negated ? known.negated : known.plain
    const translated: Translated = shelf.get(outer) ?? new Map()
    shelf.set(outer, translated)
    const before = translated.get(item)
    if (before !== undefined) return before
    depth += 1
    const formula = depth > maximumDepth ? null : translate(expression, outer, negated)
    depth -= 1
    translated.set(item, formula)
    return formula
  }

  const formulas = new Map<Item, Formula>()
  for (const item of expressions.keys()) {
    const formula = ownFormula(item, item.ancestors, false)
    if (formula === null) log.note(item.name, 'condition-too-long', {})
    else formulas.set(item, formula)
  }
  return {
    of: (item) => formulas.get(item) ?? true,
    expression: (item) => (formulas.has(item) ? expressions.get(item) : undefined),
    understood: formulas.size,
  }
}

/** Stands for a formula that grew beyond the limit. */
type TooLong = null

type Translated = Map<Item, Formula | TooLong>

function limited(formula: Formula | TooLong, change: (formula: Formula) => Formula): Formula | TooLong {
  if (formula === null) return null
  const changed = change(formula)
  return sizeOf(changed) <= maximumSize ? changed : null
}
