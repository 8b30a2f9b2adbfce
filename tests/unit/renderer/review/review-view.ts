import { answeredWith, asOf, drafted, takenIntoReview } from '#tests/fixtures/assessment-steps.ts'
import { highestExposure, smallQuestionnaire, type SmallAnswer } from '#tests/fixtures/small-questionnaire.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import { assessmentView } from '#shared/ipc/assessment-channels.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import { evidenceId, personId, vendorId } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import type { ResponseContent } from '#shared/schema/response.ts'

type Answers = Readonly<Record<string, SmallAnswer | ResponseContent | null>>

/** Two sections: A with the knock-out A1 and A2, B with B1, B2 that needs evidence, and B3 that may not apply. */
export const twoSections = smallQuestionnaire(
  [
    {
      id: 'A1',
      section: 'A',
      type: 'yes-no',
      knockOut: true,
      yes: { credit: 100 },
      no: { credit: 0, failing: true },
    },
    { id: 'A2', section: 'A' },
    { id: 'B1', section: 'B' },
    { id: 'B2', section: 'B', evidence: { required: true, expected: 'An export' } },
    { id: 'B3', section: 'B', notApplicable: true },
  ],
  [{ id: 'A' }, { id: 'B' }],
)

export const evidenceOne = evidenceId.parse('k'.repeat(26))

export function evidenceWith(rest: Partial<Evidence> = {}): Evidence {
  return {
    id: evidenceOne,
    vendorId: vendorId.parse('v'.repeat(26)),
    number: 3,
    title: 'Export of the setting',
    kind: 'configuration',
    periodFrom: null,
    periodTo: null,
    expires: null,
    note: '',
    fileName: 'export.json',
    mediaType: 'application/json',
    size: 1200,
    sha256: 'ab'.repeat(32),
    blob: 'c'.repeat(52),
    addedBy: personId.parse('p'.repeat(26)),
    addedAt: '2026-06-15T09:00:00.000Z',
    ...rest,
  }
}

/** In review with these answers. */
export function inReview(answers: Answers, questionnaire: Questionnaire = twoSections): Assessment {
  return takenIntoReview(answeredWith(drafted(questionnaire), questionnaire, answers), questionnaire)
}

export function viewOf(
  assessment: Assessment,
  rest: { readonly evidence?: readonly Evidence[]; readonly questionnaire?: Questionnaire } = {},
): AssessmentView {
  const at = '2026-06-01T08:00:00.000Z'
  return assessmentView.parse({
    assessment,
    revision: 1,
    vendor: { id: 'v'.repeat(26), legalName: 'Example Labelling Ltd', country: 'NL', createdAt: at, updatedAt: at },
    engagement: {
      id: 'e'.repeat(26),
      vendorId: 'v'.repeat(26),
      title: 'Speech data',
      exposure: highestExposure,
      createdAt: at,
      updatedAt: at,
    },
    questionnaires: [rest.questionnaire ?? twoSections],
    evidence: rest.evidence ?? [],
    people: [],
    reports: [],
    asOf,
  })
}
