import { z } from 'zod'
import {
  calendarDate,
  decimalText,
  evidenceId,
  instant,
  longText,
  personId,
  slug,
  type DeepReadonly,
} from './primitives.ts'

/** What was answered. `not-applicable` needs the response's justification. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), option: slug }),
  z.strictObject({ kind: z.literal('options'), options: z.array(slug).max(60) }),
  z.strictObject({ kind: z.literal('text'), text: longText }),
  z.strictObject({ kind: z.literal('number'), value: decimalText }),
  z.strictObject({ kind: z.literal('date'), date: calendarDate }),
  z.strictObject({ kind: z.literal('not-applicable') }),
])

/** A reviewer's decision on one response. Asked back: the preparer must answer again or add evidence. */
export const responseReview = z.strictObject({
  verdict: z.enum(['accepted', 'rejected', 'asked-back']),
  /** Needed for `rejected` and `asked-back`. */
  reason: longText,
  by: personId,
  at: instant,
})

/** What a preparer enters for one question. */
export const responseContent = z.strictObject({
  answer: answer.nullable(),
  comment: longText,
  /** Why the question does not apply. */
  justification: longText,
  compensatingControl: longText,
  evidence: z.array(evidenceId).max(50),
  flagged: z.boolean(),
})

export const response = z.strictObject({
  ...responseContent.shape,
  answeredBy: personId,
  answeredAt: instant,
  /** Dropped when the content changes: a decision is about the answer that was seen. */
  review: responseReview.nullable(),
})

export type Answer = DeepReadonly<z.infer<typeof answer>>
export type ResponseReview = DeepReadonly<z.infer<typeof responseReview>>
export type ResponseContent = DeepReadonly<z.infer<typeof responseContent>>
export type Response = DeepReadonly<z.infer<typeof response>>
