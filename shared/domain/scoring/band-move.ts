import type { QuestionKey } from '../../schema/primitives.ts'
import type { Answer } from '../../schema/response.ts'
import type { Band, ScoreInput } from '../../schema/score.ts'
import { rankOf } from '../band.ts'
import { decidesOthers } from '../condition-graph.ts'
import { compare, zero, type Fraction } from '../fraction.ts'
import { assuming, soundAnswers } from './hypothesis.ts'
import { reportedBand, scoreAssessment } from './score-assessment.ts'
import type { Score } from './score.ts'

/** Answers that together would better the reported band. */
export interface BandMove {
  readonly from: Band
  readonly to: Band
  /** Residual risk that they would leave. */
  readonly residual: Fraction
  readonly answers: readonly { readonly question: QuestionKey; readonly answer: Answer }[]
  /** Whether no smaller set of candidates would do; false where that was not tried out. */
  readonly smallest: boolean
}

interface Candidate {
  readonly question: QuestionKey
  readonly answer: Answer
}

/** So many sets are tried one by one where answers change what else is asked. */
const trialLimit = 256

/**
 * The smallest set of answers, each with full credit and accepted, that would better the reported band on a basis; null
 * when none does.
 *
 * Candidates are failed knock-outs that can be put right, then scored questions with a gain, the largest first;
 * questions that only show or hide others are facts and are left as they are. As long as no candidate shows or hides
 * other questions, every failed knock-out is needed below High and gains add up, so that the shortest sufficient
 * beginning of that list is a smallest set. Otherwise sets are tried in the order of their size, up to 256 of them;
 * after that the shortest sufficient beginning is taken and what proves needless is dropped, and `smallest` is true
 * only when all smaller sets had been tried.
 */
export function smallestMove(
  input: ScoreInput,
  score: Score,
  basis: 'claimed' | 'verified',
  effects: readonly { readonly question: QuestionKey; readonly gain: Fraction; readonly answer: Answer | null }[],
): BandMove | null {
  const from = reportedBand(score[basis].residual, score.knockOuts)
  if (from === null || from === 'low') return null
  const mended = from === 'high' ? mendedKnockOuts(input, score) : []
  const gaining = effects
    .filter(({ gain }) => compare(gain, zero) > 0)
    .toSorted((left, right) => compare(right.gain, left.gain))
    .flatMap(({ question, answer }) => (answer === null ? [] : [{ question, answer }]))
    .filter(({ question }) => !mended.some((knockOut) => knockOut.question === question))
  const candidates = [...mended, ...gaining]
  const outcomeOf = (answers: readonly Candidate[]): Outcome => {
    const after = scoreAssessment(assuming(input, new Map(answers.map(({ question, answer }) => [question, answer]))))
    return { answers, residual: after[basis].residual, band: reportedBand(after[basis].residual, after.knockOuts) }
  }
  const moves = (answers: readonly Candidate[]) => {
    const { band } = outcomeOf(answers)
    return band !== null && rankOf(band) < rankOf(from)
  }
  const independent = candidates.every(({ question }) => !decidesOthers(input.questionnaires, question))
  const found = independent ? shortestBeginning(candidates, moves) : smallestByTrial(candidates, moves)
  return found === null ? null : moveFrom(from, outcomeOf(found.chosen), found.smallest)
}

interface Outcome {
  readonly answers: readonly Candidate[]
  readonly residual: Fraction | null
  readonly band: Band | null
}

function moveFrom(from: Band, { answers, residual, band }: Outcome, smallest: boolean): BandMove | null {
  return residual === null || band === null ? null : { from, to: band, residual, answers, smallest }
}

/** A sound answer for every failed knock-out that has one. */
function mendedKnockOuts(input: ScoreInput, score: Score): readonly Candidate[] {
  return score.knockOuts.flatMap(({ question, state }) => {
    const asked = score.questions.get(question)
    if (state !== 'failed' || asked === undefined) return []
    const [answer] = soundAnswers(asked.question, input.responses[question]?.answer ?? null, input.asOf)
    return answer === undefined ? [] : [{ question, answer }]
  })
}

type Test = (chosen: readonly Candidate[]) => boolean

interface Found {
  readonly chosen: readonly Candidate[]
  readonly smallest: boolean
}

/** Found by halving: where gains add up, a longer beginning does not do worse. */
function shortestBeginning(candidates: readonly Candidate[], moves: Test): Found | null {
  if (!moves(candidates)) return null
  let tooFew = 0
  let enough = candidates.length
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (moves(candidates.slice(0, middle))) enough = middle
    else tooFew = middle
  }
  return { chosen: candidates.slice(0, enough), smallest: true }
}

/** Smaller sets first, and among equals those of larger gains. */
function smallestByTrial(candidates: readonly Candidate[], moves: Test): Found | null {
  let trials = 0
  for (let size = 1; size <= candidates.length; size += 1) {
    trials += binomial(candidates.length, size)
    if (trials > trialLimit) {
      const chosen = pruned(candidates, moves)
      return chosen === null ? null : { chosen, smallest: chosen.length <= size }
    }
    const chosen = subsetsOf(candidates, size).find(moves)
    if (chosen !== undefined) return { chosen, smallest: true }
  }
  return null
}

function pruned(candidates: readonly Candidate[], moves: Test): readonly Candidate[] | null {
  const enough = candidates.findIndex((_, index) => moves(candidates.slice(0, index + 1)))
  if (enough === -1) return null
  const beginning = candidates.slice(0, enough + 1)
  return beginning.reduceRight<readonly Candidate[]>((kept, candidate) => {
    const fewer = kept.filter((other) => other !== candidate)
    return moves(fewer) ? fewer : kept
  }, beginning)
}

function binomial(total: number, size: number): number {
  return size === 0 ? 1 : (binomial(total, size - 1) * (total - size + 1)) / size
}

function subsetsOf(candidates: readonly Candidate[], size: number): readonly (readonly Candidate[])[] {
  if (size === 0) return [[]]
  return candidates.flatMap((first, index) =>
    subsetsOf(candidates.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  )
}
