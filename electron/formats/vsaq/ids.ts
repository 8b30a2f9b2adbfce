import { createHash } from 'node:crypto'

/** Longest id of the schema. */
const longest = 80

/** Hands out ids that fit the schema's rule and are used once; the same file gives the same ids. */
export interface Ids {
  /** The wished id, made to fit, with a number behind it when it is taken. */
  claim(wished: string): string
}

export function createIds(): Ids {
  const taken = new Set<string>()
  return {
    claim(wished) {
      const fitting = slugOf(wished)
      let id = fitting
      for (let number = 2; taken.has(id); number += 1) id = `${fitting.slice(0, longest - 5)}-${number}`
      taken.add(id)
      return id
    },
  }
}

/** A text as an id of letters, digits, dots, underscores and hyphens; one that is too long ends in a hash of the whole. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/-+$/, '')
  if (plain === '') return `item-${hashOf(text)}`
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 9)}-${hashOf(text)}`
}

/** Eight characters that stand for a text: an id for what has none, independent of its place in the file. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
