import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, fraction, hundred, zero } from '#shared/domain/fraction.ts'
import { isScored, placedQuestions } from '#shared/domain/questions.ts'
import { worstAnswers } from '#shared/domain/credit.ts'
import { soundAnswers } from '#shared/domain/scoring/hypothesis.ts'
import { measures } from '#shared/domain/scoring/method.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import type { Question, Questionnaire } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { answeredBy, figures, mapQuestions, scoreOf, withoutResponse } from '#tests/fixtures/score-helpers.ts'
import { answerTo, asOf, scoreSourceArbitrary } from '#tests/fixtures/score-source-arbitrary.ts'
import {
  highestExposure,
  keyOf,
  responseWith,
  smallQuestionnaire,
  sourceWith,
} from '#tests/fixtures/small-questionnaire.ts'

const runs = { numRuns: 400 }
const pickOne = fc.nat(1000)

describe('rule 1: a hidden question leaves numerator and denominator, and comes back', () => {
  const made = smallQuestionnaire([
    { id: 'Gate', weight: 0 },
    { id: 'Child', when: { kind: 'option', question: 'Gate', oneOf: ['yes'] } },
    { id: 'Other' },
  ])
  const withGate = (gate: 'yes' | 'no') => scoreOf(sourceWith(made, { Gate: gate, Child: 'no', Other: 'yes' }))

  it('in a small case', () => {
    expect(withGate('yes').claimed.effectiveness).toEqual(fraction(50n))
    expect(withGate('no').claimed.effectiveness).toEqual(hundred)
    expect(withGate('no').questions.get(keyOf('Child'))?.credit).toBeNull()
    expect(figures(withGate('yes'))).toEqual(
      figures(scoreOf(sourceWith(made, { Gate: 'yes', Child: 'no', Other: 'yes' }))),
    )
  })

  it('whatever answer is kept under it', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, pickOne, (source, pick) => {
        const input = scoreInputOf(source)
        const score = scoreAssessment(input)
        for (const { key, question } of placedQuestions(source.questionnaires)) {
          const state = score.questions.get(key)?.state
          if (state !== 'hidden' && state !== 'waiting') continue
          const answer = answerTo(question, pick)
          const responses = { ...source.responses, ...(answer === null ? {} : { [key]: responseWith(answer) }) }
          expect(scoreInputOf({ ...source, responses })).toEqual(input)
        }
      }),
      runs,
    )
  })
})

describe('rule 2: best answers give exactly 100, worst exactly 0', () => {
  it('for every clean questionnaire', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const pick = (answers: readonly Answer[], question: Question) => answers[0] ?? answerTo(question, 0)
        const best = scoreOf(answeredBy(source, (question) => pick(soundAnswers(question, null, asOf), question)))
        const worst = scoreOf(answeredBy(source, (question) => pick(worstAnswers(question, asOf), question)))
        for (const measure of measures) {
          if (best[measure].effectiveness !== null) expect(best[measure].effectiveness).toEqual(hundred)
          if (worst[measure].effectiveness !== null) expect(worst[measure].effectiveness).toEqual(zero)
          if (worst[measure].residual !== null) expect(worst[measure].residual).toEqual(worst.exposure)
          if (best[measure].residual !== null) expect(best[measure].residual).toEqual(best.floor)
        }
        expect(best.knockOuts.some(({ state }) => state === 'failed')).toBe(false)
      }),
      runs,
    )
  })
})

describe('rules 4 and 8: weight 0 and informational questions have no effect', () => {
  it('whatever is answered there, as long as nothing else asks about it', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, pickOne, (source, pick) => {
        const free = mapQuestions(source, ({ when: _, ...question }) => ({ ...question, knockOut: false }))
        const none = { ...free, questionnaires: free.questionnaires.map(withoutSectionConditions) }
        const before = scoreOf(none)
        const plain = [...before.questions.values()].filter(({ question }) => !isScored(question))
        for (const { key, question } of plain) {
          const answer = answerTo(question, pick)
          const responses = { ...none.responses, ...(answer === null ? {} : { [key]: responseWith(answer) }) }
          expect(figures(scoreOf({ ...none, responses }))).toEqual(figures(before))
          const gone = none.questionnaires.map((each) => withoutQuestion(each, question))
          expect(figures(scoreOf({ ...none, questionnaires: gone }))).toEqual(figures(before))
        }
      }),
      runs,
    )
  })

  it('text has no credit, whatever its weight', () => {
    const made = smallQuestionnaire([{ id: 'A' }, { id: 'T', type: 'text', weight: 50 }])
    const answers = { A: 'yes', T: { kind: 'text', text: 'Much' } } as const
    expect(scoreOf(sourceWith(made, answers)).claimed.effectiveness).toEqual(hundred)
  })

  it('a section of weight 0 counts nowhere', () => {
    const made = smallQuestionnaire(
      [
        { id: 'A', section: 'S' },
        { id: 'B', section: 'Z' },
      ],
      [{ id: 'S' }, { id: 'Z', weight: 0 }],
    )
    const score = scoreOf(sourceWith(made, { A: 'yes', B: 'no' }))
    expect(score.claimed.effectiveness).toEqual(hundred)
    expect(score.questions.get(keyOf('B'))?.credit).toBeNull()
  })

  function withoutSectionConditions(each: Questionnaire): Questionnaire {
    return { ...each, sections: each.sections.map(({ when: _, ...section }) => section) }
  }

  function withoutQuestion(each: Questionnaire, gone: Question): Questionnaire {
    const keep = (question: Question) => question !== gone
    return {
      ...each,
      sections: each.sections.map((section) => ({ ...section, questions: section.questions.filter(keep) })),
    }
  }
})

