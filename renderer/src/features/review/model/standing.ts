import { answerProblem } from '#shared/domain/answer-check.ts'
import { openProposals, proposeFindings, type FindingProposal } from '#shared/domain/findings.ts'
import { progressOf, type Issue } from '#shared/domain/progress.ts'
import { isAnswerable, placedQuestions, type PlacedQuestion } from '#shared/domain/questions.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, scoreSourceOfAssessment, type ScoreSource } from '#shared/domain/scoring/score-input.ts'
import type { QuestionScore, Score } from '#shared/domain/scoring/score.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { Response } from '#shared/schema/response.ts'
import type { ScoreInput } from '#shared/schema/score.ts'
import { answeredAgain } from './history.ts'

/** One question that is asked, with all that a reviewer judges it by. */
export interface ReviewItem {
  readonly key: QuestionKey
  readonly place: PlacedQuestion
  readonly response: Response | null
  readonly score: QuestionScore
  /** Whether there is an answer to judge. */
  readonly isReviewable: boolean
  readonly verdict: 'accepted' | 'rejected' | 'asked-back' | null
  /** What the method proposes as a finding; null when the question did not fail. */
  readonly proposal: FindingProposal | null
  readonly issues: readonly Issue[]
  /** In the order attached. */
  readonly evidence: readonly Evidence[]
  /** Whether the answer was changed after the reviewer had asked for changes. */
  readonly isAnsweredAgain: boolean
}

export interface ReviewSection {
  /** `questionnaire-id:section-id`. */
  readonly key: string
  readonly title: string
  readonly items: readonly ReviewItem[]
  /** Answers to judge, and of these how many have a verdict. */
  readonly answered: number
  readonly reviewed: number
  readonly failed: number
}

/** Where the review stands. */
export interface ReviewStanding {
  readonly view: AssessmentView
  readonly source: ScoreSource
  readonly input: ScoreInput
  readonly score: Score
  /** Sections in which a question is asked. */
  readonly sections: readonly ReviewSection[]
  /** All questions that are asked, in the order shown. */
  readonly items: readonly ReviewItem[]
  readonly byKey: ReadonlyMap<QuestionKey, ReviewItem>
  readonly proposals: readonly FindingProposal[]
  readonly openProposals: readonly FindingProposal[]
  readonly answered: number
  readonly reviewed: number
}

/** Computes where the review stands; pure, so that it may be remembered by `view`. */
export function reviewStandingOf(view: AssessmentView): ReviewStanding {
  const { assessment, questionnaires, evidence, engagement, asOf } = view
  const exposure = engagement.exposure
  const source = scoreSourceOfAssessment({ assessment, questionnaires, evidence, exposure, asOf })
  const input = scoreInputOf(source)
  const score = scoreAssessment(input)
  const proposals = proposeFindings(input, score)
  const items = itemsOf(view, score, proposals)
  const sections = sectionsOf(score, items)
  return {
    view,
    source,
    input,
    score,
    sections,
    items,
    byKey: new Map(items.map((item) => [item.key, item])),
    proposals,
    openProposals: openProposals(proposals, assessment.proposals),
    answered: sections.reduce((count, section) => count + section.answered, 0),
    reviewed: sections.reduce((count, section) => count + section.reviewed, 0),
  }
}

function itemsOf(view: AssessmentView, score: Score, proposals: readonly FindingProposal[]): readonly ReviewItem[] {
  const { assessment, questionnaires, engagement } = view
  const { issues } = progressOf({ questionnaires, exposure: engagement.exposure, responses: assessment.responses })
  const issuesOf = Map.groupBy(issues, ({ question }) => question)
  const proposalOf = new Map(proposals.map((proposal) => [proposal.question, proposal]))
  const evidenceOf = new Map(view.evidence.map((each) => [each.id, each]))
  return placedQuestions(questionnaires).flatMap((place): readonly ReviewItem[] => {
    const scored = score.questions.get(place.key)
    if (scored === undefined || !isAsked(scored)) return []
    const response = assessment.responses[place.key] ?? null
    const isReviewable =
      response !== null && response.answer !== null && answerProblem(place.question, response.answer) === null
    return [
      {
        key: place.key,
        place,
        response,
        score: scored,
        isReviewable,
        verdict: response?.review?.verdict ?? null,
        proposal: proposalOf.get(place.key) ?? null,
        issues: issuesOf.get(place.key) ?? [],
        evidence: (response?.evidence ?? []).flatMap((id) => evidenceOf.get(id) ?? []),
        isAnsweredAgain: response !== null && answeredAgain(assessment, response),
      },
    ]
  })
}

function isAsked({ question, state }: QuestionScore): boolean {
  return isAnswerable(question) && state !== 'hidden' && state !== 'waiting'
}

function sectionsOf(score: Score, items: readonly ReviewItem[]): readonly ReviewSection[] {
  const bySection = Map.groupBy(items, ({ place }) => place.sectionKey)
  return score.sections.flatMap(({ key, title }) => {
    const own = bySection.get(key) ?? []
    if (own.length === 0) return []
    const reviewable = own.filter(({ isReviewable }) => isReviewable)
    return [
      {
        key,
        title,
        items: own,
        answered: reviewable.length,
        reviewed: reviewable.filter(({ verdict }) => verdict !== null).length,
        failed: own.filter(({ proposal }) => proposal !== null).length,
      },
    ]
  })
}
