import { describe, expect, it } from 'vitest'
import { reviewEvidence } from '#shared/domain/assessment/review.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import { asOf, contentWith, judgedAs, minute, reviewer, succeeded } from '#tests/fixtures/assessment-steps.ts'
import { keyOf } from '#tests/fixtures/small-questionnaire.ts'
import {
  neighbour,
  nextUnreviewed,
  shownSections,
  withoutProblems,
} from '../../../../renderer/src/features/review/model/filter.ts'
import { reviewStandingOf } from '../../../../renderer/src/features/review/model/standing.ts'
import { evidenceOne, evidenceWith, inReview, viewOf } from './review-view.ts'

const good = {
  A1: 'yes',
  A2: 'yes',
  B1: 'yes',
  B2: contentWith('yes', { evidence: [evidenceOne] }),
  B3: 'yes',
} as const

function standingOf(assessment: Assessment, expires: string | null = null) {
  return reviewStandingOf(viewOf(assessment, { evidence: [evidenceWith({ expires })] }))
}

function ids(items: readonly { readonly place: { readonly question: { readonly id: string } } }[]) {
  return items.map(({ place }) => place.question.id)
}

function judgedEvidence(assessment: Assessment, verdict: 'accepted' | 'rejected'): Assessment {
  const decision = { evidenceId: evidenceOne, verdict, grade: null, reason: 'Seen', by: reviewer, at: minute(4) }
  return succeeded(reviewEvidence(assessment, decision))
}

describe('what is shown', () => {
  it('is the section at hand without a filter', () => {
    const shown = shownSections(standingOf(inReview(good)), 'all', keyOf('B2'))
    expect(shown.map(({ items }) => ids(items))).toEqual([['B1', 'B2', 'B3']])
  })

  it('is every match over all sections with a filter', () => {
    const standing = standingOf(inReview({ ...good, A1: 'no', B1: 'no' }))
    expect(shownSections(standing, 'failed', null).map(({ items }) => ids(items))).toEqual([['A1'], ['B1']])
  })

  it('keeps the response at hand after its verdict took it out of the filter', () => {
    const standing = standingOf(judgedAs(inReview(good), 'A1', 'accepted'))
    const [first] = shownSections(standing, 'unreviewed', keyOf('A1'))
    expect(ids(first?.items ?? [])).toEqual(['A1', 'A2'])
  })
})

describe('moving on', () => {
  it('goes to the next without a verdict and round to the beginning', () => {
    const { items } = standingOf(judgedAs(inReview(good), 'B1', 'rejected'))
    expect(nextUnreviewed(items, keyOf('A2'))).toBe(keyOf('B2'))
    expect(nextUnreviewed(items, keyOf('B3'))).toBe(keyOf('A1'))
  })

  it('ends when everything has its verdict', () => {
    const all = Object.keys(good).reduce((current, id) => judgedAs(current, id, 'accepted'), inReview(good))
    expect(nextUnreviewed(standingOf(all).items, null)).toBeNull()
  })

  it('crosses the border of a section and stops at the ends', () => {
    const standing = standingOf(inReview(good))
    expect(neighbour(standing, 'all', keyOf('A2'), 1)).toBe(keyOf('B1'))
    expect(neighbour(standing, 'all', keyOf('A1'), -1)).toBeNull()
    expect(neighbour(standing, 'all', keyOf('B3'), 1)).toBeNull()
  })
})

describe('accepting all without problems', () => {
  const everybody = () => true

  it('leaves out what failed, what does not apply and what has a verdict', () => {
    const notApplicable = contentWith('na', { justification: 'We do not do that' })
    const standing = standingOf(judgedAs(inReview({ ...good, A1: 'no', B3: notApplicable }), 'B1', 'asked-back'))
    expect(ids(withoutProblems(standing, standing.items, everybody))).toEqual(['A2'])
  })

  it('leaves out answers whose evidence nobody judged, was rejected, or ran out', () => {
    const assessment = inReview(good)
    const offered = (changed: Assessment, expires: string | null = null) => {
      const standing = standingOf(changed, expires)
      return ids(withoutProblems(standing, standing.items, everybody)).includes('B2')
    }
    expect(offered(assessment)).toBe(false)
    expect(offered(judgedEvidence(assessment, 'rejected'))).toBe(false)
    expect(offered(judgedEvidence(assessment, 'accepted'), '2026-06-14')).toBe(false)
    expect(offered(judgedEvidence(assessment, 'accepted'), asOf)).toBe(true)
  })

  it('leaves out what this person may not judge', () => {
    const standing = standingOf(inReview(good))
    expect(withoutProblems(standing, standing.items, ({ key }) => key !== keyOf('A1'))).toHaveLength(3)
    expect(withoutProblems(standing, standing.items, () => false)).toEqual([])
  })
})
