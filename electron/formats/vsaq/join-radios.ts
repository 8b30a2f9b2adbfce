import type { FidelityLog } from '../fidelity.ts'
import type { Item } from './item.ts'

/**
 * Radio buttons that stand by themselves belong together with the others in their block: choosing one clears the rest. They become one group,
 * in the place of the first. A single one is a check box.
 */
export function joinRadios(items: readonly Item[], log: FidelityLog): readonly Item[] {
  const radios = items.filter((item) => item.type === 'radio')
  const [first] = radios
  if (first === undefined) return items
  const joined = radios.length === 1 ? { ...first, type: 'check' as const } : groupOf(first, radios)
  if (radios.length > 1) for (const radio of radios) log.note(radio.name, 'radio-joined', { count: radios.length })
  return items.flatMap((item) => (item === first ? [joined] : item.type === 'radio' ? [] : [item]))
}

function groupOf(first: Item, radios: readonly Item[]): Item {
  return {
    ...first,
    type: 'radiogroup',
    ownId: null,
    text: '',
    condition: '',
    attributes: {},
    choices: radios.map((radio) => ({ id: radio.ownId ?? radio.name, text: radio.text, condition: radio.condition })),
    represents: radios.length,
  }
}
