import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Role } from '#shared/schema/person.ts'

/** Everything that needs a right, in one table: who is not named may not. */
const permissions = {
  /** Look at everything in the workspace, and take copies of reports, evidence and the root certificate. */
  read: ['administrator', 'preparer', 'reviewer', 'auditor'],
  /** Vendors, engagements and their exposure. */
  'edit-vendors': ['preparer', 'reviewer'],
  /** Start and answer assessments, attach evidence, submit. */
  prepare: ['preparer'],
  /** Say what a piece of evidence is; after a reviewer judged it, only with the right to review. */
  'edit-evidence': ['preparer', 'reviewer'],
  /** Judge responses and evidence, raise and change findings. */
  review: ['reviewer'],
  decide: ['reviewer'],
  issue: ['reviewer'],
  /** Settings of the workspace, people and security. */
  administer: ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Action = keyof typeof permissions

/** Whether somebody with these roles may do this: `not-permitted` otherwise. */
export function authorise(roles: readonly Role[], action: Action): Result<null, Failure> {
  const allowed: readonly Role[] = permissions[action]
  return roles.some((role) => allowed.includes(role)) ? success(null) : failure({ code: 'not-permitted' })
}
