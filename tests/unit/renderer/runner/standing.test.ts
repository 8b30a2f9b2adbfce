import { describe, expect, it } from 'vitest'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import { answeredWith, contentWith, drafted } from '#tests/fixtures/assessment-steps.ts'
import { keyOf, smallQuestionnaire, type SmallAnswer } from '#tests/fixtures/small-questionnaire.ts'
import { accessTo } from '../../../../renderer/src/features/runner/model/access.ts'
import { scoreEffect } from '../../../../renderer/src/features/runner/model/effect.ts'
import { findQuestions } from '../../../../renderer/src/features/runner/model/find.ts'
import { requestedChanges } from '../../../../renderer/src/features/runner/model/requested-changes.ts'
import { questionsNaming, standingOf } from '../../../../renderer/src/features/runner/model/standing.ts'
import { checkSubmission } from '../../../../renderer/src/features/runner/model/submission.ts'
import { pieceId, viewOf } from './runner-view.ts'

const made = smallQuestionnaire(
  [
    {
      id: 'A',
      section: 'Access',
      text: 'Is sign-in resistant to phishing?',
      knockOut: true,
      no: { credit: 0, failing: true },
      yes: { credit: 100 },
      type: 'yes-no',
    },
    { id: 'B', section: 'Access', evidence: { required: true, expected: 'Policy' } },
    { id: 'C', section: 'People', notApplicable: true },
    { id: 'D', section: 'People', text: 'Naïve façade?', when: { kind: 'option', question: 'A', oneOf: ['yes'] } },
  ],
  [{ id: 'Access' }, { id: 'People' }],
)

function standing(answers: Readonly<Record<string, SmallAnswer | ResponseContent>>) {
  const assessment = answeredWith(drafted(made), made, answers)
  return standingOf({ view: viewOf(made, { assessment }), edits: {} })
}

function remarks(answers: Parameters<typeof standing>[0]) {
  const { blocking, warnings } = checkSubmission(standing(answers))
  const words = (sections: typeof blocking) =>
    sections.flatMap(({ title, remarks: all }) => all.map(({ place, code }) => `${title} ${place.question.id} ${code}`))
  return { blocking: words(blocking), warnings: words(warnings) }
}

describe('what is missing before submitting', () => {
  it('is listed by section in the order shown, apart from what only deserves a look', () => {
    expect(remarks({ A: 'no', B: contentWith('yes', { flagged: true }), C: 'na' })).toEqual({
      blocking: ['People C justification-needed'],
      warnings: ['Access B evidence-missing', 'Access B flagged'],
    })
  })

  it('is nothing once every question that is asked is answered', () => {
    const answers = { A: 'no', B: contentWith('yes', { evidence: [pieceId('a')] }), C: 'yes' } as const
    expect(remarks(answers)).toEqual({ blocking: [], warnings: [] })
    expect(remarks({ ...answers, A: 'yes' }).blocking).toEqual(['People D unanswered'])
  })
})

describe('finding a question', () => {
  const found = (searched: string, answers: Parameters<typeof standing>[0] = {}) =>
    findQuestions(standing(answers), searched).map(({ place }) => place.question.id)

  it('needs all the words, in any order and letter case, and ignores accents', () => {
    expect(found('PHISHING sign-in')).toEqual(['A'])
    expect(found('phishing people')).toEqual([])
    expect(found('naive facade', { A: 'yes' })).toEqual(['D'])
  })

  it('does not find what is not asked, and finds by note and section', () => {
    expect(found('facade', { A: 'no' })).toEqual([])
    expect(found('people', { A: 'no' })).toEqual(['C'])
    expect(found('bucket', { B: contentWith('yes', { comment: 'The shared bucket' }) })).toEqual(['B'])
  })

  it('puts an id that begins so first, and shows all when nothing is typed', () => {
    expect(found('c')[0]).toBe('C')
    expect(found('')).toEqual(['A', 'B', 'C'])
  })
})

describe('the effect on the score', () => {
  function effect(answers: Parameters<typeof standing>[0], preview: 'yes' | 'no' | null) {
    const current = standing(answers)
    const score = scoreAssessment(scoreInputOf(current.source))
    const looked = preview === null ? null : ({ kind: 'option', option: preview } as const)
    return scoreEffect(current, score, keyOf('A'), looked)
  }

  it('compares the answer given with none', () => {
    const given = effect({ A: 'yes', B: 'yes', C: 'yes', D: 'yes' }, null)
    expect(given).toMatchObject({ kind: 'answer', after: 20, band: 'low', failsKnockOut: false })
    expect(given.before).toBeGreaterThan(20)
  })

  it('compares an answer that is looked at with the one given, and says what a failed knock-out does', () => {
    const looked = effect({ A: 'yes', B: 'yes', C: 'yes', D: 'yes' }, 'no')
    expect(looked).toMatchObject({ kind: 'preview', before: 20, band: 'high', failedKnockOuts: 1, failsKnockOut: true })
    expect(looked.heldFrom).toBe('medium')
  })

  it('is not rated before anything is answered', () => {
    expect(effect({}, null)).toMatchObject({ kind: 'none', before: null, after: null, band: null })
  })
})

describe('whether answers may be changed', () => {
  it('follows the status and the role, and says where to go', () => {
    expect(accessTo('draft', ['preparer'])).toEqual({ kind: 'open' })
    expect(accessTo('changes-requested', ['preparer'])).toEqual({ kind: 'open' })
    expect(accessTo('in-progress', ['reviewer', 'auditor'])).toEqual({ kind: 'not-preparer' })
    expect(accessTo('in-review', ['preparer'])).toEqual({ kind: 'closed', next: 'review' })
    expect(accessTo('issued', ['preparer'])).toEqual({ kind: 'closed', next: 'report' })
  })

  it('shows what the reviewer asked for until it was submitted again', () => {
    const moves = (...all: readonly (readonly [string, string])[]) => ({
      history: all.map(([status, note]) => ({ status, note })) as unknown as Parameters<
        typeof requestedChanges
      >[0]['history'],
    })
    expect(requestedChanges(moves(['submitted', ''], ['changes-requested', 'Say more'], ['in-progress', '']))).toBe(
      'Say more',
    )
    expect(requestedChanges(moves(['changes-requested', 'Say more'], ['submitted', '']))).toBeNull()
    expect(requestedChanges(moves(['changes-requested', ' ']))).toBeNull()
  })
})

it('says which questions name a piece of evidence', () => {
  const named = standing({
    A: contentWith('yes', { evidence: [pieceId('a')] }),
    B: contentWith('no', { evidence: [pieceId('a')] }),
  })
  expect(questionsNaming(named, pieceId('a'))).toEqual(['A', 'B'])
})
