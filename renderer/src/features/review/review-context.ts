import { createContext, useContext } from 'react'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { DraftStore } from './drafts.ts'
import type { ReviewAccess } from './model/access.ts'
import type { ReviewStanding } from './model/standing.ts'
import type { Review } from './use-review.ts'

/** What every part of a review needs. */
export interface ReviewScope {
  readonly standing: ReviewStanding
  readonly access: ReviewAccess
  readonly review: Review
  readonly drafts: DraftStore
  /** Shows a question among the responses, whatever the filter. */
  readonly openQuestion: (question: QuestionKey) => void
  readonly openFindings: () => void
}

export const ReviewContext = createContext<ReviewScope | null>(null)

export function useScope(): ReviewScope {
  const scope = useContext(ReviewContext)
  if (scope === null) throw new Error('not inside a review')
  return scope
}
