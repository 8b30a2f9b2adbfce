import { describe, expect, it } from 'vitest'
import { fraction, toFixed2, zero } from '#shared/domain/fraction.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import { scoreInputHash, summarise } from '#shared/domain/scoring/summary.ts'
import { scoreSummary } from '#shared/schema/score.ts'
import {
  exposureWith,
  keyOf,
  responseWith,
  smallQuestionnaire,
  sourceWith,
} from '#tests/fixtures/small-questionnaire.ts'

const exposure = exposureWith([4, 4, 3, 3, 2, 3, 2, 4])

/** Of 100: 41 accepted by a reviewer, 41 rejected, 18 not answered; so claimed is 0.82 and verified 0.41. */
const questionnaire = smallQuestionnaire([
  { id: 'Accepted', weight: 41, yes: { credit: 100 }, no: { credit: 0 }, type: 'yes-no' },
  { id: 'Rejected', weight: 41, yes: { credit: 100 }, no: { credit: 0 }, type: 'yes-no' },
  { id: 'Missing', weight: 18, yes: { credit: 100 }, no: { credit: 0, failing: true }, type: 'yes-no', knockOut: true },
])
const answers = {
  Accepted: responseWith('yes', { review: { verdict: 'accepted' } }),
  Rejected: responseWith('yes', { review: { verdict: 'rejected' } }),
}

describe('the vectors of the method', () => {
  it('give E = 89.06, R = 30.64 Medium claimed and R = 59.85 High verified', async () => {
    const input = scoreInputOf(sourceWith(questionnaire, answers, { exposure }))
    const score = scoreAssessment(input)
    const summary = summarise(score, await scoreInputHash(input))
    expect(summary.exposure).toBe(89.06)
    expect(summary.claimed).toEqual({ effectiveness: 82, residual: 30.64, band: 'medium' })
    expect(summary.verified).toEqual({ effectiveness: 41, residual: 59.85, band: 'high' })
    expect(score.claimed.residual).toEqual(fraction(306375n, 10000n))
    expect(toFixed2(score.floor ?? zero)).toBe('17.81')
    expect(summary.basis).toBe('verified')
    expect(summary.band).toBe('high')
    expect(scoreSummary.safeParse(summary).success).toBe(true)
  })

  it('rate High for one failed knock-out, even at R = 30.64', () => {
    const failed = { ...answers, Rejected: responseWith('yes'), Missing: responseWith('no') }
    const score = scoreAssessment(scoreInputOf(sourceWith(questionnaire, failed, { exposure })))
    expect(score.basis).toBe('claimed')
    expect(toFixed2(score.claimed.residual ?? zero)).toBe('30.64')
    expect(score.claimed.band).toBe('medium')
    expect(score.knockOuts).toEqual([{ question: keyOf('Missing'), state: 'failed' }])
    expect(score.band).toBe('high')
  })
})
