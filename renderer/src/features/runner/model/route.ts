import type { QuestionKey } from '#shared/schema/primitives.ts'
import { isOpenable, type QuestionStanding, type Standing } from './standing.ts'

/**
 * The question to stand on: the wanted one when it can be opened; else the next that can, else the one before; null
 * when none can. With nothing wanted, the first with something to do, else the first.
 */
export function resolveCurrent(standing: Standing, wanted: QuestionKey | null): QuestionKey | null {
  if (wanted === null || !standing.byKey.has(wanted)) return nextOpen(standing, null) ?? firstOpenable(standing)
  const own = standing.byKey.get(wanted)
  if (own !== undefined && isOpenable(own)) return wanted
  return neighbour(standing, wanted, 1) ?? neighbour(standing, wanted, -1)
}

/** The next (1) or previous (-1) question that can be opened, over the borders of sections; null at the ends. */
export function neighbour(standing: Standing, from: QuestionKey, step: 1 | -1): QuestionKey | null {
  const all = [...standing.byKey.values()]
  const start = all.findIndex(({ place }) => place.key === from)
  for (let index = start + step; index >= 0 && index < all.length; index += step) {
    const candidate = all[index]
    if (candidate !== undefined && isOpenable(candidate)) return candidate.place.key
  }
  return null
}

/**
 * The next question with something to do, after `from` and round to the beginning, `from` itself last: not answered, or
 * an answer that must be mended before it can be submitted. Null when there is nothing left.
 */
export function nextOpen(standing: Standing, from: QuestionKey | null): QuestionKey | null {
  const all = [...standing.byKey.values()]
  const start = all.findIndex(({ place }) => place.key === from) + 1
  const round = [...all.slice(start), ...all.slice(0, start)]
  return round.find(isToDo)?.place.key ?? null
}

/** Where a click on a section leads: its first question with something to do, else its first. Null when none is asked. */
export function entranceOf(standing: Standing, sectionKey: string): QuestionKey | null {
  const own = [...standing.byKey.values()].filter((each) => each.place.sectionKey === sectionKey && isOpenable(each))
  return (own.find(isToDo) ?? own[0])?.place.key ?? null
}

function isToDo({ progress, issues }: QuestionStanding): boolean {
  return progress.problem !== null || issues.some(({ blocking }) => blocking)
}

function firstOpenable(standing: Standing): QuestionKey | null {
  return [...standing.byKey.values()].find(isOpenable)?.place.key ?? null
}
