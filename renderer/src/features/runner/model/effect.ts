import { bandOf, rankOf } from '#shared/domain/band.ts'
import { toNumber2, type Fraction } from '#shared/domain/fraction.ts'
import { effectOfAnswer } from '#shared/domain/scoring/effect.ts'
import type { Score } from '#shared/domain/scoring/score.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { Answer } from '#shared/schema/response.ts'
import type { Band } from '#shared/schema/score.ts'
import type { Standing } from './standing.ts'

/** What the answer to one question does to the claimed residual risk. */
export interface ScoreEffect {
  /** `answer`: with the answer given, against none; `preview`: with the answer in view, against the one given. */
  readonly kind: 'none' | 'answer' | 'preview'
  /** Residual risk without it, 0 to 100; null when not rated. */
  readonly before: number | null
  readonly after: number | null
  readonly band: Band | null
  /** The band that the residual alone would give, when failed knock-outs keep the rating above it. */
  readonly heldFrom: Band | null
  /** Failed knock-outs after the answer. */
  readonly failedKnockOuts: number
  /** Whether this very answer fails a knock-out. */
  readonly failsKnockOut: boolean
  readonly isExposureRated: boolean
}

/**
 * The effect of the current answer, or of one that is merely looked at. `score` must be of `standing`. In claimed terms
 * only: an answer that changes has no review yet.
 */
export function scoreEffect(
  standing: Standing,
  score: Score,
  question: QuestionKey,
  preview: Answer | null,
): ScoreEffect {
  const given = standing.responses[question]?.answer ?? null
  const isPreview = preview !== null
  const kind = isPreview ? 'preview' : given === null ? 'none' : 'answer'
  const shown = isPreview ? preview : given
  const effect = effectOfAnswer(standing.source, question, isPreview ? preview : null, score)
  const [before, after] = isPreview ? [effect.before, effect.after] : [effect.after, effect.before]
  const failed = failedAfter(score, question, isPreview ? effect.knockOut : undefined)
  return {
    kind,
    before: kind === 'none' ? null : figure(before.residual),
    after: figure(after.residual),
    band: after.band,
    heldFrom: heldFrom(after.residual, after.band),
    failedKnockOuts: failed,
    failsKnockOut:
      shown !== null && (isPreview ? effect.knockOut : score.questions.get(question)?.knockOut) === 'failed',
    isExposureRated: score.exposure !== null,
  }
}

/** Failed knock-outs, with the state that the question would have put in the place of its own. */
function failedAfter(score: Score, question: QuestionKey, state: string | null | undefined): number {
  const failed = score.knockOuts.filter((each) => each.state === 'failed')
  if (state === undefined) return failed.length
  return failed.filter((each) => each.question !== question).length + (state === 'failed' ? 1 : 0)
}

function heldFrom(residual: Fraction | null, band: Band | null): Band | null {
  if (residual === null || band === null) return null
  const alone = bandOf(residual)
  return rankOf(alone) < rankOf(band) ? alone : null
}

function figure(value: Fraction | null): number | null {
  return value === null ? null : toNumber2(value)
}
