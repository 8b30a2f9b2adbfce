import { z } from 'zod'
import { assessment, decision } from '../schema/assessment.ts'
import { evidence, evidenceFacts, evidenceGrade } from '../schema/evidence.ts'
import { severity } from '../schema/finding.ts'
import {
  assessmentId,
  calendarDate,
  engagementId,
  evidenceId,
  findingId,
  instant,
  line,
  longText,
  optionalLine,
  questionKey,
  questionnaireId,
} from '../schema/primitives.ts'
import { questionnaire } from '../schema/questionnaire.ts'
import { registerEntry } from '../schema/register.ts'
import { responseContent } from '../schema/response.ts'
import { engagement, vendor } from '../schema/vendor.ts'
import { finding } from '../schema/finding.ts'
import { channel } from './channel.ts'
import { assessmentRow } from './vendor-channels.ts'
import { personSummary } from './workspace-channels.ts'

/** An assessment with all that its screens show; scores are computed by shared/domain from it. */
export const assessmentView = z.strictObject({
  assessment,
  revision: z.int().min(1),
  vendor,
  engagement,
  questionnaires: z.array(questionnaire),
  /** All evidence of the vendor. */
  evidence: z.array(evidence),
  people: z.array(personSummary),
  /** Reports issued from this assessment. */
  reports: z.array(registerEntry),
  /** Day on which ages and expiries are judged. */
  asOf: calendarDate,
})
export type AssessmentView = z.infer<typeof assessmentView>

const ref = z.strictObject({ assessmentId })
/** What every change of an assessment answers: the revision on the disk and when it got there. */
const saved = z.strictObject({ assessment, revision: z.int().min(1), savedAt: instant })

const findingDraft = z.strictObject({
  title: line,
  description: longText,
  severity,
  severityReason: longText,
  treatment: finding.shape.treatment,
  treatmentPlan: longText,
  owner: optionalLine,
  due: calendarDate.nullable(),
})
export type FindingDraft = z.infer<typeof findingDraft>

export const assessmentChannels = {
  'questionnaire:list': channel(
    z.strictObject({}),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: questionnaireId,
          version: z.string(),
          title: line,
          summary: longText,
          sections: z.int(),
          questions: z.int(),
          knockOuts: z.int(),
          builtIn: z.boolean(),
        }),
      ),
    }),
  ),
  'questionnaire:get': channel(
    z.strictObject({ id: questionnaireId, version: z.string() }),
    z.strictObject({ questionnaire }),
  ),
  'assessment:list': channel(z.strictObject({}), z.strictObject({ rows: z.array(assessmentRow) })),
  'assessment:start': channel(
    z.strictObject({
      engagementId,
      title: line,
      questionnaires: z
        .array(z.strictObject({ id: questionnaireId, version: z.string() }))
        .min(1)
        .max(10),
    }),
    z.strictObject({ assessmentId }),
  ),
  'assessment:get': channel(ref, assessmentView),
  /** Stores the content of one response; the first one moves a draft to in progress. Only while it may be answered. */
  'assessment:save-response': channel(
    z.strictObject({ assessmentId, question: questionKey, content: responseContent }),
    saved,
  ),
  'assessment:set-position': channel(z.strictObject({ assessmentId, question: questionKey }), saved),
  'assessment:submit': channel(ref, saved),
  'assessment:begin-review': channel(ref, saved),
  'assessment:request-changes': channel(z.strictObject({ assessmentId, note: longText }), saved),
  'assessment:review-response': channel(
    z.strictObject({
      assessmentId,
      question: questionKey,
      /** Null takes a decision back. */
      verdict: z.enum(['accepted', 'rejected', 'asked-back']).nullable(),
      reason: longText,
    }),
    saved,
  ),
  'assessment:review-evidence': channel(
    z.strictObject({
      assessmentId,
      evidenceId,
      verdict: z.enum(['accepted', 'rejected']).nullable(),
      grade: evidenceGrade.nullable(),
      reason: longText,
    }),
    saved,
  ),
  'assessment:dispose-proposal': channel(
    z.strictObject({
      assessmentId,
      question: questionKey,
      disposition: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('raise'), finding: findingDraft }),
        z.strictObject({ kind: z.literal('merge'), findingId, reason: longText }),
        z.strictObject({ kind: z.literal('dismiss'), reason: longText }),
        z.strictObject({ kind: z.literal('reopen') }),
      ]),
    }),
    saved,
  ),
  'assessment:change-finding': channel(z.strictObject({ assessmentId, findingId, finding: findingDraft }), saved),
  'assessment:close-finding': channel(
    z.strictObject({
      assessmentId,
      findingId,
      outcome: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('close') }),
        z.strictObject({ kind: z.literal('accept'), reason: longText, expires: calendarDate }),
        z.strictObject({ kind: z.literal('reopen') }),
      ]),
    }),
    saved,
  ),
  'assessment:decide': channel(
    z.strictObject({
      assessmentId,
      outcome: decision.shape.outcome,
      conditions: decision.shape.conditions,
      reason: longText,
      validUntil: calendarDate.nullable(),
    }),
    saved,
  ),
  /** Adds files by path (dropped on the window) as evidence of a response. */
  'evidence:attach': channel(
    z.strictObject({ assessmentId, question: questionKey, paths: z.array(z.string().max(4096)).min(1).max(50) }),
    z.strictObject({
      saved,
      added: z.array(evidence),
      refused: z.array(z.strictObject({ fileName: z.string(), message: z.string() })),
    }),
  ),
  /** Asks for files by a native dialog; answers their paths, empty when cancelled. */
  'evidence:choose': channel(z.strictObject({}), z.strictObject({ paths: z.array(z.string()) })),
  'evidence:update': channel(z.strictObject({ id: evidenceId, facts: evidenceFacts }), z.strictObject({ evidence })),
  'evidence:save-copy': channel(z.strictObject({ id: evidenceId }), z.strictObject({ savedTo: z.string().nullable() })),
}
