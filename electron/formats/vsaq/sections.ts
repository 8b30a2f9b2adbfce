import type { FidelityLog } from '../fidelity.ts'
import type { Conditions } from './conditions.ts'
import { both, type Formula } from './formula.ts'
import { createIds, hashOf } from './ids.ts'
import { flattened, type Item } from './item.ts'
import type { Plan } from './plan.ts'
import { questionOf, type QuestionDraft } from './questions.ts'
import { shortened, type Texts } from './texts.ts'
import type { AttachedTip } from './tips.ts'

/** Longest title of the schema. */
const longestTitle = 500

/** A section as it is handed to the schema. */
export interface SectionDraft {
  readonly id: string
  readonly title: string
  readonly introduction: string
  readonly weight: 1
  readonly when?: Formula
  readonly questions: readonly QuestionDraft[]
}

/** What the sections are made from. */
export interface SectionSource {
  readonly plans: ReadonlyMap<Item, Plan>
  readonly conditions: Conditions
  readonly tips: ReadonlyMap<Item, readonly AttachedTip[]>
  /** Tips that have found their question and are not shown by themselves. */
  readonly attached: ReadonlySet<Item>
  /** Title of what stands in no block. */
  readonly title: string
}

/**
 * Lays nested blocks out as sections one after the other. What follows an inner block in its outer one becomes a further section of the same
 * title with a number. A section is shown under the conditions of all the blocks around it.
 */
export function sectionsOf(
  items: readonly Item[],
  source: SectionSource,
  texts: Texts,
  log: FidelityLog,
): readonly SectionDraft[] {
  const ids = createIds()
  const sections: SectionDraft[] = []

  function visit(block: Item | null, children: readonly Item[], outer: Formula): void {
    const when = block === null ? outer : both(outer, source.conditions.of(block))
    if (when === false) {
      for (const item of flattened(children)) log.note(item.name, 'never-shown')
      return
    }
    const title = block === null ? source.title : titleOf(block, source.title)
    if (block !== null) noteBlock(block)
    let part = 0
    let direct: Item[] = []
    function close(): void {
      const questions = direct.flatMap((item) => makeQuestion(item, title))
      direct = []
      if (questions.length === 0) return
      part += 1
      const wished = block === null ? 'questions' : (block.ownId ?? `block-${hashOf(block.text)}`)
      sections.push({
        id: ids.claim(wished),
        title: shortened(part === 1 ? title : `${title} (${part})`, longestTitle),
        introduction: part === 1 && title.length > longestTitle ? title : '',
        weight: 1,
        ...(when === true ? {} : { when }),
        questions,
      })
    }
    for (const child of children) {
      if (child.type !== 'block') direct.push(child)
      // A kind of item that is not known may hold others all the same.
      if (child.type !== 'block' && child.items.length === 0) continue
      close()
      visit(child, child.items, when)
    }
    close()
  }

  function titleOf(block: Item, fallback: string): string {
    const title = texts.line(block.text, block.name)
    return title === '' ? (block.ownId ?? fallback) : title
  }

  function noteBlock({ name, attributes }: Item): void {
    for (const [attribute, value] of Object.entries(attributes)) {
      log.note(name, 'attribute-dropped', { attribute, value })
    }
  }

  function makeQuestion(item: Item, fallback: string): readonly QuestionDraft[] {
    const plan = source.plans.get(item)
    if (plan === undefined || source.attached.has(item)) return []
    const when = source.conditions.of(item)
    if (when === false) {
      log.note(item.name, 'never-shown')
      return []
    }
    const tips = source.tips.get(item) ?? []
    const question = questionOf({ item, plan, when, tips, fallback }, texts, log)
    return question === null ? [] : [question]
  }

  visit(null, items, true)
  return sections
}
