import { proposeFindings, type FindingProposal } from '#shared/domain/findings.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, scoreSourceOfAssessment } from '#shared/domain/scoring/score-input.ts'
import type { SectionCounts } from '#shared/domain/scoring/score.ts'
import { scoreInputHash, summarise } from '#shared/domain/scoring/summary.ts'
import type { AssessmentId, QuestionKey } from '#shared/schema/primitives.ts'
import type { ScoreSummary } from '#shared/schema/score.ts'
import type { LoadedAssessment } from './load.ts'

/** The score of an assessment on a day, with what lists and reports need besides. */
export interface BookedScore {
  readonly summary: ScoreSummary
  readonly counts: SectionCounts
  /** Questions that are asked, as their conditions stand. */
  readonly shown: ReadonlySet<QuestionKey>
  /** Findings that the method proposes. */
  readonly proposals: readonly FindingProposal[]
}

/** Scores assessments and remembers the result until one of the documents changes that it stands on. */
export interface ScoreBook {
  scoreOf(loaded: LoadedAssessment, asOf: string): Promise<BookedScore>
  /** Forgets everything, when the workspace is locked. */
  clear(): void
}

export function createScoreBook(): ScoreBook {
  const book = new Map<AssessmentId, { readonly stamp: string; readonly score: Promise<BookedScore> }>()
  return {
    scoreOf(loaded, asOf) {
      const stamp = stampOf(loaded, asOf)
      const known = book.get(loaded.stored.value.id)
      if (known?.stamp === stamp) return known.score
      const score = computeScore(loaded, asOf)
      book.set(loaded.stored.value.id, { stamp, score })
      return score
    },
    clear: () => book.clear(),
  }
}

async function computeScore(loaded: LoadedAssessment, asOf: string): Promise<BookedScore> {
  const input = scoreInputOf(
    scoreSourceOfAssessment({
      assessment: loaded.stored.value,
      questionnaires: loaded.questionnaires,
      evidence: loaded.evidence.map(({ value }) => value),
      exposure: loaded.engagement.value.exposure,
      asOf,
    }),
  )
  const score = scoreAssessment(input)
  const shown = [...score.questions.values()].filter(({ state }) => state !== 'hidden' && state !== 'waiting')
  return {
    summary: summarise(score, await scoreInputHash(input)),
    counts: score.counts,
    shown: new Set(shown.map(({ key }) => key)),
    proposals: proposeFindings(input, score),
  }
}

/** Revisions of every document that the score reads; questionnaires never change. */
function stampOf({ stored, engagement, evidence }: LoadedAssessment, asOf: string): string {
  const pieces = evidence.map(({ id, revision }) => `${id}.${revision}`)
  return [asOf, stored.revision, engagement.id, engagement.revision, ...pieces].join(' ')
}
