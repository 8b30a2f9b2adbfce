import { z } from 'zod'
import { decimalText, slug } from './primitives.ts'

/**
 * When a question or section is asked. Operands name questions of the same questionnaire by id.
 * An operand that is unanswered makes the comparison unknown, not false; one that is hidden makes it void (see domain/conditions.ts).
 */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'answered'; readonly question: string }
  | { readonly kind: 'option'; readonly question: string; readonly oneOf: readonly string[] }
  | { readonly kind: 'text-contains'; readonly question: string; readonly text: string }
  | {
      readonly kind: 'compare'
      readonly question: string
      readonly operator: '<' | '<=' | '=' | '>=' | '>'
      readonly value: string
    }
  | { readonly kind: 'exposure'; readonly factor: string; readonly atLeast: number }

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: z.array(condition).min(1).max(50) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition).min(1).max(50) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({ kind: z.literal('answered'), question: slug }),
    z.strictObject({ kind: z.literal('option'), question: slug, oneOf: z.array(slug).min(1).max(100) }),
    z.strictObject({ kind: z.literal('text-contains'), question: slug, text: z.string().min(1).max(200) }),
    z.strictObject({
      kind: z.literal('compare'),
      question: slug,
      operator: z.enum(['<', '<=', '=', '>=', '>']),
      value: z.union([decimalText, z.iso.date()]),
    }),
    z.strictObject({ kind: z.literal('exposure'), factor: slug, atLeast: z.int().min(0).max(4) }),
  ]),
)
