import type { Condition } from '#shared/schema/condition.ts'

/** A condition being put together: a constant folds away as soon as it meets another part. */
export type Formula = Condition | boolean

/** Parts that `all` and `any` of the schema may hold. */
const widest = 50

/** Both must hold. */
export function both(left: Formula, right: Formula): Formula {
  if (left === false || right === false) return false
  if (left === true) return right
  return right === true ? left : joined('all', [left, right])
}

/** One of them must hold. Options of the same question come together in one comparison. */
export function either(left: Formula, right: Formula): Formula {
  if (left === true || right === true) return true
  if (left === false) return right
  if (right === false) return left
  return joined('any', [left, right])
}

/** It must not hold. */
export function inverse(of: Formula): Formula {
  if (typeof of === 'boolean') return !of
  return of.kind === 'not' ? of.of : { kind: 'not', of }
}

/** Number of comparisons in a formula. */
export function sizeOf(formula: Formula): number {
  if (typeof formula === 'boolean') return 0
  if (formula.kind === 'all' || formula.kind === 'any') {
    return formula.of.reduce((total, part) => total + sizeOf(part), 0)
  }
  return formula.kind === 'not' ? sizeOf(formula.of) : 1
}

function joined(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
  const merged = kind === 'any' ? mergedOptions(flat) : flat
  const distinct = [...new Map(merged.map((part) => [keyOf(part), part])).values()]
  const [only, ...others] = distinct
  if (only !== undefined && others.length === 0) return only
  return { kind, of: distinct.length > widest ? grouped(kind, distinct) : distinct }
}

function mergedOptions(parts: readonly Condition[]): readonly Condition[] {
  const made: Condition[] = []
  for (const part of parts) {
    const index = made.findIndex(
      (other) => part.kind === 'option' && other.kind === 'option' && other.question === part.question,
    )
    const known = made[index]
    if (part.kind !== 'option' || known?.kind !== 'option') made.push(part)
    else made[index] = { ...known, oneOf: [...new Set([...known.oneOf, ...part.oneOf])] }
  }
  return made
}

function grouped(kind: 'all' | 'any', parts: readonly Condition[]): readonly Condition[] {
  const groups: Condition[] = []
  for (let start = 0; start < parts.length; start += widest) {
    groups.push({ kind, of: parts.slice(start, start + widest) })
  }
  return groups
}

const keys = new WeakMap<Condition, string>()

/** A text that is the same for equal conditions. */
function keyOf(condition: Condition): string {
  const known = keys.get(condition) ?? JSON.stringify(condition)
  keys.set(condition, known)
  return known
}
