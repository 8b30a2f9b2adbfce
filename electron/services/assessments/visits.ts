import { isDeepStrictEqual } from 'node:util'
import type { Assessment } from '#shared/schema/assessment.ts'
import type { AssessmentId, QuestionKey } from '#shared/schema/primitives.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import { changesBetween } from '../audit-detail.ts'

interface Visit {
  readonly question: QuestionKey
  /** What was stored when the visit began; null when nothing was. */
  readonly before: ResponseContent | null
}

type VisitDetail = { readonly visited: QuestionKey; readonly changes: ReturnType<typeof changesBetween> }

const fields = ['answer', 'comment', 'justification', 'compensatingControl', 'evidence', 'flagged'] as const

/**
 * Coalesces what the audit log says of responses: autosave writes a response many times while a person is at the question, and
 * the log tells field by field, once a visit, what was there before and what after. One visit an assessment; it ends with the
 * first write that is not about its question.
 */
export class ResponseVisits {
  readonly #visits = new Map<AssessmentId, Visit>()

  /** Detail of the visit that a write about `question` ends (null: about none); null when it ends none or nothing changed. */
  endedBy(assessment: Assessment, question: QuestionKey | null): VisitDetail | null {
    const visit = this.#visits.get(assessment.id)
    if (!visit || visit.question === question) return null
    const after = contentOf(assessment, visit.question)
    if (isDeepStrictEqual(visit.before, after)) return null
    return { visited: visit.question, changes: changesBetween(visit.before ?? {}, after ?? {}) }
  }

  /** The write got through: a visit of `question` goes on or begins, any other is over. */
  settle(before: Assessment, question: QuestionKey | null): void {
    if (question === null) this.#visits.delete(before.id)
    else if (this.#visits.get(before.id)?.question !== question) {
      this.#visits.set(before.id, { question, before: contentOf(before, question) })
    }
  }

  /** Assessments with a visit that has not ended. */
  open(): readonly AssessmentId[] {
    return [...this.#visits.keys()]
  }

  clear(): void {
    this.#visits.clear()
  }
}

/** Which fields a save changed, for the entry of the save itself. */
export function changedFields(before: ResponseContent | null, after: ResponseContent): string[] {
  return fields.filter((field) => !isDeepStrictEqual(before?.[field], after[field]))
}

export function contentOf(assessment: Assessment, question: QuestionKey): ResponseContent | null {
  const response = assessment.responses[question]
  if (!response) return null
  const { answer, comment, justification, compensatingControl, evidence, flagged } = response
  return { answer, comment, justification, compensatingControl, evidence, flagged }
}
