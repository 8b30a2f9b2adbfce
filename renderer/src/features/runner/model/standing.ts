import { isRevised } from '#shared/domain/assessment/answer.ts'
import { progressOf, type Issue, type Progress, type QuestionProgress } from '#shared/domain/progress.ts'
import { isAnswerable, placedQuestions, type PlacedQuestion } from '#shared/domain/questions.ts'
import type { ScoreSource } from '#shared/domain/scoring/score-input.ts'
import type { EvidenceId, QuestionKey } from '#shared/schema/primitives.ts'
import type { ResponseContent, ResponseReview } from '#shared/schema/response.ts'
import type { RunnerState } from './state.ts'

/** A response as the person sees it, edits included: an edit that a reviewer has not seen carries no decision. */
export interface LocalResponse extends ResponseContent {
  readonly review: ResponseReview | null
}

/** Where the assessment stands with all edits in it. */
export interface Standing {
  readonly places: readonly PlacedQuestion[]
  readonly responses: Readonly<Record<QuestionKey, LocalResponse>>
  /** What the score is computed from. */
  readonly source: ScoreSource
  readonly progress: Progress
  readonly byKey: ReadonlyMap<QuestionKey, QuestionStanding>
}

export interface QuestionStanding {
  readonly place: PlacedQuestion
  readonly progress: QuestionProgress
  readonly issues: readonly Issue[]
}

/** Computes where the assessment stands; pure, so that it may be remembered by `view` and `edits`. */
export function standingOf({ view, edits }: Pick<RunnerState, 'view' | 'edits'>): Standing {
  const { questionnaires, engagement, assessment, evidence, asOf } = view
  const responses = localResponses(view.assessment.responses, edits)
  const source: ScoreSource = {
    questionnaires,
    exposure: engagement.exposure,
    responses,
    evidence: evidence.map(({ id, expires }) => ({
      id,
      expires,
      verdict: assessment.evidenceReviews[id]?.verdict ?? null,
    })),
    findings: assessment.findings,
    asOf,
  }
  const places = placedQuestions(questionnaires)
  const progress = progressOf({ questionnaires, exposure: engagement.exposure, responses })
  return { places, responses, source, progress, byKey: byKey(places, progress) }
}

/** Whether a person can stand on the question: it is shown and can be answered. */
export function isOpenable({ place, progress }: QuestionStanding): boolean {
  return progress.visibility === 'shown' && isAnswerable(place.question)
}

function localResponses(
  stored: RunnerState['view']['assessment']['responses'],
  edits: RunnerState['edits'],
): Readonly<Record<QuestionKey, LocalResponse>> {
  const local: Record<QuestionKey, LocalResponse> = { ...stored }
  for (const [key, content] of entriesOf(edits)) {
    const before = stored[key]
    const review = before === undefined || isRevised(before, content) ? null : before.review
    local[key] = { ...content, review }
  }
  return local
}

function entriesOf(edits: RunnerState['edits']): readonly (readonly [QuestionKey, ResponseContent])[] {
  const keys = Object.keys(edits).filter((key): key is QuestionKey => Object.hasOwn(edits, key))
  return keys.flatMap((key) => {
    const content = edits[key]
    return content === undefined ? [] : [[key, content] as const]
  })
}

function byKey(places: readonly PlacedQuestion[], progress: Progress): ReadonlyMap<QuestionKey, QuestionStanding> {
  const issues = new Map<QuestionKey, Issue[]>()
  for (const issue of progress.issues) issues.set(issue.question, [...(issues.get(issue.question) ?? []), issue])
  return new Map(
    places.flatMap((place, index) => {
      const own = progress.questions[index]
      return own === undefined ? [] : [[place.key, { place, progress: own, issues: issues.get(place.key) ?? [] }]]
    }),
  )
}

/** Ids of the questions whose responses name a piece of evidence, in the order shown. */
export function questionsNaming({ places, responses }: Standing, piece: EvidenceId): readonly string[] {
  return places
    .filter(({ key }) => responses[key]?.evidence.includes(piece) === true)
    .map(({ question }) => question.id)
}
