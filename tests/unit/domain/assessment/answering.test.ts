import { describe, expect, it } from 'vitest'
import { saveResponse, setPosition, submit } from '#shared/domain/assessment/answer.ts'
import { requestChanges } from '#shared/domain/assessment/review.ts'
import { startAssessment } from '#shared/domain/assessment/start.ts'
import { assessment as assessmentSchema, type Assessment } from '#shared/schema/assessment.ts'
import { evidenceId, findingId } from '#shared/schema/primitives.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import {
  answeredWith,
  contentWith,
  drafted,
  judgedAs,
  minute,
  preparer,
  refusal,
  reviewer,
  succeeded,
  takenIntoReview,
} from '#tests/fixtures/assessment-steps.ts'
import { highestExposure, keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'

const made = smallQuestionnaire([
  { id: 'A', notApplicable: true },
  {
    id: 'M',
    type: 'multiple',
    options: [
      { id: 'x', label: 'X', credit: 100 },
      { id: 'none', label: 'None', credit: 0, exclusive: true },
    ],
  },
  { id: 'Optional', required: false },
  { id: 'Shown', type: 'information' },
])
const questionnaires = [made]
const draft = drafted(made)

function save(assessment: Assessment, id: string, content: ResponseContent, by = preparer) {
  return saveResponse(assessment, { question: keyOf(id), content, questionnaires, by, at: minute(9) })
}

function submitted(assessment: Assessment) {
  return submit(assessment, { questionnaires, exposure: highestExposure, by: preparer, at: minute(9) })
}

describe('starting an assessment', () => {
  it('makes a draft that the store accepts', () => {
    expect(assessmentSchema.safeParse(draft).error).toBeUndefined()
    expect(draft.history).toEqual([{ status: 'draft', by: preparer, at: minute(0), note: '' }])
  })

  it('refuses the same questionnaire twice, and none at all', () => {
    const [reference] = draft.questionnaires
    const start = (chosen: typeof draft.questionnaires) =>
      startAssessment({ ...draft, questionnaires: chosen, by: preparer, at: minute(0) })
    expect(refusal(start(reference === undefined ? [] : [reference, { ...reference, version: '2.0' }]))).toBe(
      'invalid-input questionnaires=repeated',
    )
    expect(refusal(start([]))).toBe('invalid-input questionnaires=repeated')
  })
})

describe('saving a response', () => {
  it('moves a draft to in progress, and says who answered when', () => {
    const next = succeeded(save(draft, 'A', contentWith('yes')))
    expect(next.status).toBe('in-progress')
    expect(next.history.map(({ status }) => status)).toEqual(['draft', 'in-progress'])
    expect(next.responses[keyOf('A')]).toMatchObject({ answeredBy: preparer, answeredAt: minute(9), review: null })
    expect(next.updatedAt).toBe(minute(9))
    expect(draft.responses).toEqual({})
    expect(assessmentSchema.safeParse(next).error).toBeUndefined()
  })

  it('refuses an answer that does not fit, and a question that there is not', () => {
    expect(refusal(save(draft, 'A', contentWith({ kind: 'text', text: 'yes' })))).toBe(
      'invalid-input answer=wrong-kind',
    )
    expect(refusal(save(draft, 'M', contentWith({ kind: 'options', options: ['x', 'none'] })))).toBe(
      'invalid-input answer=exclusive-option',
    )
    expect(refusal(save(draft, 'M', contentWith({ kind: 'options', options: ['y'] })))).toBe(
      'invalid-input answer=unknown-option',
    )
    expect(refusal(save(draft, 'M', contentWith('na')))).toBe('invalid-input answer=not-applicable-not-offered')
    expect(refusal(save(draft, 'Z', contentWith('yes')))).toBe('not-found')
    expect(refusal(save(draft, 'Shown', contentWith(null)))).toBe('not-found')
  })

  it('keeps incomplete content as it grows', () => {
    expect(refusal(save(draft, 'A', contentWith('na')))).toBe('ok')
    expect(refusal(save(draft, 'M', contentWith({ kind: 'options', options: [] })))).toBe('ok')
  })

  it('changes nothing when nothing changed', () => {
    const once = succeeded(save(draft, 'A', contentWith('yes')))
    expect(succeeded(save(once, 'A', contentWith('yes'), reviewer))).toBe(once)
  })
})

describe('changing what a reviewer has seen', () => {
  const answered = answeredWith(draft, made, { A: 'no', M: { kind: 'options', options: ['x'] } })
  const asked = judgedAs(judgedAs(takenIntoReview(answered, made), 'A', 'accepted'), 'M', 'asked-back')
  const dismissal = { kind: 'dismissed', reason: 'Known', by: reviewer, at: minute(5) } as const
  const dismissed = { ...asked, proposals: { [keyOf('A')]: dismissal, [keyOf('M')]: dismissal } }
  const back = succeeded(requestChanges(dismissed, { note: '', by: reviewer, at: minute(6) }))

  it('drops the decision on that response and the dismissal of its proposal, and no other', () => {
    const next = succeeded(save(back, 'A', contentWith('no', { comment: 'From May on' })))
    expect(next.status).toBe('in-progress')
    expect(next.responses[keyOf('A')]?.review).toBeNull()
    expect(next.responses[keyOf('M')]?.review?.verdict).toBe('asked-back')
    expect(Object.keys(next.proposals)).toEqual(['q:M'])
  })

  it('keeps what became a finding', () => {
    const raised = { kind: 'raised', finding: findingId.parse('f'.repeat(26)), by: reviewer, at: minute(5) } as const
    const next = succeeded(save({ ...back, proposals: { [keyOf('A')]: raised } }, 'A', contentWith('yes')))
    expect(next.proposals).toEqual({ 'q:A': raised })
  })

  it('is any change of answer, comment, justification, compensating control or evidence, but not of the flag', () => {
    const evidence = [evidenceId.parse('b'.repeat(26))]
    const changes: readonly Partial<ResponseContent>[] = [
      { justification: 'x' },
      { compensatingControl: 'x' },
      { evidence },
    ]
    for (const change of changes) {
      expect(succeeded(save(back, 'A', contentWith('no', change))).responses[keyOf('A')]?.review).toBeNull()
    }
    const flagged = succeeded(save(back, 'A', contentWith('no', { flagged: true }), reviewer))
    expect(flagged.responses[keyOf('A')]).toMatchObject({
      flagged: true,
      answeredBy: preparer,
      review: { verdict: 'accepted' },
    })
  })

  it('is refused while it is in review', () => {
    expect(refusal(save(asked, 'A', contentWith('yes')))).toBe('wrong-status status=in-review')
  })

  it('lets nobody submit again what was asked back and left as it was', () => {
    const touchedOther = succeeded(save(back, 'A', contentWith('yes')))
    expect(refusal(submitted(touchedOther))).toBe('incomplete count=1')
    const touched = succeeded(save(touchedOther, 'M', contentWith({ kind: 'options', options: ['none'] })))
    expect(refusal(submitted(touched))).toBe('ok')
  })
})

describe('submitting', () => {
  it('is blocked by the required answers that are missing or lack a justification', () => {
    const begun = answeredWith(draft, made, { A: 'na' })
    expect(refusal(submitted(begun))).toBe('incomplete count=2')
    const justified = answeredWith(begun, made, { A: contentWith('na', { justification: 'No data held' }) })
    expect(refusal(submitted(justified))).toBe('incomplete count=1')
    const complete = answeredWith(justified, made, { M: { kind: 'options', options: ['none'] } })
    const next = succeeded(submitted(complete))
    expect(next.history.at(-1)).toEqual({ status: 'submitted', by: preparer, at: minute(9), note: '' })
  })

  it('is refused for a draft and for what has been submitted', () => {
    expect(refusal(submitted(draft))).toBe('wrong-status status=draft')
  })
})

describe('the position', () => {
  it('is remembered without counting as a change, and no longer once decided', () => {
    const next = succeeded(setPosition(draft, { question: keyOf('M') }))
    expect(next).toEqual({ ...draft, position: 'q:M' })
    expect(refusal(setPosition({ ...draft, status: 'issued' }, { question: keyOf('M') }))).toBe(
      'wrong-status status=issued',
    )
  })
})
