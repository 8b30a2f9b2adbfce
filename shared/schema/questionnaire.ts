import { z } from 'zod'
import { condition } from './condition.ts'
import { decimalText, line, longText, optionalLine, questionnaireId, slug, type DeepReadonly } from './primitives.ts'

const credit = z.number().min(0).max(100)
const weight = z.number().min(0).max(1000)

/** One choice. `failing` marks the answer that fails a knock-out; `exclusive` cannot be combined with others ("none of these"). */
const option = z.strictObject({
  id: slug,
  label: line,
  credit,
  failing: z.boolean().default(false),
  exclusive: z.boolean().default(false),
})

/**
 * Published ranges of a number or of an age in days, in ascending order: a value belongs to the first range whose
 * `upTo` (inclusive) is not below it; the last range has `upTo: null` and takes all that is left.
 */
const range = z.strictObject({ upTo: decimalText.nullable(), credit, failing: z.boolean().default(false) })
const ranges = z
  .array(range)
  .max(20)
  .refine((all) => all.length === 0 || all.at(-1)?.upTo === null, 'the last range must be open (upTo: null)')
  .refine((all) => all.slice(0, -1).every((each) => each.upTo !== null), 'only the last range may be open')

/** Remark shown when one of the named options is chosen; asks for the control that limits the damage. */
const tip = z.strictObject({
  options: z.array(slug).min(1),
  severity: z.enum(['info', 'medium', 'high', 'critical']),
  text: longText,
  asksCompensatingControl: z.boolean().default(false),
})

const common = {
  id: slug,
  text: z.string().trim().min(1).max(2000),
  /** Asked only when the condition holds; absent means always. */
  when: condition.optional(),
  required: z.boolean().default(true),
  /** 0 = information only: outside every score. */
  weight,
  knockOut: z.boolean().default(false),
  /** Whether "does not apply" may be answered, with a justification. */
  notApplicable: z.boolean().default(false),
  guidance: longText.default(''),
  /** An answer that a careful reviewer would accept. */
  example: longText.default(''),
  evidence: z.strictObject({ required: z.boolean(), expected: longText }).optional(),
  /** Identifiers in published standards, never their wording: `ISO/IEC 27001:2022 A.8.30`. */
  references: z.array(line).max(30).default([]),
  /** For the assessing organisation only: never shown to the vendor. */
  internal: z.boolean().default(false),
  tips: z.array(tip).max(20).default([]),
}

export const question = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single'), options: z.array(option).min(2).max(60) }),
  z.strictObject({ ...common, type: z.literal('multiple'), options: z.array(option).min(1).max(60) }),
  /** Options are exactly `yes` and `no`; their labels come from the catalogue of the reader's language. */
  z.strictObject({
    ...common,
    type: z.literal('yes-no'),
    yes: z.strictObject({ credit, failing: z.boolean().default(false) }),
    no: z.strictObject({ credit, failing: z.boolean().default(false) }),
  }),
  z.strictObject({ ...common, type: z.literal('text'), multiline: z.boolean().default(true) }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    unit: optionalLine,
    minimum: decimalText.optional(),
    maximum: decimalText.optional(),
    ranges: ranges.default([]),
  }),
  /** `ranges` are over the age in days at the as-of date (a date in the future has a negative age). */
  z.strictObject({ ...common, type: z.literal('date'), ranges: ranges.default([]) }),
  /** Shown, never answered. */
  z.strictObject({ ...common, type: z.literal('information') }),
])

const section = z.strictObject({
  id: slug,
  title: line,
  introduction: longText.default(''),
  weight,
  when: condition.optional(),
  questions: z.array(question).max(1000),
})

/** A versioned template; immutable once an assessment uses it. File format `countersign-questionnaire`, version 1. */
export const questionnaire = z.strictObject({
  format: z.literal('countersign-questionnaire'),
  formatVersion: z.literal(1),
  id: questionnaireId,
  version: z.string().regex(/^\d{1,4}\.\d{1,4}(\.\d{1,4})?$/),
  title: line,
  summary: longText.default(''),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  publisher: optionalLine.default(''),
  licence: optionalLine.default(''),
  /** Where an imported questionnaire came from; its wording then stays out of exported questionnaires. */
  source: z
    .strictObject({ format: line, fileName: optionalLine, version: optionalLine, redistributable: z.boolean() })
    .optional(),
  sections: z.array(section).min(1).max(200),
})

export type Questionnaire = DeepReadonly<z.infer<typeof questionnaire>>
export type Section = Questionnaire['sections'][number]
export type Question = Section['questions'][number]
export type QuestionType = Question['type']
export type ChoiceOption = Extract<Question, { type: 'single' }>['options'][number]
export type CreditRange = Extract<Question, { type: 'number' }>['ranges'][number]
