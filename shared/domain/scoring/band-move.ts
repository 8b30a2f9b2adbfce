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
  /** Whether no smaller set of such answers exists; false for a set that was found by taking the largest gains. */
  readonly smallest: boolean
}

interface Candidate {
  readonly question: QuestionKey
  readonly answer: Answer
}

/** Up to this many candidates, every set is tried where answers change what else is asked. */
const exhaustiveLimit = 8

/**
 * The smallest set of answers, each with full credit and accepted, that would better the reported band on a basis; null when none does.
 *
 * Candidates are scored questions with a gain, and failed knock-outs; questions that only show or hide others are facts and are left as they
 * are. Below High every failed knock-out must be put right: those come first. As long as no candidate shows or hides other questions, gains
 * add up, so that taking the largest first gives a smallest set. Otherwise all sets of up to eight candidates are tried in
 * the order of their size; beyond eight, the largest gains are taken and what proves needless is dropped, and `smallest` is false.
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
  if (mended === null) return null
  const candidates = effects
    .filter(({ gain }) => compare(gain, zero) > 0)
    .toSorted((left, right) => compare(right.gain, left.gain))
    .flatMap(({ question, answer }) => (answer === null ? [] : [{ question, answer }]))
    .filter(({ question }) => !mended.some((knockOut) => knockOut.question === question))
  const outcomeOf = (chosen: readonly Candidate[]): Outcome => {
    const answers = [...mended, ...chosen]
    const after = scoreAssessment(assuming(input, new Map(answers.map(({ question, answer }) => [question, answer]))))
    return { answers, residual: after[basis].residual, band: reportedBand(after[basis].residual, after.knockOuts) }
  }
  const moves = (chosen: readonly Candidate[]) => {
    const { band } = outcomeOf(chosen)
    return band !== null && rankOf(band) < rankOf(from)
  }
  const independent = [...mended, ...candidates].every(({ question }) => !decidesOthers(input.questionnaires, question))
  const exhaustive = !independent && candidates.length <= exhaustiveLimit
  const chosen = exhaustive ? firstSet(candidates, moves) : largestFirst(candidates, moves, independent)
  return chosen === null ? null : moveFrom(from, outcomeOf(chosen), independent || exhaustive)
}

interface Outcome {
  readonly answers: readonly Candidate[]
  readonly residual: Fraction | null
  readonly band: Band | null
}

function moveFrom(from: Band, { answers, residual, band }: Outcome, smallest: boolean): BandMove | null {
  return residual === null || band === null ? null : { from, to: band, residual, answers, smallest }
}

/** A sound answer for every failed knock-out; null when one has none. */
function mendedKnockOuts(input: ScoreInput, score: Score): readonly Candidate[] | null {
  const mended: Candidate[] = []
  for (const { question, state } of score.knockOuts) {
    const asked = score.questions.get(question)
    if (state !== 'failed' || asked === undefined) continue
    const [answer] = soundAnswers(asked.question, input.responses[question]?.answer ?? null, input.asOf)
    if (answer === undefined) return null
    mended.push({ question, answer })
  }
  return mended
}

type Test = (chosen: readonly Candidate[]) => boolean

/** Gains that add up grow with the set, so that the shortest sufficient beginning is found by halving. */
function largestFirst(
  candidates: readonly Candidate[],
  moves: Test,
  independent: boolean,
): readonly Candidate[] | null {
  if (!independent) return pruned(candidates, moves)
  if (!moves(candidates)) return null
  let tooFew = -1
  let enough = candidates.length
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (moves(candidates.slice(0, middle))) enough = middle
    else tooFew = middle
  }
  return candidates.slice(0, enough)
}

function pruned(candidates: readonly Candidate[], moves: Test): readonly Candidate[] | null {
  const lengths = [...candidates.keys(), candidates.length]
  const enough = lengths.find((length) => moves(candidates.slice(0, length)))
  if (enough === undefined) return null
  return candidates.slice(0, enough).reduceRight<readonly Candidate[]>(
    (kept, candidate) => {
      const fewer = kept.filter((other) => other !== candidate)
      return moves(fewer) ? fewer : kept
    },
    candidates.slice(0, enough),
  )
}

/** The first set that moves the band, smaller sets first, and among equals those of larger gains. */
function firstSet(candidates: readonly Candidate[], moves: Test): readonly Candidate[] | null {
  for (let size = 0; size <= candidates.length; size += 1) {
    const found = subsetsOf(candidates, size).find(moves)
    if (found !== undefined) return found
  }
  return null
}

function subsetsOf(candidates: readonly Candidate[], size: number): readonly (readonly Candidate[])[] {
  if (size === 0) return [[]]
  return candidates.flatMap((first, index) =>
    subsetsOf(candidates.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  )
}
