import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerProblem, isAnswered, responseProblem } from '#shared/domain/answer-check.ts'
import { bestAnswers, creditOf, isFailing, possibleAnswers, worstAnswers } from '#shared/domain/credit.ts'
import { fraction, fromNumber, hundred, toNumber2, zero } from '#shared/domain/fraction.ts'
import { isScored, optionsOf, questionsOf } from '#shared/domain/questions.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { questionnaireArbitrary } from '#tests/fixtures/questionnaire-arbitrary.ts'
import { answerTo, asOf } from '#tests/fixtures/score-source-arbitrary.ts'
import { smallQuestionnaire, type SmallQuestion } from '#tests/fixtures/small-questionnaire.ts'

function one(question: Omit<SmallQuestion, 'id'>): Question {
  const [placed] = questionsOf(smallQuestionnaire([{ id: 'A', ...question }]))
  if (placed === undefined) throw new Error('no question')
  return placed.question
}

const several = one({
  type: 'multiple',
  options: [
    { id: 'a', label: 'A', credit: 60 },
    { id: 'b', label: 'B', credit: 33.5 },
    { id: 'c', label: 'C', credit: 30, failing: true },
    { id: 'none', label: 'None', credit: 0, exclusive: true },
  ],
})
const days = one({
  type: 'number',
  unit: 'days',
  minimum: '0',
  maximum: '100',
  ranges: [
    { upTo: '7', credit: 100 },
    { upTo: '30.5', credit: 50 },
    { upTo: null, credit: 0, failing: true },
  ],
})
const lastTest = one({
  type: 'date',
  ranges: [
    { upTo: '-1', credit: 0 },
    { upTo: '365', credit: 100 },
    { upTo: null, credit: 20 },
  ],
})

function options(...chosen: string[]): Answer {
  return { kind: 'options', options: chosen }
}

describe('the credit of an answer', () => {
  it('is the sum of the options chosen, each counted once and capped at 100', () => {
    expect(creditOf(several, options('a', 'b'), asOf)).toEqual(fraction(187n, 2n))
    expect(creditOf(several, options('a', 'b', 'c'), asOf)).toEqual(hundred)
    expect(creditOf(several, options('a', 'a'), asOf)).toEqual(fraction(60n))
  })

  it('follows the published ranges of a number, upper ends included', () => {
    const credit = (value: string) => creditOf(days, { kind: 'number', value }, asOf)
    expect(['0', '7', '7.000001', '30.5', '30.500001', '100'].map(credit)).toEqual(
      [100, 100, 50, 50, 0, 0].map(fromNumber),
    )
  })

  it('follows the age of a date in days at the as-of date; a date to come has a negative age', () => {
    const credit = (date: string) => creditOf(lastTest, { kind: 'date', date }, '2026-06-15')
    expect(['2026-06-16', '2026-06-15', '2025-06-15', '2025-06-14'].map(credit)).toEqual(
      [0, 100, 100, 20].map(fromNumber),
    )
  })

  it('is null for what is not answered, does not fit or is not scored', () => {
    expect(creditOf(several, null, asOf)).toBeNull()
    expect(creditOf(several, options(), asOf)).toBeNull()
    expect(creditOf(several, options('gone'), asOf)).toBeNull()
    expect(creditOf(several, options('a', 'none'), asOf)).toBeNull()
    expect(creditOf(several, { kind: 'option', option: 'a' }, asOf)).toBeNull()
    expect(creditOf(days, { kind: 'number', value: '101' }, asOf)).toBeNull()
    expect(creditOf({ ...several, notApplicable: true }, { kind: 'not-applicable' }, asOf)).toBeNull()
    expect(creditOf({ ...several, weight: 0 }, options('a'), asOf)).toBeNull()
    expect(creditOf(one({ type: 'text', weight: 5 }), { kind: 'text', text: 'Yes' }, asOf)).toBeNull()
  })

  it('tells a failing answer by its option or its range', () => {
    expect(isFailing(several, options('a', 'c'), asOf)).toBe(true)
    expect(isFailing(several, options('a', 'b'), asOf)).toBe(false)
    expect(isFailing(days, { kind: 'number', value: '31' }, asOf)).toBe(true)
    expect(isFailing(days, { kind: 'number', value: '101' }, asOf)).toBe(false)
    const yesNo = one({ type: 'yes-no', yes: { credit: 0, failing: true }, no: { credit: 100 } })
    expect(isFailing(yesNo, { kind: 'option', option: 'yes' }, asOf)).toBe(true)
    expect(optionsOf(yesNo).map(({ id, label, credit }) => [id, label, credit])).toEqual([
      ['yes', null, 0],
      ['no', null, 100],
    ])
  })
})

