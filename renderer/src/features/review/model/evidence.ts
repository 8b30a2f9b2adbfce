import type { Evidence } from '#shared/schema/evidence.ts'
import type { EvidenceId, QuestionKey } from '#shared/schema/primitives.ts'
import type { ReviewStanding } from './standing.ts'

/** Whether it still counts on a day: its last valid day does. */
export function isInDate({ expires }: Pick<Evidence, 'expires'>, asOf: string): boolean {
  return expires === null || expires >= asOf
}

/** `E-03`. */
export function evidenceNumber({ number }: Pick<Evidence, 'number'>): string {
  return `E-${String(number).padStart(2, '0')}`
}

/** Other questions whose responses name the evidence: a verdict on it counts there too. */
export function otherQuestions(
  { items }: Pick<ReviewStanding, 'items'>,
  evidence: EvidenceId,
  question: QuestionKey,
): readonly string[] {
  return items
    .filter(({ key, response }) => key !== question && response?.evidence.includes(evidence) === true)
    .map(({ place }) => place.question.id)
}
