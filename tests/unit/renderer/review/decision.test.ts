import { describe, expect, it } from 'vitest'
import { decide } from '#shared/domain/assessment/decide.ts'
import { asOf, judgedAs, minute, refusal, reviewer } from '#tests/fixtures/assessment-steps.ts'
import { keyOf } from '#tests/fixtures/small-questionnaire.ts'
import { reviewAccess, type ReviewAccess } from '../../../../renderer/src/features/review/model/access.ts'
import {
  conditionsOf,
  decisionProblems,
  emptyDecision,
  readinessOf,
  validUntilOf,
  type DecisionForm,
} from '../../../../renderer/src/features/review/model/decision.ts'
import { reviewStandingOf } from '../../../../renderer/src/features/review/model/standing.ts'
import { inReview, viewOf } from './review-view.ts'

const good = { A1: 'yes', A2: 'yes', B1: 'yes', B2: 'yes', B3: 'yes' } as const
const may: ReviewAccess = { ...reviewAccess(inReview(good), null), isReviewer: true, mayDecide: true }

function form(rest: Partial<DecisionForm>): DecisionForm {
  return { ...emptyDecision, ...rest }
}

describe('readiness', () => {
  it('counts what has no verdict, and names knock-outs that are not passed', () => {
    const standing = reviewStandingOf(viewOf(judgedAs(inReview({ ...good, A1: 'no' }), 'B1', 'asked-back')))
    const readiness = readinessOf(standing, may)
    expect(readiness).toMatchObject({ answered: 5, reviewed: 1, askedBack: 1 })
    expect(readiness.knockOuts).toEqual([{ question: keyOf('A1'), state: 'failed' }])
  })

  it('is blocked by open proposals, as the decision itself is', () => {
    const assessment = inReview({ ...good, A1: 'no' })
    const standing = reviewStandingOf(viewOf(assessment))
    const facts = {
      outcome: 'approve' as const,
      conditions: [],
      reason: '',
      validUntil: null,
      proposals: standing.proposals,
      fourEyes: 'required' as const,
      asOf,
    }
    expect(readinessOf(standing, may).blockers).toEqual(['open-proposals'])
    expect(refusal(decide(assessment, { ...facts, by: reviewer, at: minute(9) }))).toBe('incomplete count=1')
  })

  it('is blocked by four eyes only where they are required and the person prepared', () => {
    const standing = reviewStandingOf(viewOf(inReview(good)))
    const blockers = (needsFourEyes: boolean, hasPrepared: boolean) =>
      readinessOf(standing, { ...may, needsFourEyes, hasPrepared }).blockers
    expect(blockers(true, true)).toEqual(['four-eyes'])
    expect(blockers(false, true)).toEqual([])
    expect(blockers(true, false)).toEqual([])
  })
})

describe('the form of a decision', () => {
  it('asks for an outcome, for conditions and for a reason where the outcome needs them', () => {
    expect(decisionProblems(form({}), null, asOf)).toHaveProperty('outcome')
    expect(decisionProblems(form({ outcome: 'approve' }), null, asOf)).toEqual({})
    expect(
      decisionProblems(form({ outcome: 'approve-with-conditions', conditions: [' '] }), null, asOf),
    ).toHaveProperty('conditions')
    expect(decisionProblems(form({ outcome: 'reject', reason: ' ' }), null, asOf)).toHaveProperty('reason')
    expect(decisionProblems(form({ outcome: 'suspend', reason: 'Breach' }), null, asOf)).toEqual({})
  })

  it('takes only a day after the day of the decision', () => {
    expect(decisionProblems(form({ outcome: 'approve' }), asOf, asOf)).toHaveProperty('validUntil')
    expect(decisionProblems(form({ outcome: 'approve' }), '2026-06-16', asOf)).toEqual({})
  })

  it('lets an approval last until the next review is due by the band, unless a day was chosen', () => {
    expect(validUntilOf(form({ outcome: 'approve' }), 'high', asOf)).toBe('2026-12-15')
    expect(validUntilOf(form({ outcome: 'approve', validUntil: null }), 'high', asOf)).toBeNull()
    expect(validUntilOf(form({ outcome: 'approve', validUntil: '2026-07-01' }), 'high', asOf)).toBe('2026-07-01')
    expect(validUntilOf(form({ outcome: 'reject' }), 'high', asOf)).toBeNull()
    expect(validUntilOf(form({ outcome: 'approve' }), null, asOf)).toBeNull()
  })

  it('records conditions with their outcome alone, without blank lines', () => {
    const conditions = [' Pin every action ', '', 'Rotate the keys']
    expect(conditionsOf(form({ outcome: 'approve-with-conditions', conditions }))).toEqual([
      'Pin every action',
      'Rotate the keys',
    ])
    expect(conditionsOf(form({ outcome: 'approve', conditions }))).toEqual([])
  })
})
