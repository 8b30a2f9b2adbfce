import type { Questionnaire } from '../../schema/questionnaire.ts'
import type { Rating, ScoreInput, ScoreSummary } from '../../schema/score.ts'
import { canonicalSha256 } from '../../schema/canonical.ts'
import { toNumber2, type Fraction } from '../fraction.ts'
import type { ExactRating, Score } from './score.ts'

/** The stated result: every figure rounded half up to two decimals, bands as decided on the exact values. */
export function summarise(score: Score, inputSha256: string): ScoreSummary {
  return {
    method: score.method,
    asOf: score.asOf,
    exposure: figure(score.exposure),
    claimed: rating(score.claimed),
    verified: rating(score.verified),
    bestCase: rating(score.bestCase),
    basis: score.basis,
    band: score.band,
    knockOuts: score.knockOuts,
    inputSha256,
  }
}

/** SHA-256 (lower-case hexadecimal) over the canonical JSON of all that the score depends on: printed on the report. */
export function scoreInputHash(input: ScoreInput): Promise<string> {
  return canonicalSha256(input)
}

/**
 * SHA-256 (lower-case hexadecimal) over the canonical JSON of a parsed questionnaire: names the exact wording, weights
 * and conditions.
 */
export function questionnaireHash(questionnaire: Questionnaire): Promise<string> {
  return canonicalSha256(questionnaire)
}

function rating({ effectiveness, residual, band }: ExactRating): Rating {
  return { effectiveness: figure(effectiveness), residual: figure(residual), band }
}

function figure(value: Fraction | null): number | null {
  return value === null ? null : toNumber2(value)
}
