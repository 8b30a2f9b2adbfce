import type { Failure } from '../../ipc/app-error.ts'
import type { Assessment, AssessmentStatus } from '../../schema/assessment.ts'
import type { PersonId } from '../../schema/primitives.ts'
import { failure, success, type Result } from '../result.ts'
import { canMove, isAllowed, type AssessmentAction } from './lifecycle.ts'

/** Who acts and when (an instant, ISO 8601). */
export interface Actor {
  readonly by: PersonId
  readonly at: string
}

/** A command gives the next assessment, or why nothing was done; it never changes the one that it was given. */
export type CommandResult = Result<Assessment, Failure>

/** Runs `produce` when the status allows the action; else `wrong-status`. */
export function when(assessment: Assessment, action: AssessmentAction, produce: () => CommandResult): CommandResult {
  return isAllowed(assessment.status, action) ? produce() : wrongStatus(assessment.status)
}

/** The assessment in another status, with the move in its history; `wrong-status` where there is no such move. */
export function moveTo(assessment: Assessment, status: AssessmentStatus, { by, at }: Actor, note = ''): CommandResult {
  if (!canMove(assessment.status, status)) return wrongStatus(assessment.status)
  return success({
    ...assessment,
    status,
    history: [...assessment.history, { status, by, at, note }],
    updatedAt: at,
  })
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}

export function refuse(code: Failure['code'], fieldErrors?: Readonly<Record<string, string>>): CommandResult {
  return failure(fieldErrors === undefined ? { code } : { code, fieldErrors })
}

/** A record without one of its keys. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}

function wrongStatus(status: AssessmentStatus): CommandResult {
  return failure({ code: 'wrong-status', values: { status } })
}
