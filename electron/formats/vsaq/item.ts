/** Kinds of items of a VSAQ questionnaire that are read; anything else becomes `unknown`. */
export const itemTypes = [
  'block',
  'checkgroup',
  'radiogroup',
  'check',
  'radio',
  'line',
  'box',
  'yesno',
  'upload',
  'info',
  'spacer',
  'tip',
] as const
export type ItemType = (typeof itemTypes)[number] | 'unknown'

export interface Choice {
  readonly id: string
  /** As in the file, HTML and all. */
  readonly text: string
  /** Empty when it is always offered. */
  readonly condition: string
}

/** An item as in the file, texts untouched. */
export interface Item {
  readonly type: ItemType
  /** As written in the file; null when it has none. */
  readonly ownId: string | null
  /** How notes name it: its own id, or a short description. */
  readonly name: string
  readonly text: string
  /** Empty when it is always shown. */
  readonly condition: string
  /** All other attributes that are known for the type. */
  readonly attributes: Readonly<Record<string, string>>
  readonly choices: readonly Choice[]
  /** Whether "none of the above" is offered as the last choice. */
  readonly defaultChoice: boolean
  readonly items: readonly Item[]
  /** Enclosing blocks, outermost first. */
  readonly ancestors: readonly Item[]
  /** How many items of the file it stands for: several radio buttons become one group. */
  readonly represents: number
}

/** All items inside some, themselves included, in the order of the file. */
export function flattened(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...flattened(item.items)])
}
