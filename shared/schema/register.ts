import { z } from 'zod'
import {
  assessmentId,
  engagementId,
  instant,
  line,
  longText,
  personId,
  reportId,
  sha256Hex,
  vendorId,
  type DeepReadonly,
} from './primitives.ts'
import { scoreSummary } from './score.ts'

export const edition = z.enum(['full', 'auditor', 'vendor'])
export type Edition = z.infer<typeof edition>

/** `R-2026-0042`: year of issue and a gapless number in that year. */
export const reportNumber = z.string().regex(/^R-\d{4}-\d{4,6}$/)

/** One issued report. */
export const registerEntry = z.strictObject({
  id: reportId,
  number: reportNumber,
  edition,
  assessmentId,
  vendorId,
  engagementId,
  issuedBy: personId,
  issuedAt: instant,
  fileName: line,
  /** Of the signed PDF as issued. */
  sha256: sha256Hex,
  size: z.int().min(1),
  blob: z.string().regex(/^[a-z2-7]{52}$/),
  score: scoreSummary,
  status: z.enum(['issued', 'superseded', 'withdrawn']),
  statusChangedAt: instant.nullable(),
  statusReason: longText,
})

/** Register of one year, gapless: entry n has number n. An entry is the act of issuing: without it no report exists. */
export const register = z.strictObject({
  year: z.int().min(2020).max(9999),
  entries: z
    .array(registerEntry)
    .refine(
      (entries) => entries.every((entry, index) => Number(entry.number.slice(7)) === index + 1),
      'numbers must run from 1 without a gap',
    ),
})

export type RegisterEntry = DeepReadonly<z.infer<typeof registerEntry>>
export type Register = DeepReadonly<z.infer<typeof register>>
