import type { FidelityLog } from '../fidelity.ts'
import { flattened, type Choice, type Item } from './item.ts'

/** What an id in a condition stands for: an item, or a choice of a group. */
export interface Target {
  readonly item: Item
  readonly choice: Choice | null
}

/** Everything that has an id of its own, by that id; of an id that occurs twice the first counts. */
export function targetsIn(items: readonly Item[], log: FidelityLog): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  function add(id: string, target: Target): void {
    if (targets.has(id)) log.note(id, 'id-repeated', { id })
    else targets.set(id, target)
  }
  for (const item of flattened(items)) {
    if (item.ownId !== null) add(item.ownId, { item, choice: null })
    for (const choice of item.choices) add(choice.id, { item, choice })
  }
  return targets
}
