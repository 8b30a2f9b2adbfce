import type { FidelityLog } from '../fidelity.ts'
import type { Json } from '../json/parse-json.ts'
import { itemTypes, type Choice, type Item, type ItemType } from './item.ts'
import { joinRadios } from './join-radios.ts'

/** Attributes that are read for each kind of item, beside type, id, cond, text, items and choices. */
const common = ['required', 'auth', 'className', 'default']
const input = ['inputType', 'inputPattern', 'inputTitle', 'placeholder', 'maxlength']
const known: Readonly<Record<ItemType, readonly string[]>> = {
  block: common,
  checkgroup: [...common, 'defaultChoice', 'choicesConds'],
  radiogroup: [...common, 'defaultChoice', 'choicesConds'],
  check: common,
  radio: common,
  line: [...common, ...input],
  box: [...common, ...input],
  yesno: [...common, 'yes', 'no'],
  upload: common,
  info: common,
  spacer: common,
  tip: [...common, 'warn', 'severity', 'name', 'why', 'todo', 'customTitle'],
  unknown: common,
}
const structure = ['type', 'id', 'cond', 'text', 'items', 'choices', 'insertAfter', 'insertBefore']

/** Characters of one text that are looked at; what is longer was not written for people. */
const longestText = 100_000

/**
 * Reads a list of items with all that is inside them. Attributes that mean nothing for their item are noted; a value of the wrong type counts as
 * absent and is noted too.
 */
export function readItems(list: Json | undefined, ancestors: readonly Item[], log: FidelityLog): readonly Item[] {
  if (!Array.isArray(list)) return []
  const items = list.flatMap((entry: Json, index) => {
    const place = `${ancestors.at(-1)?.name ?? 'questionnaire'}[${index}]`
    if (isRecord(entry)) return [readItem(entry, place, ancestors, log)]
    log.note(place, 'type-unknown', { type: typeof entry })
    return []
  })
  return joinRadios(items, log)
}

/** Whether a JSON value is an object. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readItem(
  entry: { readonly [key: string]: Json },
  place: string,
  ancestors: readonly Item[],
  log: FidelityLog,
): Item {
  const type = itemTypes.find((candidate) => candidate === entry['type']) ?? 'unknown'
  const ownId = typeof entry['id'] === 'string' && entry['id'] !== '' ? entry['id'] : null
  const text = readText(entry['text'])
  const name = ownId ?? describe(type, text, place)
  if (type === 'unknown') log.note(name, 'type-unknown', { type: JSON.stringify(entry['type'] ?? null) })
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(entry)) {
    if (structure.includes(key)) continue
    if (!known[type].includes(key)) log.note(name, 'attribute-unknown', { attribute: key })
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      attributes[key] = String(value)
    } else if (key !== 'choicesConds' && value !== null) log.note(name, 'attribute-unknown', { attribute: key })
  }
  if (typeof entry['cond'] !== 'string' && entry['cond'] !== undefined && entry['cond'] !== null) {
    log.note(name, 'condition-unreadable', { condition: JSON.stringify(entry['cond']) })
  }
  const items: Item[] = []
  const item: Item = {
    type,
    ownId,
    name,
    text,
    condition: readText(entry['cond']).trim(),
    attributes,
    choices: readChoices(entry, name, log),
    defaultChoice: entry['defaultChoice'] === true || entry['defaultChoice'] === 'true',
    items,
    ancestors,
    represents: 1,
  }
  items.push(...readItems(entry['items'], [...ancestors, item], log))
  return item
}

function readText(value: Json | undefined): string {
  return typeof value === 'string' ? value.slice(0, longestText) : ''
}

function readChoices(entry: { readonly [key: string]: Json }, name: string, log: FidelityLog): readonly Choice[] {
  const conditions = pairs(entry['choicesConds'])
  if (entry['type'] !== 'checkgroup' && entry['type'] !== 'radiogroup') {
    if (entry['choices'] !== undefined) log.note(name, 'attribute-unknown', { attribute: 'choices' })
    return []
  }
  return pairs(entry['choices']).map(([id, text]) => ({
    id,
    text,
    condition: conditions.find(([choice]) => choice === id)?.[1].trim() ?? '',
  }))
}

/** Key and text of each object in a list of one-key objects. */
function pairs(list: Json | undefined): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: Json) =>
    isRecord(entry) ? Object.entries(entry).map(([key, value]): [string, string] => [key, readText(value)]) : [],
  )
}

function describe(type: string, text: string, place: string): string {
  const words = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? `${type} ${place}` : `${type} “${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`
}
