import { comparisonsIn, referenceIn, type Expression } from './expression.ts'
import type { Item } from './item.ts'
import type { Target } from './targets.ts'

/**
 * Items whose condition has to go so that no condition leads back to itself: found in the order of the file, each the one that closes a
 * circle. An item depends on those it asks about and on the blocks around them, except the blocks around itself.
 */
export function circularItems(
  expressions: ReadonlyMap<Item, Expression>,
  targets: ReadonlyMap<string, Target>,
): readonly Item[] {
  const closing: Item[] = []
  const done = new Set<Item>()
  const open = new Set<Item>()

  function needs(item: Item): readonly Item[] {
    const expression = expressions.get(item)
    if (expression === undefined) return []
    return comparisonsIn(expression).flatMap((comparison) => {
      const asked = targets.get(referenceIn(comparison).id)?.item
      if (asked === undefined) return []
      return [...asked.ancestors, asked].filter((each) => !item.ancestors.includes(each))
    })
  }

  /** Walks on from an item without recursion: a file may chain more conditions than the stack holds calls. */
  function visit(start: Item): void {
    const path = [{ item: start, left: [...needs(start)] }]
    open.add(start)
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.left.shift()
      if (next !== undefined && open.has(next)) closing.push(step.item)
      if (next === undefined || open.has(next)) {
        open.delete(step.item)
        done.add(step.item)
        path.pop()
      } else if (!done.has(next)) {
        open.add(next)
        path.push({ item: next, left: [...needs(next)] })
      }
    }
  }

  for (const item of expressions.keys()) if (!done.has(item)) visit(item)
  return [...new Set(closing)]
}
