import { divide, hundred, multiply, subtract, toNumber2, type Fraction } from '#shared/domain/fraction.ts'
import { reportedBand, scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import type { Score } from '#shared/domain/scoring/score.ts'
import type { Band } from '#shared/schema/score.ts'
import { isInDate } from './evidence.ts'
import type { ReviewItem, ReviewStanding } from './standing.ts'

/** A residual risk as shown: two decimals, null when not rated; the band counts failed knock-outs. */
export interface ShownRating {
  readonly effectiveness: number | null
  readonly residual: number | null
  readonly band: Band | null
}

export type Measure = 'claimed' | 'verified' | 'bestCase'

export function ratingOf(score: Score, measure: Measure): ShownRating {
  const { effectiveness, residual } = score[measure]
  return {
    effectiveness: figure(effectiveness),
    residual: figure(residual),
    band: reportedBand(residual, score.knockOuts),
  }
}

/** What a question costs as it stands, and what a verdict would make of the verified rating. */
export interface QuestionCost {
  /** Percent of the control effectiveness that the question decides; null when it is not scored. */
  readonly share: number | null
  /** Points of residual risk that are lost because its credit is not full; null when not scored or not rated. */
  readonly lostClaimed: number | null
  readonly lostVerified: number | null
  /** The verified rating were it accepted or rejected; null where no verdict moves it. */
  readonly ifAccepted: ShownRating | null
  readonly ifRejected: ShownRating | null
  /** Whether accepting it verifies nothing, since required evidence is not accepted or not in date. */
  readonly needsEvidence: boolean
}

export function questionCost(standing: ReviewStanding, item: ReviewItem): QuestionCost {
  const { credit, share } = item.score
  const counts = credit !== null || item.score.knockOut !== null
  return {
    share: credit === null ? null : toNumber2(multiply(share, hundred)),
    lostClaimed: credit === null ? null : lost(standing.score, share, credit.claimed),
    lostVerified: credit === null ? null : lost(standing.score, share, credit.verified),
    ifAccepted: counts ? withVerdict(standing, item, 'accepted') : null,
    ifRejected: counts ? withVerdict(standing, item, 'rejected') : null,
    needsEvidence: counts && item.isReviewable && lacksEvidence(standing, item),
  }
}

/** Whether required evidence is missing, or none of it is accepted and in date. */
export function lacksEvidence({ view }: ReviewStanding, { place, response, evidence }: ReviewItem): boolean {
  if (place.question.evidence?.required !== true || response?.answer?.kind === 'not-applicable') return false
  return !evidence.some(
    (each) => view.assessment.evidenceReviews[each.id]?.verdict === 'accepted' && isInDate(each, view.asOf),
  )
}

/** Points of R between the credit and full credit: `(E − F) · share · (100 − credit) / 100`. */
function lost({ exposure, floor }: Score, share: Fraction, credit: Fraction): number | null {
  if (exposure === null || floor === null) return null
  return toNumber2(multiply(multiply(subtract(exposure, floor), share), divide(subtract(hundred, credit), hundred)))
}

function withVerdict(
  { source }: ReviewStanding,
  { key, response, isReviewable }: ReviewItem,
  verdict: 'accepted' | 'rejected',
): ShownRating | null {
  if (response === null || !isReviewable) return null
  const responses = { ...source.responses, [key]: { ...response, review: { verdict } } }
  const rating = ratingOf(scoreAssessment(scoreInputOf({ ...source, responses })), 'verified')
  return rating.residual === null ? null : rating
}

/** A fraction as a number with two decimals; null stays null. */
export function figure(value: Fraction | null): number | null {
  return value === null ? null : toNumber2(value)
}
