import { z } from 'zod'

/** Makes every level of a parsed document read-only: documents are changed by producing a new one. */
export type DeepReadonly<Type> = Type extends string | number | boolean | bigint | null | undefined | Uint8Array
  ? Type
  : Type extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : Type extends object
      ? { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> }
      : Type

/** Longest free text that a person may type or an import may bring into one field. */
export const maximumTextLength = 20_000
const maximumLineLength = 500

/** One line of text that must say something. */
export const line = z.string().trim().min(1).max(maximumLineLength)
/** One line of text, may be empty. */
export const optionalLine = z.string().trim().max(maximumLineLength)
/** Free text over several lines, may be empty. */
export const longText = z.string().max(maximumTextLength)

/** Calendar date without time or zone, ISO 8601: `2026-11-24`. */
export const calendarDate = z.iso.date()
/** Instant in UTC with milliseconds or seconds, ISO 8601: `2026-11-24T13:10:00.000Z`. */
export const instant = z.iso.datetime()
/** Decimal number as text, so that no digit is lost: `-12.50`. */
export const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/)
/** SHA-256 in lower-case hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
/** Binary data as standard base64. */
export const base64 = z.base64()

/** Identifier made by IdSource: 26 characters of lower-case base 32. */
const opaqueId = z.string().regex(/^[a-z2-7]{26}$/)
export const vendorId = opaqueId.brand('VendorId')
export const engagementId = opaqueId.brand('EngagementId')
export const assessmentId = opaqueId.brand('AssessmentId')
export const evidenceId = opaqueId.brand('EvidenceId')
export const findingId = opaqueId.brand('FindingId')
export const personId = opaqueId.brand('PersonId')
export const reportId = opaqueId.brand('ReportId')
export const workspaceId = opaqueId.brand('WorkspaceId')

/** Identifier that people choose and read, of a questionnaire, section, question or option. */
export const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/)
export const questionnaireId = slug.brand('QuestionnaireId')
/** Names a question inside an assessment of one or more questionnaires: `questionnaire-id:question-id`. */
export const questionKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}:[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/)
  .brand('QuestionKey')

export type VendorId = z.infer<typeof vendorId>
export type EngagementId = z.infer<typeof engagementId>
export type AssessmentId = z.infer<typeof assessmentId>
export type EvidenceId = z.infer<typeof evidenceId>
export type FindingId = z.infer<typeof findingId>
export type PersonId = z.infer<typeof personId>
export type ReportId = z.infer<typeof reportId>
export type WorkspaceId = z.infer<typeof workspaceId>
export type QuestionnaireId = z.infer<typeof questionnaireId>
export type QuestionKey = z.infer<typeof questionKey>
