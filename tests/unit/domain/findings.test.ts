import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openProposals, proposeFindings, severityRank } from '#shared/domain/findings.ts'
import { toFixed2 } from '#shared/domain/fraction.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, type ScoreSource } from '#shared/domain/scoring/score-input.ts'
import { findingId, personId } from '#shared/schema/primitives.ts'
import { scoreSourceArbitrary } from '#tests/fixtures/score-source-arbitrary.ts'
import {
  exposureWith,
  keyOf,
  responseWith,
  smallQuestionnaire,
  sourceWith,
} from '#tests/fixtures/small-questionnaire.ts'

const rejected = { verdict: 'rejected' } as const
const accepted = { verdict: 'accepted' } as const

function proposed(source: ScoreSource) {
  const input = scoreInputOf(source)
  return proposeFindings(input, scoreAssessment(input)).map(({ question, cause, severity, points }) => [
    question.slice(2),
    cause,
    severity,
    points === null ? null : toFixed2(points),
  ])
}

function choice(id: string, weight: number, rest: object = {}) {
  const options = [100, 60, 40, 0].map((value) => ({
    id: `c${value}`,
    label: `${value}`,
    credit: value,
    failing: value === 0,
  }))
  return { id, weight, type: 'single', options, notApplicable: true, ...rest }
}

function credit(value: 0 | 40 | 60 | 100) {
  return { kind: 'option', option: `c${value}` } as const
}

/** E = 87.5: 70 points of R can be lost, and a weight of 1 in 100 is worth 0.7 of them. */
const exposure = exposureWith([4, 4, 3, 3, 2, 3, 2, 3])

