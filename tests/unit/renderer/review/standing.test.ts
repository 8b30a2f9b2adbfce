import { describe, expect, it } from 'vitest'
import { requestChanges } from '#shared/domain/assessment/review.ts'
import { saveResponse, submit } from '#shared/domain/assessment/answer.ts'
import { contentWith, judgedAs, minute, preparer, reviewer, succeeded } from '#tests/fixtures/assessment-steps.ts'
import { highestExposure, keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'
import { reviewStandingOf } from '../../../../renderer/src/features/review/model/standing.ts'
import { inReview, twoSections, viewOf } from './review-view.ts'

const answers = { A1: 'no', A2: 'yes', B1: 'yes', B2: 'yes', B3: 'no' } as const

describe('where a review stands', () => {
  it('counts answers, verdicts and failures a section', () => {
    const standing = reviewStandingOf(viewOf(judgedAs(inReview(answers), 'A2', 'accepted')))
    expect(
      standing.sections.map(({ title, answered, reviewed, failed }) => [title, answered, reviewed, failed]),
    ).toEqual([
      ['A', 2, 1, 1],
      ['B', 3, 0, 1],
    ])
    expect([standing.reviewed, standing.answered]).toEqual([1, 5])
  })

  it('leaves out what is not asked', () => {
    const gated = smallQuestionnaire([
      { id: 'A' },
      { id: 'B', when: { kind: 'option', question: 'A', oneOf: ['yes'] } },
    ])
    const items = reviewStandingOf(viewOf(inReview({ A: 'no' }, gated), { questionnaire: gated })).items
    expect(items.map(({ place }) => place.question.id)).toEqual(['A'])
  })

  it('does not offer a question without an answer for judgement', () => {
    const optional = smallQuestionnaire([{ id: 'A' }, { id: 'B', required: false }])
    const { byKey } = reviewStandingOf(viewOf(inReview({ A: 'yes' }, optional), { questionnaire: optional }))
    expect(byKey.get(keyOf('B'))?.isReviewable).toBe(false)
    expect(byKey.get(keyOf('B'))?.proposal?.cause).toBe('unanswered')
  })

  it('lists only proposals that nobody settled as open', () => {
    const assessment = inReview(answers)
    const dismissed = {
      ...assessment,
      proposals: {
        [keyOf('A1')]: { kind: 'dismissed' as const, reason: 'Known', by: reviewer, at: minute(5) },
      },
    }
    const standing = reviewStandingOf(viewOf(dismissed))
    expect(standing.proposals.map(({ question }) => question)).toContain(keyOf('A1'))
    expect(standing.openProposals.map(({ question }) => question)).not.toContain(keyOf('A1'))
  })

  it('marks what was answered again after a request for changes, and nothing else', () => {
    const asked = judgedAs(inReview(answers), 'B1', 'asked-back')
    const back = succeeded(requestChanges(asked, { note: '', by: reviewer, at: minute(5) }))
    const change = { question: keyOf('B1'), content: contentWith('no'), questionnaires: [twoSections] }
    const again = succeeded(saveResponse(back, { ...change, by: preparer, at: minute(6) }))
    const facts = { questionnaires: [twoSections], exposure: highestExposure, by: preparer, at: minute(7) }
    const { items } = reviewStandingOf(viewOf(succeeded(submit(again, facts))))
    expect(items.filter(({ isAnsweredAgain }) => isAnsweredAgain).map(({ key }) => key)).toEqual([keyOf('B1')])
  })
})
