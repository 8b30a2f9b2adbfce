import { z } from 'zod'
import {
  calendarDate,
  findingId,
  instant,
  line,
  longText,
  optionalLine,
  personId,
  questionKey,
  type DeepReadonly,
} from './primitives.ts'

export const severity = z.enum(['low', 'medium', 'high', 'critical'])
export type Severity = z.infer<typeof severity>

/** A person's signed-off acceptance of a risk, until a date. */
const acceptance = z.strictObject({ by: personId, reason: longText, expires: calendarDate, at: instant })

/** A weakness raised from one or more responses. */
export const finding = z.strictObject({
  id: findingId,
  /** Number inside its assessment, from 1: shown as F-1. */
  number: z.int().min(1),
  questions: z.array(questionKey).min(1).max(100),
  title: line,
  description: longText,
  /** What the method proposed, kept beside what the reviewer chose. */
  proposedSeverity: severity,
  severity,
  /** Why the severity differs from the proposal. */
  severityReason: longText,
  treatment: z.enum(['remediate', 'reduce', 'transfer', 'avoid', 'accept']),
  treatmentPlan: longText,
  owner: optionalLine,
  due: calendarDate.nullable(),
  status: z.enum(['open', 'closed', 'accepted']),
  acceptance: acceptance.nullable(),
  closedAt: instant.nullable(),
  raisedBy: personId,
  raisedAt: instant,
})

/** What became of a proposal that the method made for a failed question. */
export const proposalDisposition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('raised'), finding: findingId, by: personId, at: instant }),
  z.strictObject({ kind: z.literal('merged'), finding: findingId, reason: longText, by: personId, at: instant }),
  z.strictObject({ kind: z.literal('dismissed'), reason: longText, by: personId, at: instant }),
])

export type Finding = DeepReadonly<z.infer<typeof finding>>
export type ProposalDisposition = DeepReadonly<z.infer<typeof proposalDisposition>>
