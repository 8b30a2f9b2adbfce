import type { QuestionKey } from '../../schema/primitives.ts'
import type { Question } from '../../schema/questionnaire.ts'
import type { Band, KnockOutState, ScoreInput } from '../../schema/score.ts'
import type { Fraction } from '../fraction.ts'
import type { ByMeasure } from './method.ts'

/**
 * How a question stands. `waiting`: its condition hangs on an unanswered question. `not-applicable-claimed`: "does not
 * apply", not (yet) accepted by a reviewer: counts as unanswered. `not-applicable`: justified and accepted: counts
 * nowhere, as does `hidden`.
 */
export type QuestionState =
  'hidden' | 'waiting' | 'unanswered' | 'answered' | 'not-applicable-claimed' | 'not-applicable'

/** One question in an exact score. */
export interface QuestionScore {
  readonly key: QuestionKey
  readonly sectionKey: string
  readonly question: Question
  readonly state: QuestionState
  readonly weight: Fraction
  readonly review: ScoreInput['responses'][QuestionKey]['review']
  /** Credit 0 to 100 that it brings; null when it counts in no score (informational, hidden, excused). */
  readonly credit: ByMeasure<Fraction> | null
  /** Part 0 to 1 of the control effectiveness that the question decides; the shares of all questions add up to 1. */
  readonly share: Fraction
  /** Null when it is no knock-out, or a hidden or excused one. */
  readonly knockOut: KnockOutState | null
}

export interface SectionCounts {
  /** Questions that are shown and can be answered, less those excused by an accepted "does not apply". */
  readonly applicable: number
  /** Of these, answered by an answer that fits; a claimed "does not apply" is an answer. */
  readonly answered: number
  /** Of these, with a reviewer's decision of any kind. */
  readonly reviewed: number
  /** Questions whose condition hangs on an unanswered question. */
  readonly waiting: number
  /** Questions excused by an accepted "does not apply". */
  readonly excused: number
}

export interface SectionScore {
  /** `questionnaire-id:section-id`. */
  readonly key: string
  readonly title: string
  readonly weight: Fraction
  /** Part 0 to 1 of the control effectiveness that the section decides. */
  readonly share: Fraction
  /** 0 to 100; null when no question in it counts, and while the whole assessment is not rated. */
  readonly effectiveness: ByMeasure<Fraction> | null
  readonly counts: SectionCounts
  readonly questions: readonly QuestionScore[]
}

/** Exact figures 0 to 100; null means not rated. */
export interface ExactRating {
  readonly effectiveness: Fraction | null
  readonly residual: Fraction | null
  /** Of the residual risk alone: knock-outs count in the reported band. */
  readonly band: Band | null
}

/** The exact result; `summarise` rounds it for display and storage. */
export interface Score extends ByMeasure<ExactRating> {
  readonly method: 1
  readonly asOf: string
  readonly exposure: Fraction | null
  /** F: the residual risk that would be left under perfect controls. */
  readonly floor: Fraction | null
  readonly sections: readonly SectionScore[]
  readonly questions: ReadonlyMap<QuestionKey, QuestionScore>
  /** Every knock-out that is shown or waiting and not excused, in the order shown. */
  readonly knockOuts: readonly { readonly question: QuestionKey; readonly state: KnockOutState }[]
  readonly counts: SectionCounts
  readonly basis: 'claimed' | 'verified'
  /** The reported band: of the basis, at least High when a knock-out failed; null when the basis is not rated. */
  readonly band: Band | null
}
