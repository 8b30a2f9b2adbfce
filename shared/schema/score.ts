import { z } from 'zod'
import { evidenceId, calendarDate, findingId, questionKey, sha256Hex, type DeepReadonly } from './primitives.ts'
import { exposureProfile } from './exposure.ts'
import { questionnaire } from './questionnaire.ts'
import { answer } from './response.ts'

export const band = z.enum(['low', 'medium', 'high', 'critical'])
export type Band = z.infer<typeof band>

/**
 * Everything that the score depends on and nothing else (scoring method 1, Reproducibility): its SHA-256 over canonical JSON
 * (RFC 8785) is printed on the report. Only visible responses are in it.
 */
export const scoreInput = z.strictObject({
  method: z.literal(1),
  asOf: calendarDate,
  questionnaires: z.array(questionnaire).min(1).max(10),
  exposure: exposureProfile,
  responses: z.record(
    questionKey,
    z.strictObject({
      answer: answer.nullable(),
      justified: z.boolean(),
      review: z.enum(['accepted', 'rejected', 'asked-back']).nullable(),
      evidence: z.array(evidenceId),
    }),
  ),
  /** Evidence that a reviewer accepted; `expires` is its last valid day. */
  evidence: z.record(evidenceId, z.strictObject({ accepted: z.boolean(), expires: calendarDate.nullable() })),
  findings: z.array(
    z.strictObject({
      id: findingId,
      questions: z.array(questionKey),
      status: z.enum(['open', 'closed', 'accepted']),
      acceptanceExpires: calendarDate.nullable(),
    }),
  ),
})

/** 0 to 100 with two decimals, rounded half up from the exact value. */
const figure = z.number().min(0).max(100).multipleOf(0.01)
export const rating = z.strictObject({
  effectiveness: figure.nullable(),
  residual: figure.nullable(),
  band: band.nullable(),
})
export const knockOutState = z.enum(['passed', 'failed', 'open', 'accepted'])

/** The stated result, as stored, exported and printed; null means not rated, never 0. */
export const scoreSummary = z.strictObject({
  method: z.literal(1),
  asOf: calendarDate,
  exposure: figure.nullable(),
  claimed: rating,
  verified: rating,
  bestCase: rating,
  /** Which of the three the reported band rests on. */
  basis: z.enum(['claimed', 'verified']),
  /** The reported band, knock-outs included. */
  band: band.nullable(),
  knockOuts: z.array(z.strictObject({ question: questionKey, state: knockOutState })),
  inputSha256: sha256Hex,
})

export type ScoreInput = DeepReadonly<z.infer<typeof scoreInput>>
export type Rating = DeepReadonly<z.infer<typeof rating>>
export type KnockOutState = z.infer<typeof knockOutState>
export type ScoreSummary = DeepReadonly<z.infer<typeof scoreSummary>>
