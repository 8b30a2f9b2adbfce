import { describe, expect, it } from 'vitest'
import type { Answer } from '#shared/schema/response.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'
import { answerLines } from '../../../../renderer/src/features/review/model/answer-words.ts'

const questionnaire = smallQuestionnaire([
  { id: 'yes-no' },
  {
    id: 'multiple',
    type: 'multiple',
    options: [
      { id: 'a', label: 'At rest', credit: 50 },
      { id: 'b', label: 'In transit', credit: 50 },
    ],
  },
  { id: 'number', type: 'number', unit: 'days' },
  { id: 'date', type: 'date' },
  { id: 'text', type: 'text' },
])
const t = createTranslator('en')

function words(id: string, answer: Answer | null) {
  const question = questionnaire.sections[0]?.questions.find((each) => each.id === id)
  if (question === undefined) throw new Error(`no question ${id}`)
  return answerLines(question, answer, t, (date) => `on ${date}`)
}

describe('an answer in words', () => {
  it('uses the labels of options, a line each', () => {
    expect(words('multiple', { kind: 'options', options: ['b', 'a'] })).toEqual(['In transit', 'At rest'])
    expect(words('yes-no', { kind: 'option', option: 'no' })).toEqual(['No'])
  })

  it('shows an option that is no longer there by its id, never as nothing', () => {
    expect(words('multiple', { kind: 'options', options: ['gone'] })).toEqual(['gone'])
  })

  it('writes figures with their unit and dates for people', () => {
    expect(words('number', { kind: 'number', value: '7' })).toEqual(['7 days'])
    expect(words('date', { kind: 'date', date: '2026-06-15' })).toEqual(['on 2026-06-15'])
  })

  it('is empty without an answer', () => {
    expect(words('text', null)).toEqual([])
    expect(words('text', { kind: 'text', text: '  ' })).toEqual([])
  })
})
