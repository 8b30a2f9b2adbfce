import { isAllowed } from '#shared/domain/assessment/lifecycle.ts'
import type { AssessmentStatus } from '#shared/schema/assessment.ts'
import type { PersonSummary } from '#shared/ipc/workspace-channels.ts'

/** Whether answers may be changed here, and if not, what stands in the way. */
export type Access =
  | { readonly kind: 'open' }
  /** Someone else's turn: with the reviewer, decided, or issued. */
  | { readonly kind: 'closed'; readonly next: 'review' | 'report' }
  /** The person has not the role of a preparer. */
  | { readonly kind: 'not-preparer' }

export function accessTo(status: AssessmentStatus, roles: PersonSummary['roles']): Access {
  if (!isAllowed(status, 'answer')) {
    return { kind: 'closed', next: status === 'submitted' || status === 'in-review' ? 'review' : 'report' }
  }
  return roles.includes('preparer') ? { kind: 'open' } : { kind: 'not-preparer' }
}
