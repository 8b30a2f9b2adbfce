import type { QuestionKey } from '#shared/schema/primitives.ts'
import { lacksEvidence } from './effect.ts'
import type { ReviewItem, ReviewSection, ReviewStanding } from './standing.ts'

export const reviewFilters = ['all', 'unreviewed', 'failed', 'evidence'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

/** Whether an item passes a filter. */
export function passes(item: ReviewItem, filter: ReviewFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unreviewed':
      return isUnreviewed(item)
    case 'failed':
      return item.proposal !== null
    case 'evidence':
      return item.evidence.length > 0
  }
}

/** Whether it has an answer that nobody has judged. */
export function isUnreviewed({ isReviewable, verdict }: ReviewItem): boolean {
  return isReviewable && verdict === null
}

/** One section with those of its items that are on the screen. */
export interface ShownSection {
  readonly section: ReviewSection
  readonly items: readonly ReviewItem[]
}

/**
 * What the middle shows: without a filter the section at hand, with one all that passes it, over all sections. The
 * item at hand stays although it no longer passes, so that nothing jumps away from under the reviewer.
 */
export function shownSections(
  standing: ReviewStanding,
  filter: ReviewFilter,
  current: QuestionKey | null,
): readonly ShownSection[] {
  const here = current === null ? undefined : standing.byKey.get(current)?.place.sectionKey
  if (filter === 'all') {
    const section = standing.sections.find(({ key }) => key === here) ?? standing.sections[0]
    return section === undefined ? [] : [{ section, items: section.items }]
  }
  return standing.sections.flatMap((section) => {
    const items = section.items.filter((item) => passes(item, filter) || item.key === current)
    return items.length === 0 ? [] : [{ section, items }]
  })
}

/** The next item that waits for a verdict, after `from` and round to the beginning; null when none does. */
export function nextUnreviewed(items: readonly ReviewItem[], from: QuestionKey | null): QuestionKey | null {
  const start = items.findIndex(({ key }) => key === from) + 1
  const round = [...items.slice(start), ...items.slice(0, start)]
  return round.find(isUnreviewed)?.key ?? null
}

/** The item before or after; without a filter over the border of the section too. Null at the end. */
export function neighbour(
  standing: ReviewStanding,
  filter: ReviewFilter,
  from: QuestionKey | null,
  step: 1 | -1,
): QuestionKey | null {
  const items = standing.items.filter((item) => passes(item, filter) || item.key === from)
  const index = items.findIndex(({ key }) => key === from)
  return items[index === -1 ? 0 : index + step]?.key ?? null
}

/**
 * Answers that can be accepted together because nothing about them asks for a look: not judged, not failed, no issue,
 * not "does not apply" (its reason has to be read), every piece of evidence judged, and where evidence is required one
 * accepted and in date. `mayJudge` leaves out what this person may not judge.
 */
export function withoutProblems(
  standing: ReviewStanding,
  items: readonly ReviewItem[],
  mayJudge: (item: ReviewItem) => boolean,
): readonly ReviewItem[] {
  const { evidenceReviews } = standing.view.assessment
  return items.filter((item) => {
    const { response, evidence, issues, proposal } = item
    if (!isUnreviewed(item) || proposal !== null || issues.length > 0 || !mayJudge(item)) return false
    if (response?.answer?.kind === 'not-applicable') return false
    if (evidence.some(({ id }) => evidenceReviews[id] === undefined)) return false
    return !lacksEvidence(standing, item)
  })
}
