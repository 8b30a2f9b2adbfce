import { isAllowed, type AssessmentAction } from '#shared/domain/assessment/lifecycle.ts'
import { hasPrepared } from '#shared/domain/assessment/decide.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import type { OpenWorkspaceStatus } from '../../../lib/workspace.ts'
import type { ReviewItem } from './standing.ts'

/** What this person may do to an assessment as it stands. */
export interface ReviewAccess {
  readonly mayBegin: boolean
  readonly mayReview: boolean
  /** Raise, merge and dismiss proposals. */
  readonly mayDispose: boolean
  /** Edit and settle findings, also after the decision. */
  readonly mayChangeFindings: boolean
  readonly mayRequestChanges: boolean
  readonly mayDecide: boolean
  readonly mayIssue: boolean
  /** Whether the person's roles let them review at all. */
  readonly isReviewer: boolean
  /** Whether nobody may judge or decide what they prepared. */
  readonly needsFourEyes: boolean
  readonly hasPrepared: boolean
  readonly person: OpenWorkspaceStatus['person']['id'] | null
}

export function reviewAccess(assessment: Assessment, workspace: OpenWorkspaceStatus | null): ReviewAccess {
  const isReviewer = workspace?.person.roles.includes('reviewer') ?? false
  const may = (action: AssessmentAction) => isReviewer && isAllowed(assessment.status, action)
  return {
    mayBegin: may('begin-review'),
    mayReview: may('review'),
    mayDispose: may('dispose-proposal'),
    mayChangeFindings: may('change-finding'),
    mayRequestChanges: may('request-changes'),
    mayDecide: may('decide'),
    mayIssue: may('issue'),
    isReviewer,
    needsFourEyes: workspace?.fourEyes === 'required',
    hasPrepared: workspace !== null && hasPrepared(assessment, workspace.person.id),
    person: workspace?.person.id ?? null,
  }
}

/** Whether the four-eyes rule keeps this person from judging the answer: it is their own. */
export function isOwnAnswer(access: ReviewAccess, { response }: ReviewItem): boolean {
  return access.needsFourEyes && response !== null && response.answeredBy === access.person
}
