import { describe, expect, it } from 'vitest'
import { decide, preparersOf, reviewersOf } from '#shared/domain/assessment/decide.ts'
import { expire, markIssued, supersede, withdraw } from '#shared/domain/assessment/issue.ts'
import { fraction } from '#shared/domain/fraction.ts'
import { assessment as assessmentSchema, type Assessment } from '#shared/schema/assessment.ts'
import { reportId } from '#shared/schema/primitives.ts'
import {
  answeredWith,
  asOf,
  drafted,
  judgedAs,
  minute,
  preparer,
  refusal,
  reviewer,
  succeeded,
  takenIntoReview,
} from '#tests/fixtures/assessment-steps.ts'
import { keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'

const made = smallQuestionnaire([{ id: 'A' }])
const inReview = judgedAs(takenIntoReview(answeredWith(drafted(made), made, { A: 'yes' }), made), 'A', 'accepted')

type Facts = Parameters<typeof decide>[1]
const approval: Facts = {
  outcome: 'approve',
  conditions: [],
  reason: '',
  validUntil: null,
  proposals: [],
  fourEyes: 'required',
  asOf,
  by: reviewer,
  at: minute(10),
}

function decided(facts: Partial<Facts> = {}): Assessment {
  return succeeded(decide(inReview, { ...approval, ...facts }))
}

describe('a decision', () => {
  it('is recorded with who made it, and moves the assessment on', () => {
    const next = decided({ validUntil: '2027-06-15' })
    expect(next.status).toBe('decided')
    expect(next.decision).toMatchObject({ outcome: 'approve', by: reviewer, samePersonPrepared: false })
    expect(assessmentSchema.safeParse(next).error).toBeUndefined()
    expect([preparersOf(next), reviewersOf(next)]).toEqual([[preparer], [reviewer]])
  })

  it('waits until every proposal is disposed of', () => {
    const proposal = { question: keyOf('A'), cause: 'rejected', severity: 'low', points: fraction(1n) } as const
    expect(refusal(decide(inReview, { ...approval, proposals: [proposal] }))).toBe('incomplete count=1')
    const dismissal = { kind: 'dismissed', reason: 'Known', by: reviewer, at: minute(9) } as const
    const disposed = { ...inReview, proposals: { [keyOf('A')]: dismissal } }
    expect(refusal(decide(disposed, { ...approval, proposals: [proposal] }))).toBe('ok')
  })

  it('is not for somebody who prepared it, unless four eyes are waived: then it says so', () => {
    expect(refusal(decide(inReview, { ...approval, by: preparer }))).toBe('four-eyes')
    expect(decided({ by: preparer, fourEyes: 'waived' }).decision?.samePersonPrepared).toBe(true)
    const submittedOnly = { ...inReview, responses: {} }
    expect(refusal(decide(submittedOnly, { ...approval, by: preparer }))).toBe('four-eyes')
  })

  it('with conditions names them; the others have none', () => {
    const conditional = { ...approval, outcome: 'approve-with-conditions' } as const
    expect(refusal(decide(inReview, { ...conditional, conditions: ['  '] }))).toBe('reason-needed conditions=needed')
    expect(refusal(decide(inReview, { ...conditional, conditions: ['Retest by May'] }))).toBe('ok')
    expect(refusal(decide(inReview, { ...approval, conditions: ['Retest'] }))).toBe(
      'invalid-input conditions=not-offered',
    )
  })

  it('against the vendor needs a reason', () => {
    for (const outcome of ['suspend', 'reject'] as const) {
      expect(refusal(decide(inReview, { ...approval, outcome }))).toBe('reason-needed reason=needed')
      expect(refusal(decide(inReview, { ...approval, outcome, reason: 'Open incident' }))).toBe('ok')
    }
  })

  it('is valid until a later day or without an end', () => {
    expect(refusal(decide(inReview, { ...approval, validUntil: asOf }))).toBe('invalid-input validUntil=not-later')
  })

  it('is made once, in review', () => {
    expect(refusal(decide(decided(), approval))).toBe('wrong-status status=decided')
  })
})

describe('after the decision', () => {
  const report = reportId.parse('x'.repeat(26))
  const other = reportId.parse('y'.repeat(26))
  const issue = (assessment: Assessment, id = report) =>
    markIssued(assessment, { reportId: id, by: reviewer, at: minute(11) })
  const issued = succeeded(issue(decided({ validUntil: '2026-12-31' })))

  it('a report is issued, and further editions join it', () => {
    expect([issued.status, issued.reports]).toEqual(['issued', [report]])
    const further = succeeded(issue(issued, other))
    expect([further.reports, further.history.length]).toEqual([[report, other], issued.history.length])
    expect(refusal(issue(issued))).toBe('conflict')
    expect(refusal(issue(inReview))).toBe('wrong-status status=in-review')
    expect(assessmentSchema.safeParse(further).error).toBeUndefined()
  })

  it('it is superseded, withdrawn with a reason, or expires once its last day has passed', () => {
    const actor = { by: reviewer, at: minute(12) }
    expect(succeeded(supersede(issued, { ...actor, note: 'R-2027-0001' })).history.at(-1)).toMatchObject({
      status: 'superseded',
      note: 'R-2027-0001',
    })
    expect(refusal(withdraw(issued, { ...actor, reason: '' }))).toBe('reason-needed')
    expect(succeeded(withdraw(issued, { ...actor, reason: 'Wrong vendor' })).status).toBe('withdrawn')
    expect(refusal(expire(issued, { ...actor, asOf: '2026-12-31' }))).toBe('conflict')
    expect(succeeded(expire(issued, { ...actor, asOf: '2027-01-01' })).status).toBe('expired')
    const endless = succeeded(issue(decided()))
    expect(refusal(expire(endless, { ...actor, asOf: '2099-01-01' }))).toBe('conflict')
  })
})
