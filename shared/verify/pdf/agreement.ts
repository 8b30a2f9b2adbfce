import { isObjectStream, type Revision } from './revision.ts'

/** A place where readers disagree: the object concerned, and where in the file. */
export interface Disagreement {
  readonly number: number
  readonly offset: number
}

/**
 * Compares the two ways to read a file: by its cross-reference sections, as viewers do, and from front to back, as repairing readers
 * do. Both must find the same object under each number, every object in the file must be named by a section, and every entry must lead
 * to an object. Gives the places where that is not so, in the revision and before.
 */
export function findDisagreements(revision: Revision): readonly Disagreement[] {
  const named = new Set<string>()
  const sectionStreams = new Set<number>()
  const namedBy = new Map<number, number>()
  for (const section of revision.sections) {
    for (const offset of section.streams) sectionStreams.add(offset)
    for (const [number, entry] of section.entries) {
      if (!namedBy.has(number)) namedBy.set(number, section.offset)
      if (entry.type === 'offset') named.add(`${number} at ${entry.offset}`)
      if (entry.type === 'compressed') named.add(`${number} in ${entry.container} as ${entry.index}`)
    }
  }

  const disagreements: Disagreement[] = []
  const last = new Map<number, { readonly place: string; readonly offset: number }>()
  for (const item of revision.scan.objectsByOffset.values()) {
    if (item.end > revision.end) continue
    const place = `${item.number} at ${item.start}`
    if (!sectionStreams.has(item.start)) {
      last.set(item.number, { place, offset: item.start })
      if (!named.has(place)) disagreements.push({ number: item.number, offset: item.start })
    }
    if (item.value.kind !== 'stream' || !isObjectStream(item.value)) continue
    const members = revision.members(item)
    if (!members) disagreements.push({ number: item.number, offset: item.start })
    for (const [index, { number }] of (members ?? []).entries()) {
      const inside = `${number} in ${item.number} as ${index}`
      last.set(number, { place: inside, offset: item.start })
      if (!named.has(inside)) disagreements.push({ number, offset: item.start })
    }
  }

  for (const [number, entry] of revision.entries) {
    if (entry.type === 'free') continue
    const where = entry.type === 'offset' ? `at ${entry.offset}` : `in ${entry.container} as ${entry.index}`
    const found = last.get(number)
    const isSection = entry.type === 'offset' && sectionStreams.has(entry.offset)
    if (!revision.object(number) || (!isSection && found?.place !== `${number} ${where}`)) {
      disagreements.push({ number, offset: Math.max(found?.offset ?? 0, namedBy.get(number) ?? 0) })
    }
  }
  return disagreements
}
