import type { Assessment } from '#shared/schema/assessment.ts'
import type { PersonId } from '#shared/schema/primitives.ts'
import type { Response } from '#shared/schema/response.ts'

type Transition = Assessment['history'][number]

/** The last time that the assessment came into a status; null when it never did. */
export function lastMoveTo(assessment: Assessment, status: Transition['status']): Transition | null {
  return assessment.history.findLast((move) => move.status === status) ?? null
}

/** The request for changes that the answers at hand came back from; null when there was none. */
export function requestAnswered(assessment: Assessment): Transition | null {
  const request = lastMoveTo(assessment, 'changes-requested')
  const submitted = lastMoveTo(assessment, 'submitted')
  return request !== null && submitted !== null && request.at < submitted.at ? request : null
}

/** Whether a response was changed after the last request for changes. */
export function answeredAgain(assessment: Assessment, response: Response): boolean {
  const request = requestAnswered(assessment)
  return request !== null && response.answeredAt > request.at
}

/** Name of a person; the id where the workspace no longer knows it. */
export function nameOf(people: readonly { readonly id: PersonId; readonly name: string }[], id: PersonId): string {
  return people.find((person) => person.id === id)?.name ?? id
}
