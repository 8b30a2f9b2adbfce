import { z } from 'zod'
import { longText, questionnaireId, slug, type DeepReadonly } from './primitives.ts'
import { answer } from './response.ts'

/**
 * Answers to one questionnaire as a file, for the command line and for exchange. Keys of `responses` are question ids.
 * Format `countersign-answers`, version 1.
 */
export const answersFile = z.strictObject({
  format: z.literal('countersign-answers'),
  formatVersion: z.literal(1),
  questionnaire: z.strictObject({ id: questionnaireId, version: z.string() }),
  responses: z.record(
    slug,
    z.strictObject({
      answer: answer.nullable(),
      comment: longText.default(''),
      justification: longText.default(''),
    }),
  ),
})

export type AnswersFile = DeepReadonly<z.infer<typeof answersFile>>
