import { describe, expect, it } from 'vitest'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, type EvidenceFact, type FindingFact } from '#shared/domain/scoring/score-input.ts'
import type { ResponseFacts } from '#shared/domain/scoring/visible-responses.ts'
import { evidenceId, findingId, personId } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import {
  keyOf,
  responseWith,
  smallQuestionnaire,
  sourceWith,
  type SmallAnswer,
} from '#tests/fixtures/small-questionnaire.ts'

const asOf = '2026-06-15'
const paper = evidenceId.parse('b'.repeat(26))
const accepted = { verdict: 'accepted' } as const
const rejected = { verdict: 'rejected' } as const

const questionnaire = smallQuestionnaire([
  { id: 'Gate', weight: 0 },
  {
    id: 'K',
    type: 'yes-no',
    yes: { credit: 100 },
    no: { credit: 0, failing: true },
    knockOut: true,
    notApplicable: true,
    when: { kind: 'option', question: 'Gate', oneOf: ['yes'] },
  },
  { id: 'Other', weight: 99 },
])

const withEvidence: Questionnaire = {
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, evidence: { required: true, expected: '' } })),
  })),
}

function finding(
  status: FindingFact['status'],
  expires: string | null,
  reason = 'Tolerable until the move',
): FindingFact {
  const by = personId.parse('p'.repeat(26))
  const acceptance = expires === null ? null : { by, reason, expires, at: '2026-06-01T10:00:00Z' }
  return { id: findingId.parse('f'.repeat(26)), questions: [keyOf('K')], status, acceptance }
}

function result(
  given: SmallAnswer | ResponseFacts | null,
  findings: readonly FindingFact[] = [],
  gate: SmallAnswer = 'yes',
) {
  const answers = { Gate: gate, Other: 'yes', ...(given === null ? {} : { K: given }) } as const
  const score = scoreAssessment(scoreInputOf(sourceWith(questionnaire, answers, { findings })))
  return { state: score.knockOuts[0]?.state ?? 'not listed', band: score.band }
}

describe('a knock-out', () => {
  it('is open until a reviewer has accepted it, and never passed by itself', () => {
    expect(result(null)).toEqual({ state: 'open', band: 'low' })
    expect(result('yes').state).toBe('open')
    expect(result(responseWith('yes', { review: { verdict: 'asked-back' } })).state).toBe('open')
    expect(result(responseWith('yes', { review: accepted })).state).toBe('passed')
  })

  it('fails by a failing answer, whatever a reviewer makes of it, and by a rejection', () => {
    expect(result('no')).toEqual({ state: 'failed', band: 'high' })
    expect(result(responseWith('no', { review: accepted }))).toEqual({ state: 'failed', band: 'high' })
    expect(result(responseWith('yes', { review: rejected }))).toEqual({ state: 'failed', band: 'high' })
    expect(result(responseWith('na', { review: rejected, justification: 'Not held' })).state).toBe('failed')
  })

  it('is not listed where it is hidden or excused, and stays open while it waits', () => {
    expect(result('no', [], 'no')).toEqual({ state: 'not listed', band: 'low' })
    expect(result(responseWith('na', { justification: 'Not held', review: accepted })).state).toBe('not listed')
    expect(result(responseWith('na', { justification: '  ', review: accepted })).state).toBe('open')
    expect(result('na').state).toBe('open')
    const waiting = scoreAssessment(scoreInputOf(sourceWith(questionnaire, { K: 'no', Other: 'yes' })))
    expect(waiting.knockOuts).toEqual([{ question: keyOf('K'), state: 'open' }])
  })

  it('forces nothing once its finding is closed or formally accepted beyond the as-of date', () => {
    expect(result('no', [finding('closed', null)])).toEqual({ state: 'accepted', band: 'low' })
    expect(result('no', [finding('accepted', '2026-06-16')])).toEqual({ state: 'accepted', band: 'low' })
    expect(result('no', [finding('accepted', asOf)])).toEqual({ state: 'failed', band: 'high' })
    expect(result('no', [finding('accepted', null)]).state).toBe('failed')
    expect(result('no', [finding('accepted', '2027-01-01', '   ')]).state).toBe('failed')
    expect(result('no', [finding('open', null)]).state).toBe('failed')
  })

  it('stays failed while another finding about it is open', () => {
    const second = { ...finding('open', null), id: findingId.parse('g'.repeat(26)) }
    expect(result('no', [finding('closed', null), second]).state).toBe('failed')
  })
})