describe('an answer', () => {
  it('is refused with the reason why it does not fit', () => {
    expect(answerProblem(several, options('a', 'none'))).toBe('exclusive-option')
    expect(answerProblem(several, options('x'))).toBe('unknown-option')
    expect(answerProblem(several, { kind: 'text', text: 'a' })).toBe('wrong-kind')
    expect(answerProblem(several, { kind: 'not-applicable' })).toBe('not-applicable-not-offered')
    expect(answerProblem(days, { kind: 'number', value: '-0.5' })).toBe('out-of-range')
    expect(answerProblem(one({ type: 'information' }), { kind: 'text', text: 'a' })).toBe('wrong-kind')
    expect(answerProblem(several, options('none'))).toBeNull()
  })

  it('is complete only with a justification where it says that the question does not apply', () => {
    const question = { ...several, notApplicable: true }
    const answer = { kind: 'not-applicable' } as const
    expect(responseProblem(question, undefined)).toBe('unanswered')
    expect(responseProblem(question, { answer, justification: ' \n' })).toBe('justification-needed')
    expect(responseProblem(question, { answer, justification: 'No such data' })).toBeNull()
    expect(responseProblem(several, { answer, justification: 'No such data' })).toBe('not-applicable-not-offered')
    expect(responseProblem(one({ type: 'text' }), { answer: { kind: 'text', text: '  ' }, justification: '' })).toBe(
      'unanswered',
    )
  })
})

describe('possible answers', () => {
  it('fit their question and cover every credit that an answer can have', () => {
    fc.assert(
      fc.property(questionnaireArbitrary, fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }), (made, picks) => {
        for (const { question } of questionsOf(made)) {
          const possible = possibleAnswers(question, asOf)
          expect(possible.every((answer) => isAnswered(question, answer))).toBe(true)
          if (!isScored(question)) continue
          expect(bestAnswers(question, asOf).map((answer) => creditOf(question, answer, asOf))).toContainEqual(hundred)
          expect(worstAnswers(question, asOf).map((answer) => creditOf(question, answer, asOf))).toContainEqual(zero)
          expect(bestAnswers(question, asOf).some((answer) => isFailing(question, answer, asOf))).toBe(false)
          if (question.type === 'multiple') continue
          const credits = possible.map((answer) => toNumber2(creditOf(question, answer, asOf) ?? fraction(-1n)))
          for (const pick of picks) {
            const credit = creditOf(question, answerTo(question, pick), asOf)
            expect(credits).toContain(toNumber2(credit ?? fraction(-1n)))
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leave out ranges that the limits make unreachable', () => {
    const bounded = one({
      type: 'number',
      unit: '',
      minimum: '10',
      maximum: '20',
      ranges: [
        { upTo: '5', credit: 100 },
        { upTo: '15.25', credit: 60 },
        { upTo: '40', credit: 20 },
        { upTo: null, credit: 0 },
      ],
    })
    expect(possibleAnswers(bounded, asOf)).toEqual([
      { kind: 'number', value: '15.25' },
      { kind: 'number', value: '16' },
    ])
  })
})
