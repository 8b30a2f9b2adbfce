import type { Assessment, QuestionnaireReference } from '../../schema/assessment.ts'
import type { AssessmentId, EngagementId, VendorId } from '../../schema/primitives.ts'
import { success } from '../result.ts'
import { refuse, type Actor, type CommandResult } from './command.ts'

/**
 * A draft without answers. `invalid-input` without a questionnaire, or when two have the same id: their questions would
 * share keys.
 */
export function startAssessment(
  facts: {
    readonly id: AssessmentId
    readonly vendorId: VendorId
    readonly engagementId: EngagementId
    readonly title: string
    readonly questionnaires: readonly QuestionnaireReference[]
  } & Actor,
): CommandResult {
  const { id, vendorId, engagementId, title, questionnaires, by, at } = facts
  const ids = new Set(questionnaires.map((questionnaire) => questionnaire.id))
  if (ids.size === 0 || ids.size !== questionnaires.length)
    return refuse('invalid-input', { questionnaires: 'repeated' })
  const assessment: Assessment = {
    id,
    vendorId,
    engagementId,
    title,
    questionnaires,
    status: 'draft',
    history: [{ status: 'draft', by, at, note: '' }],
    responses: {},
    evidenceReviews: {},
    proposals: {},
    findings: [],
    decision: null,
    position: null,
    reports: [],
    createdBy: by,
    createdAt: at,
    updatedAt: at,
  }
  return success(assessment)
}
