import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, type ScoreSource } from '#shared/domain/scoring/score-input.ts'
import { scoreInputHash, summarise } from '#shared/domain/scoring/summary.ts'
import type { ScoreSummary } from '#shared/schema/score.ts'

/** The stated result of a source, as a report of it would print it. */
export async function rate(source: ScoreSource): Promise<ScoreSummary> {
  const input = scoreInputOf(source)
  return summarise(scoreAssessment(input), await scoreInputHash(input))
}
