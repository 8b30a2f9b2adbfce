import { assessmentView, type AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import { evidenceId, vendorId, type EvidenceId } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import { asOf, drafted, minute, preparer } from '#tests/fixtures/assessment-steps.ts'
import { highestExposure } from '#tests/fixtures/small-questionnaire.ts'

export function pieceId(letter: string): EvidenceId {
  return evidenceId.parse(letter.repeat(26))
}

/** A piece of evidence of the vendor, a PDF that does not expire. */
export function pieceOf(letter: string, facts: Partial<Evidence> = {}): Evidence {
  return {
    id: pieceId(letter),
    vendorId: vendorId.parse('v'.repeat(26)),
    number: letter.charCodeAt(0),
    title: `Piece ${letter}`,
    kind: 'policy',
    periodFrom: null,
    periodTo: null,
    expires: null,
    note: '',
    fileName: `${letter}.pdf`,
    mediaType: 'application/pdf',
    size: 3,
    sha256: '0'.repeat(64),
    blob: 'b'.repeat(52),
    addedBy: preparer,
    addedAt: minute(0),
    ...facts,
  }
}

/** What the window gets of an assessment; a draft without answers unless it is given. E = 100. */
export function viewOf(
  questionnaire: Questionnaire,
  rest: {
    readonly assessment?: Assessment
    readonly revision?: number
    readonly evidence?: readonly Evidence[]
  } = {},
): AssessmentView {
  const assessment = rest.assessment ?? drafted(questionnaire)
  return assessmentView.parse({
    assessment,
    revision: rest.revision ?? 1,
    vendor: {
      id: assessment.vendorId,
      legalName: 'Example Labelling Ltd',
      country: 'NL',
      createdAt: minute(0),
      updatedAt: minute(0),
    },
    engagement: {
      id: assessment.engagementId,
      vendorId: assessment.vendorId,
      title: 'Speech data',
      exposure: highestExposure,
      createdAt: minute(0),
      updatedAt: minute(0),
    },
    questionnaires: [questionnaire],
    evidence: rest.evidence ?? [],
    people: [],
    reports: [],
    asOf,
  })
}
