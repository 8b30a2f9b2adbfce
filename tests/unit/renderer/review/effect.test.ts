import { describe, expect, it } from 'vitest'
import { toNumber2 } from '#shared/domain/fraction.ts'
import { explain } from '#shared/domain/scoring/explanation.ts'
import { contentWith, judgedAs } from '#tests/fixtures/assessment-steps.ts'
import { keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'
import { questionCost } from '../../../../renderer/src/features/review/model/effect.ts'
import { reviewStandingOf, type ReviewStanding } from '../../../../renderer/src/features/review/model/standing.ts'
import { inReview, viewOf } from './review-view.ts'

const answers = { A1: 'yes', A2: 'no', B1: 'yes', B2: 'yes', B3: 'yes' } as const

function costOf(standing: ReviewStanding, id: string) {
  const item = standing.byKey.get(keyOf(id))
  if (item === undefined) throw new Error(`${id} is not asked`)
  return questionCost(standing, item)
}

describe('what a question costs', () => {
  it('agrees with the explanation of the score on both bases', () => {
    const standing = reviewStandingOf(viewOf(judgedAs(inReview(answers), 'A1', 'accepted')))
    for (const { key } of standing.items) {
      const cost = costOf(standing, key.slice(2))
      const lost = (basis: 'claimed' | 'verified') => {
        const effect = explain(standing.input, standing.score, basis)?.questions.find(
          ({ question }) => question === key,
        )
        return effect === undefined ? null : toNumber2(effect.lost)
      }
      expect([cost.lostClaimed, cost.lostVerified]).toEqual([lost('claimed'), lost('verified')])
    }
  })

  it('shows what either verdict would make of the verified rating', () => {
    const standing = reviewStandingOf(viewOf(inReview(answers)))
    const { ifAccepted, ifRejected } = costOf(standing, 'A1')
    // E = 100, F = 20: one of two sections, half of it.
    expect(ifAccepted).toMatchObject({ residual: 80, band: 'critical' })
    expect(ifRejected).toMatchObject({ residual: 100, band: 'critical' })
  })

  it('says when accepting verifies nothing, since evidence is missing', () => {
    const standing = reviewStandingOf(viewOf(inReview(answers)))
    expect(costOf(standing, 'B2')).toMatchObject({ needsEvidence: true, ifAccepted: { residual: 100 } })
    expect(costOf(standing, 'B1').needsEvidence).toBe(false)
  })

  it('costs nothing where it is information only', () => {
    const questionnaire = smallQuestionnaire([{ id: 'A' }, { id: 'B', type: 'text', weight: 0 }])
    const text = contentWith({ kind: 'text', text: 'As agreed' })
    const standing = reviewStandingOf(viewOf(inReview({ A: 'yes', B: text }, questionnaire), { questionnaire }))
    expect(costOf(standing, 'B')).toEqual({
      share: null,
      lostClaimed: null,
      lostVerified: null,
      ifAccepted: null,
      ifRejected: null,
      needsEvidence: false,
    })
  })
})