describe('rule 5: a blank never helps', () => {
  it('in claimed and verified, gates of weight 0 included', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, pickOne, (source, pick) => {
        const keys = placedQuestions(source.questionnaires).filter(({ key }) => source.responses[key] !== undefined)
        const chosen = keys[pick % Math.max(1, keys.length)]
        if (chosen === undefined) return
        const [before, after] = [scoreOf(source), scoreOf(withoutResponse(source, chosen.key))]
        for (const measure of ['claimed', 'verified'] as const) {
          if (before[measure].effectiveness === null || after[measure].effectiveness === null) continue
          expect(compare(after[measure].effectiveness, before[measure].effectiveness)).toBeLessThanOrEqual(0)
        }
        if (before.claimed.effectiveness === null) expect(after.claimed.effectiveness).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  it('with a blank gate, its dependants count 0 claimed and 100 in the best case', () => {
    const made = smallQuestionnaire([
      { id: 'Gate', weight: 0 },
      { id: 'Child', when: { kind: 'option', question: 'Gate', oneOf: ['yes'] } },
      { id: 'Other' },
    ])
    const score = scoreOf(sourceWith(made, { Child: 'yes', Other: 'yes' }))
    expect(score.questions.get(keyOf('Child'))?.state).toBe('waiting')
    expect(score.claimed.effectiveness).toEqual(fraction(50n))
    expect(score.bestCase.effectiveness).toEqual(hundred)
  })
})

describe('rule 6: an optional blank is not "no risk"', () => {
  it('whether a question is required changes no score', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const optional = mapQuestions(source, (question) => ({ ...question, required: !question.required }))
        expect(figures(scoreOf(optional))).toEqual(figures(scoreOf(source)))
      }),
      runs,
    )
    const made = smallQuestionnaire([{ id: 'A' }, { id: 'B', required: false }])
    expect(scoreOf(sourceWith(made, { A: 'yes' })).claimed.effectiveness).toEqual(fraction(50n))
  })
})

describe('rule 7: what is not known is not rated', () => {
  it('an assessment without answers', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const score = scoreOf({ ...source, responses: {} })
        expect([score.band, ...measures.map((measure) => score[measure].effectiveness)]).toEqual([
          null,
          null,
          null,
          null,
        ])
        expect(score.sections.every(({ effectiveness }) => effectiveness === null)).toBe(true)
      }),
      runs,
    )
  })

  it('any residual while a factor of the exposure has no level', () => {
    const { factors } = highestExposure
    const unknown = { factors: { ...factors, geography: { ...factors.geography, level: null } } }
    const made = smallQuestionnaire([{ id: 'A' }])
    const score = scoreOf(sourceWith(made, { A: 'yes' }, { exposure: unknown }))
    expect(score.claimed).toEqual({ effectiveness: hundred, residual: null, band: null })
    expect([score.exposure, score.floor, score.band]).toEqual([null, null, null])
  })

  it('answers that only inform, or only say "does not apply"', () => {
    const made = smallQuestionnaire([
      { id: 'A', notApplicable: true },
      { id: 'I', weight: 0 },
    ])
    expect(scoreOf(sourceWith(made, { I: 'yes' })).band).toBeNull()
    const review = { verdict: 'accepted' } as const
    const excused = responseWith('na', { justification: 'None held', review })
    expect(scoreOf(sourceWith(made, { A: excused })).band).toBeNull()
    expect(scoreOf(sourceWith(made, { A: 'na' })).band).toBeNull()
  })
})
