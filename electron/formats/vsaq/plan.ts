import { formats } from '#shared/text/en/formats.ts'
import { htmlToText } from '../text/html-to-text.ts'
import type { FidelityLog } from '../fidelity.ts'
import { createIds, hashOf } from './ids.ts'
import { flattened, type Item } from './item.ts'

/** What an item becomes. `none`: nothing that is shown by itself. */
export type Form = 'single' | 'multiple' | 'yes-no' | 'text' | 'number' | 'date' | 'information' | 'none'

/** An item's place in the questionnaire being made. */
export interface Plan {
  readonly form: Form
  readonly questionId: string
  /** Id of each choice in the file → id of its option, in the order shown. */
  readonly options: ReadonlyMap<string, string>
  /** The option that stands for "none of these", exclusive; null without one. */
  readonly none: string | null
}

/** Decides form and ids of every item that is no block, before conditions are read: conditions refer to both. */
export function planItems(items: readonly Item[], log: FidelityLog): ReadonlyMap<Item, Plan> {
  const ids = createIds()
  const plans = new Map<Item, Plan>()
  const all = flattened(items).filter((item) => item.type !== 'block')
  // Ids of the file come first, so that an invented one gives way and not the other way round.
  const ordered = [...all.filter((item) => item.ownId !== null), ...all.filter((item) => item.ownId === null)]
  for (const item of ordered) plans.set(item, planItem(item, ids.claim(wishedId(item)), log))
  return new Map(
    all.flatMap((item) => ((plan) => (plan === undefined ? [] : [[item, plan] as const]))(plans.get(item))),
  )
}

function planItem(item: Item, questionId: string, log: FidelityLog): Plan {
  const form = formOf(item)
  if (item.ownId !== null && item.ownId !== questionId) log.note(item.name, 'id-changed', { to: questionId })
  if (item.ownId === null && form !== 'information' && form !== 'none') {
    log.note(item.name, 'id-derived', { to: questionId })
  }
  const ids = createIds()
  const options = new Map<string, string>()
  for (const { id } of item.choices) {
    if (options.has(id)) log.note(item.name, 'id-repeated', { id })
    else options.set(id, ids.claim(id))
  }
  for (const [id, option] of options) if (id !== option) log.note(`${item.name}: ${id}`, 'id-changed', { to: option })
  const isGroup = form === 'single' || (form === 'multiple' && item.choices.length > 0)
  const needsNone = isGroup && item.choices.length > 0 && !item.defaultChoice && form === 'multiple'
  if (needsNone) log.note(item.name, 'none-added', { label: formats['vsaq.none'] })
  const none = isGroup && (needsNone || item.defaultChoice) && item.type !== 'yesno' ? ids.claim('none') : null
  return { form, questionId, options, none }
}

function formOf(item: Item): Form {
  switch (item.type) {
    case 'checkgroup':
      return item.choices.length === 0 ? 'information' : 'multiple'
    case 'radiogroup': {
      const count = item.choices.length + (item.defaultChoice ? 1 : 0)
      return item.choices.length === 0 ? 'information' : count > 1 ? 'single' : 'multiple'
    }
    case 'check':
      return 'yes-no'
    case 'yesno':
      return hasPlainLabels(item) ? 'yes-no' : 'single'
    case 'line':
      return lineForm(item)
    case 'box':
    case 'upload':
      return 'text'
    case 'spacer':
      return 'none'
    case 'tip':
      return (item.attributes['why'] ?? '') === '' ? 'information' : 'text'
    default:
      return 'information'
  }
}

/** Whether a yes/no item has no words of its own that the usual Yes and No would lose. */
function hasPlainLabels({ attributes }: Item): boolean {
  const label = (key: string) =>
    htmlToText(attributes[key] ?? key)
      .text.replace(/[.!]$/, '')
      .toLowerCase()
  return label('yes') === 'yes' && label('no') === 'no'
}

function lineForm({ attributes }: Item): Form {
  const type = (attributes['inputType'] ?? 'text').toLowerCase()
  return type === 'number' || type === 'date' ? type : 'text'
}

/** An item without an id is named after what it is made of, never after its place: other items may come and go. */
function wishedId(item: Item): string {
  if (item.ownId !== null) return item.ownId
  const choices = item.choices.map(({ id }) => id)
  const prefix = commonPrefix(choices).replace(/[^A-Za-z0-9]+$/, '')
  if (prefix.length >= 3 && choices.length > 1) return prefix
  const content = choices.length > 0 ? choices.join('\n') : item.text
  return `${item.type}-${hashOf(content)}`
}

/** The longest beginning that some ids share, cut back to a whole word. */
function commonPrefix(ids: readonly string[]): string {
  const [first = '', ...others] = ids
  let length = first.length
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1
  }
  const shared = first.slice(0, length)
  const isWhole = ids.every((id) => id.length === length || /[^A-Za-z0-9]/.test(id[length] ?? ''))
  return isWhole ? shared : shared.replace(/[A-Za-z0-9]+$/, '')
}
