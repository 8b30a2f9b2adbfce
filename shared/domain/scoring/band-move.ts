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
  /** Whether no smaller set of candidates would do; false for a set that was found by taking the largest gains. */
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
 * Candidates are failed knock-outs that can be put right, then scored questions with a gain, the largest first; questions that only show or hide
 * others are facts and are left as they are. As long as no candidate shows or hides other questions, every failed knock-out is
 * needed below High and gains add up, so that the shortest sufficient beginning of that list is a smallest set. Otherwise all sets of up to
 * eight candidates are tried in the order of their size; beyond eight, the shortest sufficient beginning is taken, what proves
 * needless is dropped, and `smallest` is false.
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
  const exhaustive = !independent && candidates.length <= exhaustiveLimit
  const chosen = exhaustive
    ? firstSet(candidates, moves)
    : independent
      ? shortestBeginning(candidates, moves)
      : pruned(candidates, moves)
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

/** Found by halving: where gains add up, a longer beginning does not do worse. */
function shortestBeginning(candidates: readonly Candidate[], moves: Test): readonly Candidate[] | null {
  if (!moves(candidates)) return null
  let tooFew = 0
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
