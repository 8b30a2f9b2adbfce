import type { AnswersFile } from '../../schema/answers.ts'
import type { Assessment } from '../../schema/assessment.ts'
import type { Evidence } from '../../schema/evidence.ts'
import type { ExposureProfile } from '../../schema/exposure.ts'
import type { Finding } from '../../schema/finding.ts'
import type { EvidenceId, QuestionKey } from '../../schema/primitives.ts'
import type { Questionnaire } from '../../schema/questionnaire.ts'
import type { ReportData } from '../../schema/report-data.ts'
import type { ScoreInput } from '../../schema/score.ts'
import { questionKeyOf } from '../question-key.ts'
import { placedQuestions } from '../questions.ts'
import { methodVersion } from './method.ts'
import {
  scoredResponseOf,
  visibilityOfAll,
  type ResponseFacts,
  type ScoredResponse,
  type ScoredResponses,
} from './visible-responses.ts'

/** Where a score is taken from: stored documents or a report's data, hidden responses included. */
export interface ScoreSource {
  readonly questionnaires: readonly Questionnaire[]
  readonly exposure: ExposureProfile
  readonly responses: Readonly<Record<QuestionKey, ResponseFacts>>
  readonly evidence: readonly EvidenceFact[]
  readonly findings: readonly FindingFact[]
  /** Day on which evidence, acceptances and ages are judged. */
  readonly asOf: string
}

/** A piece of evidence with the reviewer's verdict in this assessment. */
export interface EvidenceFact {
  readonly id: EvidenceId
  readonly verdict: 'accepted' | 'rejected' | null
  /** Last day on which it counts. */
  readonly expires: string | null
}

export type FindingFact = Pick<Finding, 'id' | 'questions' | 'status' | 'acceptance'>

/**
 * The normal form of all that the score depends on. Kept: responses that are visible and answered, evidence that they
 * name, the state of every finding, in an order that does not depend on the order of work. Notes on the exposure do not
 * count and are left out. An acceptance without a reason is no formal acceptance: its expiry is null, and it lifts no
 * knock-out.
 */
export function scoreInputOf(source: ScoreSource): ScoreInput {
  const places = placedQuestions(source.questionnaires)
  const responses = new Map<QuestionKey, ScoredResponse>()
  for (const { key } of places) {
    const response = source.responses[key]
    if (response !== undefined && response.answer !== null) responses.set(key, scoredResponseOf(response))
  }
  const visible = onlyVisible(source, responses)
  const named = new Set([...visible.values()].flatMap((response) => response.evidence))
  return {
    method: methodVersion,
    asOf: source.asOf,
    questionnaires: source.questionnaires,
    exposure: withoutNotes(source.exposure),
    responses: Object.fromEntries(visible),
    evidence: Object.fromEntries(
      source.evidence
        .filter(({ id }) => named.has(id))
        .map(({ id, verdict, expires }): readonly [EvidenceId, ScoreInput['evidence'][EvidenceId]] => [
          id,
          { accepted: verdict === 'accepted', expires },
        ]),
    ),
    findings: source.findings.map(findingState).toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  }
}

/** The source in the documents of a workspace. `evidence` may be all of the vendor's. */
export function scoreSourceOfAssessment(documents: {
  readonly assessment: Assessment
  readonly questionnaires: readonly Questionnaire[]
  readonly evidence: readonly Pick<Evidence, 'id' | 'expires'>[]
  readonly exposure: ExposureProfile
  readonly asOf: string
}): ScoreSource {
  const { assessment, questionnaires, evidence, exposure, asOf } = documents
  return {
    questionnaires,
    exposure,
    responses: assessment.responses,
    evidence: evidence.map(({ id, expires }) => ({
      id,
      expires,
      verdict: assessment.evidenceReviews[id]?.verdict ?? null,
    })),
    findings: assessment.findings,
    asOf,
  }
}

/**
 * The source in a file of answers to one questionnaire: nothing in it has been reviewed. Answers to no question are
 * left out.
 */
export function scoreSourceOfAnswers(
  questionnaire: Questionnaire,
  answers: AnswersFile,
  exposure: ExposureProfile,
  asOf: string,
): ScoreSource {
  const responses = Object.entries(answers.responses).map(
    ([id, { answer, justification }]): readonly [QuestionKey, ResponseFacts] => [
      questionKeyOf(questionnaire.id, id),
      { answer, justification, evidence: [], review: null },
    ],
  )
  return {
    questionnaires: [questionnaire],
    exposure,
    responses: Object.fromEntries(responses),
    evidence: [],
    findings: [],
    asOf,
  }
}

/** The input recomputed from a report's embedded data. */
export function scoreInputOfReport(data: ReportData): ScoreInput {
  return scoreInputOf(data)
}

function onlyVisible(source: ScoreSource, responses: ScoredResponses): ScoredResponses {
  const shown = visibilityOfAll(source.questionnaires, responses, source.exposure)
  return new Map([...responses].filter(([key]) => shown.get(key) === 'shown'))
}

function findingState(finding: FindingFact): ScoreInput['findings'][number] {
  const formal = finding.acceptance !== null && finding.acceptance.reason.trim() !== ''
  return {
    id: finding.id,
    questions: [...new Set(finding.questions)].toSorted(),
    status: finding.status,
    acceptanceExpires: formal ? finding.acceptance.expires : null,
  }
}

function withoutNotes({ factors }: ExposureProfile): ExposureProfile {
  return {
    factors: {
      'personal-data': { ...factors['personal-data'], note: '' },
      'people-count': { ...factors['people-count'], note: '' },
      'project-secrecy': { ...factors['project-secrecy'], note: '' },
      'access-depth': { ...factors['access-depth'], note: '' },
      'training-influence': { ...factors['training-influence'], note: '' },
      concentration: { ...factors.concentration, note: '' },
      regulation: { ...factors.regulation, note: '' },
      geography: { ...factors.geography, note: '' },
    },
  }
}
