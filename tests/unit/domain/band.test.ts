import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atLeast,
  bandOf,
  bands,
  nextReviewDate,
  reviewIntervalMonths,
  upperEdgeOf,
  worstBand,
} from '#shared/domain/band.ts'
import { fraction } from '#shared/domain/fraction.ts'
import { questionKeyOf, splitQuestionKey } from '#shared/domain/question-key.ts'

describe('bands', () => {
  it('are decided on the exact value: the edge belongs to the worse band', () => {
    const hair = 10n ** 15n
    for (const [edge, below, from] of [
      [25n, 'low', 'medium'],
      [50n, 'medium', 'high'],
      [75n, 'high', 'critical'],
    ] as const) {
      expect(bandOf(fraction(edge * hair - 1n, hair))).toBe(below)
      expect(bandOf(fraction(edge))).toBe(from)
      expect(upperEdgeOf(below)).toEqual(fraction(edge))
    }
    expect(bandOf(fraction(0n))).toBe('low')
    expect(bandOf(fraction(100n))).toBe('critical')
    expect(upperEdgeOf('critical')).toBeNull()
  })

  it('are ordered from Low to Critical', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bands), fc.constantFrom(...bands), (left, right) => {
        expect(atLeast(worstBand(left, right), left) && atLeast(worstBand(left, right), right)).toBe(true)
        expect([left, right]).toContain(worstBand(left, right))
      }),
    )
    expect(worstBand('high', 'critical')).toBe('critical')
  })

  it('set the date of the next review', () => {
    expect(bands.map(reviewIntervalMonths)).toEqual([24, 12, 6, 3])
    expect(nextReviewDate('critical', '2026-11-30')).toBe('2027-02-28')
    expect(nextReviewDate('low', '2026-11-24')).toBe('2028-11-24')
  })
})

describe('question keys', () => {
  it('split into the ids that they were made of', () => {
    expect(splitQuestionKey(questionKeyOf('ai-data.vendor', 'WF-1'))).toEqual({
      questionnaireId: 'ai-data.vendor',
      questionId: 'WF-1',
    })
    expect(() => questionKeyOf('a:b', 'c')).toThrow()
  })
})