describe('verified', () => {
  const credit = (evidence: readonly EvidenceFact[], named = true, required: Questionnaire = withEvidence) => {
    const facts = { review: accepted, evidence: named ? [paper] : [] }
    const answers = { Gate: 'yes', K: responseWith('yes', facts), Other: 'no' } as const
    const score = scoreAssessment(scoreInputOf(sourceWith(required, answers, { evidence, asOf })))
    const question = score.questions.get(keyOf('K'))
    return [Number(question?.credit?.verified.numerator), question?.knockOut]
  }

  it('counts where evidence is required only with an accepted piece in date on the as-of date', () => {
    expect(credit([{ id: paper, verdict: 'accepted', expires: null }])).toEqual([100, 'passed'])
    expect(credit([{ id: paper, verdict: 'accepted', expires: asOf }])).toEqual([100, 'passed'])
    expect(credit([{ id: paper, verdict: 'accepted', expires: '2026-06-14' }])).toEqual([0, 'open'])
    expect(credit([{ id: paper, verdict: 'rejected', expires: null }])).toEqual([0, 'open'])
    expect(credit([{ id: paper, verdict: null, expires: null }])).toEqual([0, 'open'])
    expect(credit([{ id: paper, verdict: 'accepted', expires: null }], false)).toEqual([0, 'open'])
    expect(credit([], false, questionnaire)).toEqual([100, 'passed'])
  })

  it('is the basis once every scored, visible response has a decision', () => {
    const basis = (answers: Readonly<Record<string, SmallAnswer | ResponseFacts>>) =>
      scoreAssessment(scoreInputOf(sourceWith(questionnaire, answers))).basis
    const other = responseWith('yes', { review: accepted })
    expect(basis({ Gate: 'no', Other: other })).toBe('verified')
    expect(basis({ Gate: 'yes', Other: other })).toBe('verified')
    expect(basis({ Gate: 'yes', K: 'yes', Other: other })).toBe('claimed')
    expect(basis({ Gate: 'yes', K: 'na', Other: other })).toBe('claimed')
    expect(basis({ Gate: 'no', K: 'yes', Other: other })).toBe('verified')
    expect(basis({ Gate: 'yes', K: responseWith('yes', { review: { verdict: 'asked-back' } }), Other: other })).toBe(
      'verified',
    )
    expect(basis({})).toBe('claimed')
  })
})

describe('"does not apply"', () => {
  const made = smallQuestionnaire([{ id: 'A', notApplicable: true }, { id: 'B' }])
  const claimed = (facts: Partial<ResponseFacts>) => {
    const score = scoreAssessment(scoreInputOf(sourceWith(made, { A: responseWith('na', facts), B: 'yes' })))
    return [Number(score.claimed.effectiveness?.numerator), Number(score.bestCase.effectiveness?.numerator)]
  }

  it('leaves the score only with a justification that a reviewer accepted', () => {
    const justification = 'No contractors'
    expect(claimed({ justification, review: accepted })).toEqual([100, 100])
    expect(claimed({ justification })).toEqual([50, 100])
    expect(claimed({ justification, review: rejected })).toEqual([50, 100])
    expect(claimed({ review: accepted })).toEqual([50, 100])
  })

  it('as a gate leaves its dependants waiting until then', () => {
    const gated = smallQuestionnaire([
      { id: 'A', weight: 0, notApplicable: true },
      { id: 'B', when: { kind: 'option', question: 'A', oneOf: ['yes'] } },
      { id: 'C' },
    ])
    const state = (facts: Partial<ResponseFacts>) =>
      scoreAssessment(
        scoreInputOf(sourceWith(gated, { A: responseWith('na', { justification: 'None', ...facts }), C: 'yes' })),
      ).questions.get(keyOf('B'))?.state
    expect(state({})).toBe('waiting')
    expect(state({ review: rejected })).toBe('waiting')
    expect(state({ review: accepted })).toBe('hidden')
  })
})
