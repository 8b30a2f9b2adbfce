import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerProblem } from '#shared/domain/answer-check.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'
import { choose, optionAt } from '../../../../renderer/src/features/runner/model/choose.ts'
import { readNumber } from '../../../../renderer/src/features/runner/model/number-text.ts'
import { shortAnswer } from '../../../../renderer/src/features/runner/model/short-answer.ts'

function questionOf(facts: Readonly<Record<string, unknown>>): Question {
  const [question] = smallQuestionnaire([{ id: 'A', ...facts }]).sections[0]?.questions ?? []
  if (question === undefined) throw new Error('no question')
  return question
}

const several = questionOf({
  type: 'multiple',
  options: [
    { id: 'logs', label: 'Logs', credit: 50 },
    { id: 'alerts', label: 'Alerts', credit: 50 },
    { id: 'none', label: 'None of these', credit: 0, exclusive: true },
  ],
})
const yesNo = questionOf({})
const options = (...ids: readonly string[]): Answer => ({ kind: 'options', options: ids })

describe('choosing an option', () => {
  it('replaces the other where one may be chosen', () => {
    expect(choose(yesNo, choose(yesNo, null, 'yes'), 'no')).toEqual({ kind: 'option', option: 'no' })
  })

  it('adds in the order of the question, and takes away what is chosen again', () => {
    const both = choose(several, choose(several, null, 'alerts'), 'logs')
    expect(both).toEqual(options('logs', 'alerts'))
    expect(choose(several, both, 'logs')).toEqual(options('alerts'))
    expect(choose(several, options('logs'), 'logs')).toBeNull()
  })

  it('lets an exclusive option stand alone, and give way to any other', () => {
    expect(choose(several, options('logs', 'alerts'), 'none')).toEqual(options('none'))
    expect(choose(several, options('none'), 'alerts')).toEqual(options('alerts'))
  })

  it('takes the place of "does not apply"', () => {
    expect(choose(several, { kind: 'not-applicable' }, 'logs')).toEqual(options('logs'))
  })

  it('changes nothing for an option that the question does not have', () => {
    expect(choose(several, options('logs'), 'gone')).toEqual(options('logs'))
    expect(optionAt(several, 3)).toBe('none')
    expect(optionAt(several, 4)).toBeUndefined()
    expect(optionAt(yesNo, 2)).toBe('no')
  })

  it('always gives an answer that fits, whatever is pressed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('logs', 'alerts', 'none', 'gone')), (pressed) => {
        const answer = pressed.reduce<Answer | null>((current, id) => choose(several, current, id), null)
        expect(answer === null || answerProblem(several, answer) === null).toBe(true)
      }),
    )
  })
})

describe('a number as it is typed', () => {
  const days = questionOf({ type: 'number', unit: 'days', minimum: '0', maximum: '100000' })
  const read = (typed: string) => {
    const reading = readNumber(days, typed)
    return reading.kind === 'answer' && reading.answer.kind === 'number' ? reading.answer.value : reading
  }

  it('is read as people write it, and no digit is lost', () => {
    expect(['7', ' 7 ', '007', '+7', '7.', '7,5', '.5', '12 000', "12'000", '0.123456'].map(read)).toEqual([
      '7',
      '7',
      '7',
      '7',
      '7',
      '7.5',
      '0.5',
      '12000',
      '12000',
      '0.123456',
    ])
  })

  it('is refused with the reason, and never taken for another number', () => {
    expect(['seven', '1e3', '7 days', '1.2.3', '1,234,567', '0.1234567', '-'].map(read)).toEqual(
      Array.from({ length: 7 }, () => ({ kind: 'refused', problem: 'not-a-number' })),
    )
    expect(read('100001')).toEqual({ kind: 'refused', problem: 'out-of-range' })
    expect(read('−1')).toEqual({ kind: 'refused', problem: 'out-of-range' })
    expect(read('  ')).toEqual({ kind: 'empty' })
  })
})

describe('an answer in short', () => {
  const t = createTranslator('en')
  const short = (question: Question, answer: Answer | null) => shortAnswer(question, answer, t, (date) => `on ${date}`)

  it('says the option, the first of several with how many more, the number with its unit', () => {
    expect(short(yesNo, { kind: 'option', option: 'yes' })).toBe('Yes')
    expect(short(several, options('logs', 'alerts'))).toBe('Logs and one more')
    expect(short(questionOf({ type: 'number', unit: 'days' }), { kind: 'number', value: '7' })).toBe('7 days')
    expect(short(questionOf({ type: 'date' }), { kind: 'date', date: '2026-01-02' })).toBe('on 2026-01-02')
    expect(short(yesNo, { kind: 'not-applicable' })).toBe('Does not apply')
  })

  it('is nothing where nothing is answered', () => {
    expect(short(yesNo, null)).toBeNull()
    expect(short(questionOf({ type: 'text' }), { kind: 'text', text: ' \n' })).toBeNull()
    expect(short(several, options())).toBeNull()
  })
})
