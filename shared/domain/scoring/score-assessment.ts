import type { Band, ScoreInput } from '../../schema/score.ts'
import { bandOf, worstBand } from '../band.ts'
import { exposureOf } from '../exposure.ts'
import { add, divide, fromNumber, hundred, isZero, multiply, subtract, sum, zero, type Fraction } from '../fraction.ts'
import { isAnswerable, questionsOf, sectionKeyOf } from '../questions.ts'
import { byMeasure, floorShare, methodVersion, type ByMeasure, type Measure } from './method.ts'
import { scoreQuestion } from './score-question.ts'
import type { ExactRating, QuestionScore, Score, SectionCounts, SectionScore } from './score.ts'
import { visibilityOfAll } from './visible-responses.ts'

/**
 * Scores an assessment exactly by method 1. Not rated (null) are: everything while no scored question has an answer
 * that counts, and every residual while the exposure is not rated. The basis is `verified` once every scored, visible
 * response has a reviewer's decision (asked back is one, and counts 0), else `claimed`. The same input gives the same
 * score on every platform and locale.
 */
export function scoreAssessment(input: ScoreInput): Score {
  const sections = withShares(scoreSections(input))
  const questions = sections.flatMap((section) => section.questions)
  const exposure = exposureOf(input.exposure)
  const begun = questions.some(({ credit, state }) => credit !== null && state === 'answered')
  const ratings = byMeasure((measure) => rate(exposure, begun ? effectivenessOf(sections, measure) : null))
  const basis = begun && isReviewed(questions) ? 'verified' : 'claimed'
  const knockOuts = questions.flatMap(({ key, knockOut }) =>
    knockOut === null ? [] : [{ question: key, state: knockOut }],
  )
  return {
    method: methodVersion,
    asOf: input.asOf,
    exposure,
    floor: exposure === null ? null : multiply(exposure, floorShare),
    ...ratings,
    sections: begun ? sections : sections.map((section) => ({ ...section, effectiveness: null })),
    questions: new Map(questions.map((question) => [question.key, question])),
    knockOuts,
    counts: totalCounts(sections.map((section) => section.counts)),
    basis,
    band: reportedBand(ratings[basis].residual, knockOuts),
  }
}

/** The band of a residual risk, at least High when a knock-out failed and is not accepted; null when not rated. */
export function reportedBand(residual: Fraction | null, knockOuts: Score['knockOuts']): Band | null {
  if (residual === null) return null
  const failed = knockOuts.some(({ state }) => state === 'failed')
  return failed ? worstBand(bandOf(residual), 'high') : bandOf(residual)
}

/** `R = F + (E − F)·(1 − C)` with `F = 0.2·E`; effectiveness C in 0 to 100. */
export function residualOf(exposure: Fraction, effectiveness: Fraction): Fraction {
  const floor = multiply(exposure, floorShare)
  const open = divide(subtract(hundred, effectiveness), hundred)
  return add(floor, multiply(subtract(exposure, floor), open))
}

function rate(exposure: Fraction | null, effectiveness: Fraction | null): ExactRating {
  if (exposure === null || effectiveness === null) return { effectiveness, residual: null, band: null }
  const residual = residualOf(exposure, effectiveness)
  return { effectiveness, residual, band: bandOf(residual) }
}

function isReviewed(questions: readonly QuestionScore[]): boolean {
  const given = questions.filter(
    ({ credit, state }) => credit !== null && (state === 'answered' || state === 'not-applicable-claimed'),
  )
  return given.every(({ review }) => review !== null)
}

function scoreSections(input: ScoreInput): readonly SectionScore[] {
  const responses = new Map(
    input.questionnaires.flatMap(questionsOf).flatMap(({ key }) => {
      const response = input.responses[key]
      return response === undefined ? [] : [[key, response] as const]
    }),
  )
  const shown = visibilityOfAll(input.questionnaires, responses, input.exposure)
  return input.questionnaires.flatMap((questionnaire) => {
    const scored = questionsOf(questionnaire).map((place) =>
      scoreQuestion(place, shown.get(place.key) ?? 'waiting', input),
    )
    let end = 0
    return questionnaire.sections.map((section): SectionScore => {
      const questions = scored.slice(end, (end += section.questions.length))
      return {
        key: sectionKeyOf(questionnaire, section),
        title: section.title,
        weight: fromNumber(section.weight),
        share: zero,
        effectiveness: meanCredit(questions),
        counts: countsOf(questions),
        questions,
      }
    })
  })
}

/** `c = Σ w·credit / Σ w` over the questions that count; null when none does. */
function meanCredit(questions: readonly QuestionScore[]): ByMeasure<Fraction> | null {
  const total = weightOf(questions)
  if (isZero(total)) return null
  return byMeasure((measure) => {
    const weighted = questions.map(({ credit, weight }) => (credit === null ? zero : multiply(weight, credit[measure])))
    return divide(sum(weighted), total)
  })
}

function weightOf(questions: readonly QuestionScore[]): Fraction {
  return sum(questions.map(({ credit, weight }) => (credit === null ? zero : weight)))
}

function effectivenessOf(sections: readonly SectionScore[], measure: Measure): Fraction | null {
  const counted = sections.filter(({ effectiveness }) => effectiveness !== null)
  if (counted.length === 0) return null
  return sum(counted.map(({ share, effectiveness }) => multiply(share, effectiveness?.[measure] ?? zero)))
}

function withShares(sections: readonly SectionScore[]): readonly SectionScore[] {
  const total = sum(sections.map(({ effectiveness, weight }) => (effectiveness === null ? zero : weight)))
  return sections.map((section) => {
    if (section.effectiveness === null) return section
    const share = divide(section.weight, total)
    const perWeight = divide(share, weightOf(section.questions))
    const questions = section.questions.map((question) =>
      question.credit === null ? question : { ...question, share: multiply(question.weight, perWeight) },
    )
    return { ...section, share, questions }
  })
}

function countsOf(questions: readonly QuestionScore[]): SectionCounts {
  const answerable = questions.filter(({ question }) => isAnswerable(question))
  const inState = (...states: readonly QuestionScore['state'][]) =>
    answerable.filter(({ state }) => states.includes(state)).length
  return {
    applicable: inState('unanswered', 'answered', 'not-applicable-claimed'),
    answered: inState('answered', 'not-applicable-claimed'),
    reviewed: answerable.filter(({ review, state }) => review !== null && state !== 'not-applicable').length,
    waiting: inState('waiting'),
    excused: inState('not-applicable'),
  }
}

function totalCounts(all: readonly SectionCounts[]): SectionCounts {
  const total = (field: keyof SectionCounts) => all.reduce((count, counts) => count + counts[field], 0)
  return {
    applicable: total('applicable'),
    answered: total('answered'),
    reviewed: total('reviewed'),
    waiting: total('waiting'),
    excused: total('excused'),
  }
}
