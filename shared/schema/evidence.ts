import { z } from 'zod'
import {
  calendarDate,
  evidenceId,
  instant,
  line,
  longText,
  optionalLine,
  personId,
  sha256Hex,
  vendorId,
  type DeepReadonly,
} from './primitives.ts'

export const evidenceKind = z.enum([
  'policy',
  'procedure',
  'configuration',
  'audit-report',
  'certificate',
  'test-report',
  'contract',
  'record',
  'statement',
  'other',
])

/** What a person says about a piece of evidence. */
export const evidenceFacts = z.strictObject({
  title: line,
  kind: evidenceKind,
  periodFrom: calendarDate.nullable(),
  periodTo: calendarDate.nullable(),
  /** Last day on which it counts. */
  expires: calendarDate.nullable(),
  note: longText,
})

/** Grade of evidence, strongest first: A independent and tested, B independent, C the vendor's own record, D a statement. */
export const evidenceGrade = z.enum(['A', 'B', 'C', 'D'])

export const evidence = z.strictObject({
  id: evidenceId,
  vendorId,
  /** Number inside the vendor, from 1: shown as E-01. */
  number: z.int().min(1),
  ...evidenceFacts.shape,
  fileName: optionalLine,
  mediaType: line,
  /** Bytes. */
  size: z.int().min(0),
  sha256: sha256Hex,
  /** Name of the encrypted blob in the store. */
  blob: z.string().regex(/^[a-z2-7]{52}$/),
  addedBy: personId,
  addedAt: instant,
})

/** A reviewer's decision on a piece of evidence inside one assessment. */
export const evidenceReview = z.strictObject({
  verdict: z.enum(['accepted', 'rejected']),
  grade: evidenceGrade.nullable(),
  reason: longText,
  by: personId,
  at: instant,
})

export type EvidenceFacts = DeepReadonly<z.infer<typeof evidenceFacts>>
export type Evidence = DeepReadonly<z.infer<typeof evidence>>
export type EvidenceReview = DeepReadonly<z.infer<typeof evidenceReview>>
