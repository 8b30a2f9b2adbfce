import type { ExposureProfile } from '../schema/exposure.ts'
import type { QuestionKey } from '../schema/primitives.ts'
import type { Question, Questionnaire } from '../schema/questionnaire.ts'
import { chosenOptions, responseProblem, type ResponseProblem } from './answer-check.ts'
import type { Visibility } from './conditions.ts'
import { isAnswerable, placedQuestions, sectionKeyOf } from './questions.ts'
import {
  scoredResponseOf,
  visibilityOfAll,
  type ResponseFacts,
  type ScoredResponse,
} from './scoring/visible-responses.ts'

/** What progress is read from; a ScoreSource fits. */
export interface ProgressSource {
  readonly questionnaires: readonly Questionnaire[]
  readonly exposure: ExposureProfile
  readonly responses: Readonly<Record<QuestionKey, ProgressResponse>>
}

export interface ProgressResponse extends ResponseFacts {
  readonly compensatingControl?: string
}

/**
 * Something to do about a question. A blocking one keeps the assessment from being submitted; the others are warnings.
 */
export interface Issue {
  readonly question: QuestionKey
  readonly code: ResponseProblem | 'asked-back' | 'evidence-missing' | 'compensating-control-missing'
  readonly blocking: boolean
}

export interface QuestionProgress {
  readonly key: QuestionKey
  readonly visibility: Visibility
  /**
   * What keeps a shown question from being complete, optional ones included; null for those not shown and for
   * information blocks.
   */
  readonly problem: ResponseProblem | null
}

/**
 * `hidden`: no question is asked; `waiting`: all that may be asked hangs on unanswered questions; `untouched`: nothing
 * answered; `problems`: an answer needs mending; `complete`: nothing required is missing; else `begun`.
 */
export type SectionState = 'hidden' | 'waiting' | 'untouched' | 'begun' | 'problems' | 'complete'

export interface SectionProgress {
  /** `questionnaire-id:section-id`. */
  readonly key: string
  readonly title: string
  /** Shown questions with a complete answer. */
  readonly answered: number
  /** Shown questions that can be answered. */
  readonly applicable: number
  /** Blocking issues other than a missing answer. */
  readonly problems: number
  readonly warnings: number
  readonly state: SectionState
}

export interface Progress {
  readonly sections: readonly SectionProgress[]
  readonly answered: number
  readonly applicable: number
  /** Every question in the order shown, hidden ones included. */
  readonly questions: readonly QuestionProgress[]
  /** In the order shown. */
  readonly issues: readonly Issue[]
}

/** How far the answers are, and what there is left to do. */
export function progressOf(source: ProgressSource): Progress {
  const places = placedQuestions(source.questionnaires)
  const shown = visibilityOf(source)
  const questions = places.map(({ key, question }): QuestionProgress => {
    const visibility = shown.get(key) ?? 'waiting'
    const asked = visibility === 'shown' && isAnswerable(question)
    return { key, visibility, problem: asked ? responseProblem(question, source.responses[key]) : null }
  })
  const issues = places.flatMap(({ key, question }) =>
    shown.get(key) === 'shown' && isAnswerable(question) ? issuesOf(key, question, source.responses[key]) : [],
  )
  const sections = sectionsOf(source, shown, questions, issues)
  return {
    sections,
    answered: sections.reduce((count, section) => count + section.answered, 0),
    applicable: sections.reduce((count, section) => count + section.applicable, 0),
    questions,
    issues,
  }
}

/** What keeps the assessment from being submitted, in the order shown; empty when nothing does. */
export function submissionBlockers(source: ProgressSource): readonly Issue[] {
  return progressOf(source).issues.filter((issue) => issue.blocking)
}

/**
 * The next question after `from`, in the order shown and round to the beginning, that is shown and not complete; `from`
 * itself last. Null when all are complete. `from` may be hidden; null starts at the first.
 */
