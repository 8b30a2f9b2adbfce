import { z } from 'zod'
import { evidenceReview } from './evidence.ts'
import { finding, proposalDisposition } from './finding.ts'
import {
  assessmentId,
  calendarDate,
  engagementId,
  evidenceId,
  instant,
  line,
  longText,
  personId,
  questionKey,
  questionnaireId,
  reportId,
  sha256Hex,
  vendorId,
  type DeepReadonly,
} from './primitives.ts'
import { response } from './response.ts'

/** Life of an assessment (product.md): every change of status is recorded in `history`. */
export const assessmentStatus = z.enum([
  'draft',
  'in-progress',
  'submitted',
  'in-review',
  'changes-requested',
  'decided',
  'issued',
  'superseded',
  'withdrawn',
  'expired',
])
export type AssessmentStatus = z.infer<typeof assessmentStatus>

export const decision = z.strictObject({
  outcome: z.enum(['approve', 'approve-with-conditions', 'suspend', 'reject']),
  conditions: z.array(line).max(30),
  reason: longText,
  validUntil: calendarDate.nullable(),
  by: personId,
  at: instant,
  /** True when the person who decided also prepared answers: the report says so. */
  samePersonPrepared: z.boolean(),
})

/** The exact questionnaire that an assessment uses. */
export const questionnaireReference = z.strictObject({
  id: questionnaireId,
  version: z.string(),
  /** SHA-256 over the canonical JSON of the questionnaire. */
  sha256: sha256Hex,
})

const transition = z.strictObject({ status: assessmentStatus, by: personId, at: instant, note: longText })

/** One run of one or more questionnaires for one engagement. */
export const assessment = z.strictObject({
  id: assessmentId,
  vendorId,
  engagementId,
  title: line,
  questionnaires: z.array(questionnaireReference).min(1).max(10),
  status: assessmentStatus,
  history: z.array(transition).min(1).max(1000),
  responses: z.record(questionKey, response),
  evidenceReviews: z.record(evidenceId, evidenceReview),
  proposals: z.record(questionKey, proposalDisposition),
  findings: z.array(finding).max(1000),
  decision: decision.nullable(),
  /** Question last looked at, so that work goes on where it stopped. */
  position: questionKey.nullable(),
  reports: z.array(reportId).max(100),
  createdBy: personId,
  createdAt: instant,
  updatedAt: instant,
})

export type Decision = DeepReadonly<z.infer<typeof decision>>
export type QuestionnaireReference = DeepReadonly<z.infer<typeof questionnaireReference>>
export type Assessment = DeepReadonly<z.infer<typeof assessment>>