describe('proposed findings', () => {
  const made = smallQuestionnaire([
    choice('Good', 60),
    choice('K', 2, { knockOut: true }),
    choice('Rejected', 8),
    choice('Low', 8),
    choice('Partial', 20),
    choice('Little', 1),
    choice('Blank', 1, { required: false }),
    { id: 'Note', type: 'text' },
  ])
  const answers = {
    Good: credit(100),
    K: credit(0),
    Rejected: responseWith(credit(100), { review: rejected }),
    Low: credit(40),
    Partial: credit(60),
    Little: credit(60),
  }

  it('say which questions failed, why, and how severe it is by the points that they cost', () => {
    expect(proposed(sourceWith(made, answers, { exposure: exposureWith([4, 4, 4, 4, 2, 2, 2, 2]) }))).toEqual([
      ['K', 'failing-answer', 'critical', '1.40'],
      ['Rejected', 'rejected', 'high', '5.60'],
      ['Partial', 'partial-credit', 'high', '5.60'],
      ['Low', 'low-credit', 'medium', '3.36'],
      ['Blank', 'unanswered', 'low', '0.70'],
    ])
  })

  it('count an edge as reached: E = 75, 5 points, 2 points; a credit of 50 has not failed by itself', () => {
    const half = { id: 'c50', label: '50', credit: 50 }
    const edges = smallQuestionnaire([
      choice('Good', 77.75),
      choice('K', 0, { knockOut: true }),
      choice('Five', 6.25),
      choice('Two', 6.25),
      choice('Less', 6.24),
      { ...choice('Half', 3.51), options: [...choice('', 1).options, half] },
    ])
    const given = {
      Good: credit(100),
      Five: responseWith(credit(100), { review: rejected }),
      Two: credit(60),
      Less: credit(60),
      Half: { kind: 'option', option: 'c50' },
    } as const
    expect(proposed(sourceWith(edges, given))).toEqual([
      ['Five', 'rejected', 'high', '5.00'],
      ['Two', 'partial-credit', 'medium', '2.00'],
      ['K', 'unanswered', 'low', '0.00'],
    ])
    const failed = sourceWith(edges, { ...given, K: credit(0) }, { exposure: exposureWith([3, 3, 3, 3, 3, 3, 3, 3]) })
    expect(proposed(failed)[0]).toEqual(['K', 'failing-answer', 'critical', '0.00'])
  })

  it('are at most High for a failed knock-out below an exposure of 75', () => {
    const [first] = proposed(sourceWith(made, answers, { exposure: exposureWith([2, 2, 2, 2, 2, 2, 2, 2]) }))
    expect(first).toEqual(['K', 'failing-answer', 'high', '0.80'])
  })

  it('take the highest exposure as long as it is not rated', () => {
    const source = sourceWith(made, answers, { exposure: exposureWith([4, null, 3, 3, 2, 3, 2, 3]) })
    expect(proposed(source).map(([question, , severity, points]) => [question, severity, points])).toEqual([
      ['K', 'critical', null],
      ['Rejected', 'high', null],
      ['Partial', 'high', null],
      ['Low', 'medium', null],
      ['Blank', 'low', null],
    ])
  })

  it('are not made for what is hidden, excused, waiting, or claimed not to apply and not judged yet', () => {
    const gated = smallQuestionnaire([
      { id: 'Gate', weight: 0 },
      choice('Hidden', 1, { when: { kind: 'option', question: 'Gate', oneOf: ['yes'] } }),
      choice('A', 1),
      choice('B', 1),
      choice('C', 1),
    ])
    const justification = 'Not held'
    const others = {
      A: credit(100),
      B: responseWith('na', { justification }),
      C: responseWith('na', { justification, review: accepted }),
    }
    expect(proposed(sourceWith(gated, { Gate: 'no', Hidden: credit(0), ...others }, { exposure }))).toEqual([])
    expect(proposed(sourceWith(gated, { Hidden: credit(0), ...others }, { exposure }))).toEqual([])
    const judged = { ...others, B: responseWith('na', { justification, review: rejected }) }
    expect(proposed(sourceWith(gated, { Gate: 'no', ...judged }, { exposure }))).toEqual([
      ['B', 'rejected', 'high', '35.00'],
    ])
  })

  it('stay as they are while other responses are reviewed, and once they are disposed of', () => {
    const before = proposed(sourceWith(made, answers, { exposure }))
    const reviewed = { ...answers, Good: responseWith(credit(100), { review: accepted }) }
    expect(proposed(sourceWith(made, reviewed, { exposure }))).toEqual(before)
    const findings = [
      { id: findingId.parse('f'.repeat(26)), questions: [keyOf('K')], status: 'closed', acceptance: null } as const,
    ]
    expect(proposed(sourceWith(made, answers, { exposure, findings }))).toEqual(before)
  })

  it('are open until somebody disposed of them', () => {
    const input = scoreInputOf(sourceWith(made, answers, { exposure }))
    const all = proposeFindings(input, scoreAssessment(input))
    const by = personId.parse('p'.repeat(26))
    const dispositions = {
      [keyOf('K')]: { kind: 'dismissed', reason: 'Known', by, at: '2026-06-15T10:00:00Z' } as const,
    }
    expect(openProposals(all, {})).toHaveLength(5)
    expect(openProposals(all, dispositions).some(({ question }) => question === 'q:K')).toBe(false)
  })

  it('come for every failed knock-out and every rejected response, worst first', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const input = scoreInputOf(source)
        const score = scoreAssessment(input)
        const proposals = proposeFindings(input, score)
        const ranks = proposals.map(({ severity }) => severityRank(severity))
        expect(ranks.toSorted((left, right) => right - left)).toEqual(ranks)
        for (const { question, state } of score.knockOuts) {
          if (state !== 'failed' && state !== 'accepted') continue
          const severity = proposals.find((proposal) => proposal.question === question)?.severity ?? 'low'
          expect(severityRank(severity)).toBeGreaterThanOrEqual(2)
        }
        for (const { key, review, state } of score.questions.values()) {
          if (review !== 'rejected' || state === 'unanswered') continue
          expect(proposals.some(({ question }) => question === key)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})
