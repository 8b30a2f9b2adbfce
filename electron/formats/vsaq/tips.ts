import type { FidelityLog } from '../fidelity.ts'
import type { Conditions } from './conditions.ts'
import { comparisonsIn, referenceIn, type Expression } from './expression.ts'
import { flattened, type Item } from './item.ts'
import { leafFormula } from './leaf.ts'
import type { Plan } from './plan.ts'
import type { Target } from './targets.ts'
import type { Texts } from './texts.ts'

/** A remark that fires on answers of one question, in the shape of the schema. */
export interface AttachedTip {
  readonly options: readonly string[]
  readonly severity: 'info' | 'medium' | 'high' | 'critical'
  readonly text: string
  readonly asksCompensatingControl: boolean
}

/** Tips that one question may carry. */
const mostTips = 20

/**
 * Tips that say no more than "when this is chosen" go to the question that is asked about, so that they stand beside the answer and ask for the
 * compensating control there. All others stay where they are, with their condition.
 */
export function attachTips(
  items: readonly Item[],
  targets: ReadonlyMap<string, Target>,
  plans: ReadonlyMap<Item, Plan>,
  conditions: Conditions,
  texts: Texts,
  log: FidelityLog,
): { readonly byQuestion: ReadonlyMap<Item, readonly AttachedTip[]>; readonly attached: ReadonlySet<Item> } {
  const all = flattened(items)
  const read = new Set(
    all.flatMap((item) => {
      const expression = conditions.expression(item)
      return expression === undefined ? [] : readByValue(expression, targets)
    }),
  )
  const byQuestion = new Map<Item, readonly AttachedTip[]>()
  const attached = new Set<Item>()
  for (const tip of all.filter(({ type }) => type === 'tip')) {
    const expression = conditions.expression(tip)
    const question = expression === undefined ? null : questionAsked(tip, expression, targets)
    const options =
      expression === undefined || question === null ? null : optionsIn(expression, targets, plans.get(question))
    const known = question === null ? [] : (byQuestion.get(question) ?? [])
    if (question === null || options === null || read.has(tip) || known.length >= mostTips) continue
    if (tip.attributes['auth'] !== undefined || tip.attributes['className'] !== undefined) continue
    const severity = severityOf(tip, log)
    const text = tipText(tip, texts)
    if (text === '') continue
    const asksCompensatingControl = (tip.attributes['why'] ?? '') !== ''
    byQuestion.set(question, [...known, { options, severity, text, asksCompensatingControl }])
    attached.add(tip)
  }
  return { byQuestion, attached }
}

/** The words of a tip: its heading, what it says, what it asks for, what it wants done. */
export function tipText(tip: Item, texts: Texts): string {
  const { customTitle = '', name = '', why = '', todo = '' } = tip.attributes
  const heading = texts.line(customTitle === '' ? name : customTitle, tip.name)
  return [heading, texts.long(tip.text, tip.name), texts.long(why, tip.name), texts.long(todo, tip.name)]
    .filter((part) => part !== '')
    .join('\n')
}

/** Items whose own text a condition reads. */
function readByValue(expression: Expression, targets: ReadonlyMap<string, Target>): readonly Item[] {
  return comparisonsIn(expression).flatMap((comparison) => {
    const { id, part } = referenceIn(comparison)
    const item = targets.get(id)?.item
    return part === 'value' && item !== undefined ? [item] : []
  })
}

/** The one item that a condition of nothing but chosen options, joined by "or", asks about; it stands in the tip's own blocks. */
function questionAsked(tip: Item, expression: Expression, targets: ReadonlyMap<string, Target>): Item | null {
  if (!isAlternative(expression)) return null
  const asked = new Set(comparisonsIn(expression).map((comparison) => targets.get(referenceIn(comparison).id)?.item))
  const [item] = asked
  if (item === undefined || asked.size !== 1) return null
  return tip.ancestors.every((block) => item.ancestors.includes(block)) ? item : null
}

function isAlternative(expression: Expression): boolean {
  if (expression.kind === 'or') return isAlternative(expression.left) && isAlternative(expression.right)
  return expression.kind === 'reference' && !expression.reference.visibility && expression.reference.part !== 'value'
}

/** The options on which a tip fires. The question's own condition need not be asked again: without the question no option is chosen. */
function optionsIn(
  expression: Expression,
  targets: ReadonlyMap<string, Target>,
  plan: Plan | undefined,
): readonly string[] | null {
  const leaves = comparisonsIn(expression).map((comparison) => {
    const target = targets.get(referenceIn(comparison).id)
    return target === undefined ? false : leafFormula(comparison, target, plan, () => {})
  })
  const options = leaves.flatMap((leaf) =>
    typeof leaf === 'object' && 'kind' in leaf && leaf.kind === 'option' ? leaf.oneOf : [],
  )
  return options.length < leaves.length ? null : [...new Set(options)]
}

const severities = ['medium', 'high', 'critical'] as const

function severityOf({ name, attributes }: Item, log: FidelityLog): AttachedTip['severity'] {
  const stated = severities.find((severity) => severity === attributes['severity'])
  if (attributes['warn'] !== 'yes') {
    if (stated !== undefined) log.note(name, 'tip-severity-dropped', { severity: stated })
    return 'info'
  }
  if (stated === undefined) log.note(name, 'tip-severity-assumed', { severity: 'medium' })
  return stated ?? 'medium'
}