export function nextUnanswered(progress: Progress, from: QuestionKey | null): QuestionKey | null {
  const { questions } = progress
  const start = questions.findIndex(({ key }) => key === from) + 1
  const round = [...questions.slice(start), ...questions.slice(0, start)]
  return round.find(({ problem }) => problem !== null)?.key ?? null
}

function visibilityOf(source: ProgressSource): ReadonlyMap<QuestionKey, Visibility> {
  const responses = new Map<QuestionKey, ScoredResponse>()
  for (const { key } of placedQuestions(source.questionnaires)) {
    const response = source.responses[key]
    if (response !== undefined) responses.set(key, scoredResponseOf(response))
  }
  return visibilityOfAll(source.questionnaires, responses, source.exposure)
}

function issuesOf(key: QuestionKey, question: Question, response: ProgressResponse | undefined): readonly Issue[] {
  const problem = responseProblem(question, response)
  if (problem === 'unanswered') return question.required ? [{ question: key, code: problem, blocking: true }] : []
  const issues: Issue[] = []
  if (problem !== null) issues.push({ question: key, code: problem, blocking: true })
  if (response?.review?.verdict === 'asked-back') issues.push({ question: key, code: 'asked-back', blocking: true })
  if (response?.answer?.kind === 'not-applicable') return issues
  if (question.evidence?.required === true && response?.evidence.length === 0) {
    issues.push({ question: key, code: 'evidence-missing', blocking: false })
  }
  if (asksCompensatingControl(question, response) && (response?.compensatingControl ?? '').trim() === '') {
    issues.push({ question: key, code: 'compensating-control-missing', blocking: false })
  }
  return issues
}

/** Whether the answer brings up a tip that asks for the control which limits the damage. */
function asksCompensatingControl(question: Question, response: ProgressResponse | undefined): boolean {
  const chosen = chosenOptions(response?.answer ?? null)
  return question.tips.some((tip) => tip.asksCompensatingControl && tip.options.some((id) => chosen.includes(id)))
}

function sectionsOf(
  source: ProgressSource,
  shown: ReadonlyMap<QuestionKey, Visibility>,
  questions: readonly QuestionProgress[],
  issues: readonly Issue[],
): readonly SectionProgress[] {
  const issuesByQuestion = new Map<QuestionKey, Issue[]>()
  for (const issue of issues) {
    issuesByQuestion.set(issue.question, [...(issuesByQuestion.get(issue.question) ?? []), issue])
  }
  let end = 0
  return source.questionnaires.flatMap((questionnaire) =>
    questionnaire.sections.map((section): SectionProgress => {
      const own = questions.slice(end, (end += section.questions.length))
      const asked = own.filter(
        ({ key }, index) => shown.get(key) === 'shown' && section.questions[index]?.type !== 'information',
      )
      const ownIssues = own.flatMap(({ key }) => issuesByQuestion.get(key) ?? [])
      const counts = {
        answered: asked.filter(({ problem }) => problem === null).length,
        applicable: asked.length,
        problems: ownIssues.filter(({ blocking, code }) => blocking && code !== 'unanswered').length,
        warnings: ownIssues.filter(({ blocking }) => !blocking).length,
      }
      const missing = ownIssues.some(({ code }) => code === 'unanswered')
      const state = stateOf(own, counts, missing)
      return { key: sectionKeyOf(questionnaire, section), title: section.title, ...counts, state }
    }),
  )
}

function stateOf(
  questions: readonly QuestionProgress[],
  counts: { readonly answered: number; readonly applicable: number; readonly problems: number },
  missing: boolean,
): SectionState {
  const waiting = questions.some(({ visibility }) => visibility === 'waiting')
  if (counts.problems > 0) return 'problems'
  if (counts.applicable > 0 && counts.answered === 0) return 'untouched'
  if (counts.applicable > 0) return missing || waiting ? 'begun' : 'complete'
  if (waiting) return 'waiting'
  return questions.length > 0 && questions.every(({ visibility }) => visibility === 'hidden') ? 'hidden' : 'complete'
}
