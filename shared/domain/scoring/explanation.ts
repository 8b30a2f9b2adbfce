import type { QuestionKey } from '../../schema/primitives.ts'
import type { Answer } from '../../schema/response.ts'
import type { ScoreInput } from '../../schema/score.ts'
import { decidesOthers } from '../condition-graph.ts'
import { compare, divide, hundred, max, multiply, subtract, zero, type Fraction } from '../fraction.ts'
import { creditOf } from '../credit.ts'
import { smallestMove, type BandMove } from './band-move.ts'
import { assuming, soundAnswers } from './hypothesis.ts'
import { scoreAssessment } from './score-assessment.ts'
import type { QuestionScore, Score } from './score.ts'

/** How far one section brings the residual risk down from the exposure. */
export interface WaterfallStep {
  /** `questionnaire-id:section-id`. */
  readonly sectionKey: string
  readonly title: string
  /** Points of R that its controls take away. */
  readonly reduction: Fraction
  /** What is left after this step and those before it. */
  readonly left: Fraction
}

/** What one scored question does to the residual risk. */
export interface QuestionEffect {
  readonly question: QuestionKey
  /** Points of R that are lost because its credit is not full. */
  readonly lost: Fraction
  /**
   * Points by which R would fall if it alone were answered with full credit (and, for the verified basis, accepted with
   * evidence). It differs from `lost` where no answer has full credit, and where the answer would show or hide other
   * questions: then it may be negative.
   */
  readonly gain: Fraction
  /** The answer that `gain` supposes; null when none does, or when the question is waiting for another. */
  readonly answer: Answer | null
}

/**
 * Why the residual risk is what it is. All figures are exact: exposure less the reductions is the residual, floor plus
 * all points lost as well.
 */
export interface Explanation {
  readonly basis: 'claimed' | 'verified'
  readonly exposure: Fraction
  readonly floor: Fraction
  readonly residual: Fraction
  /** A step for each section that counts, in the order shown; they lead from the exposure to the residual. */
  readonly waterfall: readonly WaterfallStep[]
  /** Every question that counts, in the order shown. */
  readonly questions: readonly QuestionEffect[]
  /** The fewest answers that would better the reported band; null when none would. */
  readonly bandMove: BandMove | null
}

/**
 * Explains a score on a basis, the reported one unless told; null while it is not rated. `score` must be of `input`.
 */
export function explain(
  input: ScoreInput,
  score: Score,
  basis: 'claimed' | 'verified' = score.basis,
): Explanation | null {
  const { exposure, floor } = score
  const { residual } = score[basis]
  if (exposure === null || floor === null || residual === null) return null
  const reach = subtract(exposure, floor)
  const questions = [...score.questions.values()].flatMap((question) =>
    question.credit === null ? [] : [effectOf(question, { input, basis, reach, residual })],
  )
  return {
    basis,
    exposure,
    floor,
    residual,
    waterfall: waterfallOf(score, basis, exposure, reach),
    questions,
    bandMove: smallestMove(input, score, basis, questions),
  }
}

interface Situation {
  readonly input: ScoreInput
  readonly basis: 'claimed' | 'verified'
  /** E − F: the points of R that controls can take away. */
  readonly reach: Fraction
  readonly residual: Fraction
}

function waterfallOf(
  score: Score,
  basis: 'claimed' | 'verified',
  exposure: Fraction,
  reach: Fraction,
): readonly WaterfallStep[] {
  let left = exposure
  return score.sections.flatMap(({ key, title, share, effectiveness }) => {
    if (effectiveness === null) return []
    const reduction = multiply(reach, divide(multiply(share, effectiveness[basis]), hundred))
    left = subtract(left, reduction)
    return [{ sectionKey: key, title, reduction, left }]
  })
}

function effectOf(question: QuestionScore, situation: Situation): QuestionEffect {
  const { basis, input } = situation
  const credit = question.credit?.[basis] ?? zero
  const lost = pointsBetween(question, credit, hundred, situation)
  const given = input.responses[question.key]?.answer ?? null
  const answers = soundAnswers(question.question, given, input.asOf)
  const [first] = answers
  if (question.state === 'waiting' || first === undefined)
    return { question: question.key, lost, gain: zero, answer: null }
  if (decidesOthers(input.questionnaires, question.key)) return { ...bestOf(question, answers, situation), lost }
  const full = creditOf(question.question, first, input.asOf) ?? zero
  const gain = pointsBetween(question, credit, full, situation)
  return { question: question.key, lost, gain, answer: first }
}

function pointsBetween(question: QuestionScore, from: Fraction, to: Fraction, { reach }: Situation): Fraction {
  return multiply(multiply(reach, question.share), divide(subtract(to, from), hundred))
}

/** Scores the whole anew for each answer, since the answer may change what else is asked. */
function bestOf(
  { key }: QuestionScore,
  answers: readonly Answer[],
  { input, basis, residual }: Situation,
): Omit<QuestionEffect, 'lost'> {
  const outcomes = answers.map((answer) => {
    const after = scoreAssessment(assuming(input, new Map([[key, answer]])))[basis].residual
    return { answer, gain: after === null ? zero : subtract(residual, after) }
  })
  const gain = outcomes.map((outcome) => outcome.gain).reduce(max)
  const best = outcomes.find((outcome) => compare(outcome.gain, gain) === 0)
  return { question: key, gain, answer: best?.answer ?? null }
}
