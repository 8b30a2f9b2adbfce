import { formats } from '#shared/text/en/formats.ts'
import type { FidelityLog } from '../fidelity.ts'
import type { Json } from '../json/parse-json.ts'
import type { Formula } from './formula.ts'
import type { Item } from './item.ts'
import type { Plan } from './plan.ts'
import { shortened, type Texts } from './texts.ts'
import { tipText, type AttachedTip } from './tips.ts'

/** Longest question and label of the schema. */
const longestQuestion = 2000
const longestLabel = 500

/** A question as it is handed to the schema. */
export type QuestionDraft = { readonly [key: string]: unknown; readonly id: string }

/** All that makes a question out of an item. */
export interface Making {
  readonly item: Item
  readonly plan: Plan
  readonly when: Formula
  readonly tips: readonly AttachedTip[]
  /** What a question without words of its own is called: the title of its block. */
  readonly fallback: string
}

/** Makes the question of an item, unscored; null when there is nothing to show. */
export function questionOf(making: Making, texts: Texts, log: FidelityLog): QuestionDraft | null {
  const { item, plan, when, tips } = making
  if (plan.form === 'none') {
    log.note(item.name, 'spacer-dropped')
    return null
  }
  const full = item.type === 'tip' ? tipText(item, texts) : texts.long(item.text, item.name)
  if (full === '' && plan.form === 'information') {
    log.note(item.name, item.type === 'checkgroup' || item.type === 'radiogroup' ? 'choices-missing' : 'item-empty')
    return null
  }
  if (item.type === 'tip') noteTip(item, log)
  if (full === '') log.note(item.name, 'text-added', { text: making.fallback })
  const text = shortened(full === '' ? making.fallback : full, longestQuestion)
  if (text.length < full.length) log.note(item.name, 'text-shortened', { limit: longestQuestion })
  noteAttributes(item, log)
  const hints = hintsOf(item, texts, log)
  return {
    id: plan.questionId,
    text,
    ...(when === true ? {} : { when }),
    required: isRequired(item, plan),
    weight: 0,
    internal: item.attributes['auth'] === 'admin' || item.attributes['className'] === 'vsaq-invisible',
    guidance: [text.length < full.length ? full : '', hints.guidance].filter((part) => part !== '').join('\n'),
    example: hints.example,
    tips: tips.map((tip) => ({ ...tip })),
    ...formOf(making, texts, log),
  }
}

function formOf({ item, plan }: Making, texts: Texts, log: FidelityLog): { readonly [key: string]: unknown } {
  switch (plan.form) {
    case 'single':
    case 'multiple':
      return {
        type: plan.form,
        options: item.type === 'yesno' ? yesNoOptions(item, texts) : optionsOf(item, plan, texts, log),
      }
    case 'yes-no':
      return { type: 'yes-no', yes: { credit: 0 }, no: { credit: 0 } }
    case 'text':
      if (item.type !== 'upload') return { type: 'text', multiline: item.type !== 'line' }
      log.note(item.name, 'upload-as-text')
      return { type: 'text', multiline: false, evidence: { required: isRequired(item, plan), expected: '' } }
    case 'number':
      return { type: 'number', unit: '' }
    default:
      return { type: plan.form }
  }
}

function optionsOf(item: Item, plan: Plan, texts: Texts, log: FidelityLog): Json {
  const listed = [...plan.options].map(([choiceId, id]) => {
    const choice = item.choices.find((each) => each.id === choiceId)
    const name = `${item.name}: ${choiceId}`
    const full = texts.line(choice?.text ?? '', name)
    if (full.length > longestLabel) log.note(name, 'text-shortened', { limit: longestLabel })
    const condition = choice?.condition ?? ''
    if (condition !== '') log.note(name, 'choice-condition-dropped', { condition: condition.slice(0, 200) })
    return { id, label: full === '' ? choiceId.slice(0, longestLabel) : shortened(full, longestLabel), credit: 0 }
  })
  if (plan.none === null) return listed
  return [...listed, { id: plan.none, label: formats['vsaq.none'], credit: 0, exclusive: plan.form === 'multiple' }]
}

function yesNoOptions(item: Item, texts: Texts): Json {
  return (['yes', 'no'] as const).map((id) => {
    const label = texts.line(item.attributes[id] ?? '', item.name)
    return { id, label: label === '' ? formats[`vsaq.${id}`] : shortened(label, longestLabel), credit: 0 }
  })
}

/** VSAQ lets an author demand lines and boxes; groups are always asked for, and a tip's box or a lone check box may stay empty. */
function isRequired({ type, attributes }: Item, { form }: Plan): boolean {
  if (type === 'line' || type === 'box' || type === 'upload') {
    return ['true', 'yes', 'required', '1'].includes(attributes['required'] ?? '')
  }
  return form !== 'information' && type !== 'tip' && type !== 'check'
}

function hintsOf(item: Item, texts: Texts, log: FidelityLog): { readonly guidance: string; readonly example: string } {
  const { inputTitle = '', placeholder = '', inputPattern = '' } = item.attributes
  if (inputPattern !== '') log.note(item.name, 'pattern-dropped', { pattern: inputPattern.slice(0, 200) })
  if (inputTitle !== '' || placeholder !== '') log.note(item.name, 'format-hint-kept-as-text')
  return { guidance: texts.long(inputTitle, item.name), example: texts.long(placeholder, item.name) }
}

function noteTip(item: Item, log: FidelityLog): void {
  const { severity = '', warn = '', why = '' } = item.attributes
  if (why !== '') log.note(item.name, 'tip-as-question')
  if (severity !== '' || warn === 'yes') log.note(item.name, 'tip-severity-dropped', { severity: severity || 'medium' })
}

const plainInputs = ['text', 'number', 'date']

function noteAttributes({ name, attributes }: Item, log: FidelityLog): void {
  const { auth, className, inputType, maxlength } = attributes
  const value = attributes['default']
  if (className === 'vsaq-invisible') log.note(name, 'hidden-class')
  else if (className !== undefined) log.note(name, 'attribute-dropped', { attribute: 'className', value: className })
  if (auth !== undefined && auth !== 'admin') log.note(name, 'attribute-dropped', { attribute: 'auth', value: auth })
  if (value !== undefined) log.note(name, 'attribute-dropped', { attribute: 'default', value })
  if (maxlength !== undefined) log.note(name, 'attribute-dropped', { attribute: 'maxlength', value: maxlength })
  if (inputType !== undefined && !plainInputs.includes(inputType.toLowerCase())) {
    log.note(name, 'input-type-text', { type: inputType })
  }
}
