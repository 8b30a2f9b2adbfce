import { z } from 'zod'
import { decision, questionnaireReference } from './assessment.ts'
import { evidence, evidenceGrade } from './evidence.ts'
import { exposureProfile } from './exposure.ts'
import { finding, proposalDisposition } from './finding.ts'
import {
  assessmentId,
  calendarDate,
  instant,
  line,
  longText,
  optionalLine,
  personId,
  questionKey,
  sha256Hex,
  type DeepReadonly,
} from './primitives.ts'
import { questionnaire } from './questionnaire.ts'
import { edition, reportNumber } from './register.ts'
import { response } from './response.ts'
import { scoreSummary } from './score.ts'
import { engagementFacts, vendorFacts } from './vendor.ts'

const person = z.strictObject({ id: personId, name: line, title: optionalLine })

/**
 * The data of a report: its pages are a pure function of this document, and it is embedded in the PDF as `assessment.json`, so that
 * everything on the pages can be traced and the score recomputed. Format `countersign-report`, version 1.
 */
export const reportData = z.strictObject({
  format: z.literal('countersign-report'),
  formatVersion: z.literal(1),
  edition,
  number: reportNumber,
  /** Language of the pages. */
  language: z.string(),
  /** Taken from the computer's clock. */
  issuedAt: instant,
  organisation: line,
  /** SHA-256 of the DER of the workspace's root certificate, for comparison with the printed sheet. */
  rootCertificateSha256: sha256Hex.nullable(),
  vendor: vendorFacts.omit({ notes: true, contacts: true, fields: true }),
  engagement: engagementFacts,
  exposure: exposureProfile,
  assessment: z.strictObject({
    id: assessmentId,
    title: line,
    startedAt: instant,
    submittedAt: instant.nullable(),
    preparedBy: z.array(personId),
    reviewedBy: z.array(personId),
    decision,
  }),
  /** Everybody named by id anywhere in this document. */
  people: z.array(person),
  questionnaires: z.array(questionnaire).min(1).max(10),
  questionnaireReferences: z.array(questionnaireReference),
  responses: z.record(questionKey, response),
  evidence: z.array(
    evidence.omit({ vendorId: true, blob: true }).extend({
      verdict: z.enum(['accepted', 'rejected']).nullable(),
      grade: evidenceGrade.nullable(),
      reviewReason: longText,
    }),
  ),
  findings: z.array(finding),
  proposals: z.record(questionKey, proposalDisposition),
  /** Day on which evidence, acceptances and ages were judged. */
  asOf: calendarDate,
  /** As printed; a verifier recomputes it from the rest. */
  score: scoreSummary,
  /** Head of the workspace's audit log when the report was made: SHA-256 of its last entry. */
  auditHead: z.strictObject({ sequence: z.int().min(0), sha256: sha256Hex }).nullable(),
  /** The last issued report for the same engagement, for "what changed". */
  previous: z.strictObject({ number: reportNumber, issuedAt: instant, score: scoreSummary }).nullable(),
})

export type ReportData = DeepReadonly<z.infer<typeof reportData>>
export type ReportEvidence = ReportData['evidence'][number]
