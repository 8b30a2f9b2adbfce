import { isRevised } from '#shared/domain/assessment/answer.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { ChannelOutput } from '#shared/ipc/contract.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { ResponseContent, ResponseReview } from '#shared/schema/response.ts'

/** What the main process answers to a change: the assessment on the disk. */
export type Saved = ChannelOutput<'assessment:save-response'>

/**
 * The answers as the person sees them: what the disk has acknowledged, and above it the edits that are ahead of it.
 * An edit stays until exactly it was acknowledged, so that nothing typed meanwhile is lost.
 */
export interface RunnerState {
  readonly view: AssessmentView
  readonly edits: Readonly<Record<QuestionKey, ResponseContent>>
  /** Decisions of a reviewer that the person's own edits dropped: why it came back stays to be read. */
  readonly formerReviews: Readonly<Record<QuestionKey, ResponseReview>>
  /** The question that the person is at; null when none was asked. */
  readonly current: QuestionKey | null
}

export type RunnerEvent =
  | { readonly kind: 'loaded'; readonly view: AssessmentView }
  | { readonly kind: 'moved'; readonly question: QuestionKey }
  | { readonly kind: 'edited'; readonly question: QuestionKey; readonly change: Partial<ResponseContent> }
  /** `sent` is what was saved, absent when the change was not about a response. */
  | {
      readonly kind: 'acknowledged'
      readonly saved: Saved
      readonly sent?: { readonly question: QuestionKey; readonly content: ResponseContent }
    }
  | {
      readonly kind: 'attached'
      readonly saved: Saved
      readonly question: QuestionKey
      readonly added: readonly Evidence[]
    }
  | { readonly kind: 'evidence-changed'; readonly evidence: Evidence }

export const emptyContent: ResponseContent = {
  answer: null,
  comment: '',
  justification: '',
  compensatingControl: '',
  evidence: [],
  flagged: false,
}

/** Nothing edited yet, at the question `current`: where it is does not follow from the answers any more. */
export function initialState(view: AssessmentView, current: QuestionKey | null): RunnerState {
  return { view, edits: {}, formerReviews: {}, current }
}

/** The content of a response as the person sees it. */
export function contentOf(state: RunnerState, question: QuestionKey): ResponseContent {
  return state.edits[question] ?? acknowledgedContent(state.view, question) ?? emptyContent
}

/** Questions with edits that the disk has not acknowledged. */
export function unsavedQuestions(state: RunnerState): readonly QuestionKey[] {
  return state.view.questionnaires
    .flatMap(({ id, sections }) => sections.flatMap(({ questions }) => questions.map((each) => `${id}:${each.id}`)))
    .filter((key): key is QuestionKey => Object.hasOwn(state.edits, key))
}

/** The next state; the one given is left as it is. */
export function reduce(state: RunnerState, event: RunnerEvent): RunnerState {
  switch (event.kind) {
    case 'loaded':
      return event.view.revision < state.view.revision ? state : { ...state, view: event.view }
    case 'moved':
      return state.current === event.question ? state : { ...state, current: event.question }
    case 'edited':
      return edited(state, event.question, event.change)
    case 'acknowledged':
      return withoutEdit(withSaved(state, event.saved), event.sent)
    case 'attached':
      return attached(state, event)
    case 'evidence-changed':
      return { ...state, view: withEvidence(state.view, [event.evidence]) }
    default:
      return assertNever(event)
  }
}

function edited(state: RunnerState, question: QuestionKey, change: Partial<ResponseContent>): RunnerState {
  const content = { ...contentOf(state, question), ...change }
  const stored = state.view.assessment.responses[question]
  const review = stored?.review ?? null
  const drops = stored !== undefined && review !== null && isRevised(stored, content)
  return {
    ...state,
    edits: { ...state.edits, [question]: content },
    formerReviews: drops ? { ...state.formerReviews, [question]: review } : state.formerReviews,
  }
}

function withSaved(state: RunnerState, { assessment, revision }: Saved): RunnerState {
  if (revision < state.view.revision) return state
  return { ...state, view: { ...state.view, assessment, revision } }
}

function withoutEdit(state: RunnerState, sent: { question: QuestionKey; content: ResponseContent } | undefined) {
  if (sent === undefined || state.edits[sent.question] !== sent.content) return state
  const { [sent.question]: _acknowledged, ...edits } = state.edits
  return { ...state, edits }
}

/** Files were attached behind the back of an edit: the edit takes them over, or it would detach them again. */
function attached(
  state: RunnerState,
  { saved, question, added }: Extract<RunnerEvent, { kind: 'attached' }>,
): RunnerState {
  const next = withSaved({ ...state, view: withEvidence(state.view, added) }, saved)
  const edit = next.edits[question]
  if (edit === undefined) return next
  const evidence = [...new Set([...edit.evidence, ...added.map(({ id }) => id)])]
  return { ...next, edits: { ...next.edits, [question]: { ...edit, evidence } } }
}

function withEvidence(view: AssessmentView, changed: readonly Evidence[]): AssessmentView {
  const ids = new Set(changed.map(({ id }) => id))
  const all = [...view.evidence.filter(({ id }) => !ids.has(id)), ...changed]
  return { ...view, evidence: all.sort((left, right) => left.number - right.number) }
}

function acknowledgedContent({ assessment }: AssessmentView, question: QuestionKey): ResponseContent | null {
  const stored = assessment.responses[question]
  if (stored === undefined) return null
  const { answer, comment, justification, compensatingControl, evidence, flagged } = stored
  return { answer, comment, justification, compensatingControl, evidence, flagged }
}
