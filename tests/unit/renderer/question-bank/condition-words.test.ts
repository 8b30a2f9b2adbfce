import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Condition } from '#shared/schema/condition.ts'
import { questionnaire as questionnaireSchema, type Question } from '#shared/schema/questionnaire.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { conditionWords, rangeWords } from '../../../../renderer/src/features/question-bank/model/condition-words.ts'
import {
  findInSections,
  questionCounts,
  sectionShares,
} from '../../../../renderer/src/features/question-bank/model/outline.ts'

const t = createTranslator('en')
const shipped = questionnaireSchema.parse(
  JSON.parse(
    await readFile(new URL('../../../../resources/questionnaires/quick-screening.json', import.meta.url), 'utf8'),
  ),
)
const made = questionnaireSchema.parse({
  format: 'countersign-questionnaire',
  formatVersion: 1,
  id: 'made',
  version: '1.0',
  title: 'Made',
  language: 'en',
  sections: [
    {
      id: 'one',
      title: 'One',
      weight: 3,
      questions: [
        {
          id: 'A',
          type: 'single',
          text: 'Which?',
          weight: 1,
          options: [
            { id: 'x', label: 'The first', credit: 100 },
            { id: 'y', label: 'The second', credit: 0 },
          ],
        },
        { id: 'B', type: 'yes-no', text: 'Is it?', weight: 1, yes: { credit: 100 }, no: { credit: 0 }, knockOut: true },
      ],
    },
    { id: 'two', title: 'Two', weight: 1, questions: [{ id: 'C', type: 'text', text: 'What?', weight: 5 }] },
    {
      id: 'three',
      title: 'Three',
      weight: 1,
      questions: [
        {
          id: 'D',
          type: 'number',
          text: 'How long?',
          weight: 1,
          unit: 'days',
          ranges: [
            { upTo: '2', credit: 100 },
            { upTo: '7', credit: 50 },
            { upTo: null, credit: 0 },
          ],
        },
        { id: 'E', type: 'information', text: 'Read this.', weight: 0 },
      ],
    },
  ],
})

function words(condition: Condition): string {
  return conditionWords(condition, made, t)
}

describe('a condition in plain words', () => {
  const x: Condition = { kind: 'option', question: 'A', oneOf: ['x'] }
  const more: Condition = { kind: 'compare', question: 'D', operator: '>', value: '0' }

  it('names options by their labels, yes and no by the words of the reader', () => {
    expect(words({ kind: 'option', question: 'A', oneOf: ['x', 'y'] })).toBe(
      'A is answered “The first” or “The second”',
    )
    expect(words({ kind: 'option', question: 'B', oneOf: ['no'] })).toBe('B is answered “No”')
  })

  it('shows an id that names nothing as it is', () => {
    expect(words({ kind: 'option', question: 'Z', oneOf: ['gone'] })).toBe('Z is answered gone')
    expect(words({ kind: 'exposure', factor: 'gone', atLeast: 2 })).toContain('gone')
  })

  it('keeps apart what belongs together', () => {
    const either: Condition = { kind: 'any', of: [x, more] }
    expect(words({ kind: 'all', of: [either, { kind: 'answered', question: 'C' }] })).toBe(
      '(A is answered “The first” or D is more than 0) and C is answered',
    )
    expect(words({ kind: 'not', of: either })).toBe(
      'it does not hold that (A is answered “The first” or D is more than 0)',
    )
    expect(words({ kind: 'all', of: [either] })).toBe('A is answered “The first” or D is more than 0')
  })

  it('has words for every comparison and for exposure', () => {
    const compared = (['<', '<=', '=', '>=', '>'] as const).map((operator) => words({ ...more, operator }))
    expect(new Set(compared).size).toBe(5)
    expect(words({ kind: 'exposure', factor: 'regulation', atLeast: 3 })).toBe(
      'exposure “Regulation” is at least level 3',
    )
  })
})

describe('ranges in words', () => {
  const question = made.sections[2]?.questions[0]

  it('say each value once', () => {
    if (question?.type !== 'number') throw new Error('a number is asked')
    expect(question.ranges.map((_, index) => rangeWords(question, index, t))).toEqual([
      'up to 2 days',
      'more than 2, up to 7 days',
      'more than 7 days',
    ])
  })

  it('leave no blank where there is no unit', () => {
    if (question?.type !== 'number') throw new Error('a number is asked')
    const bare: Extract<Question, { type: 'number' }> = { ...question, unit: '' }
    expect(rangeWords(bare, 0, t)).toBe('up to 2')
  })
})

describe('the outline of a questionnaire', () => {
  it('counts questions that can be answered, and knock-outs', () => {
    expect(questionCounts(made)).toEqual({ sections: 3, questions: 4, knockOuts: 1 })
    expect(questionCounts(shipped)).toEqual({ sections: 5, questions: 25, knockOuts: 4 })
  })

  it('gives a section without a scored question no share of the score', () => {
    expect(Object.fromEntries(sectionShares(made))).toEqual({ one: 75, two: 0, three: 25 })
    const shares = [...sectionShares(shipped).values()]
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100)
  })

  it('finds questions by every word, in ids and answers too, and only their sections', () => {
    const found = (search: string) =>
      findInSections(made, search).map(({ section, questions }) => [section.id, questions.map(({ id }) => id)])
    expect(found('SECOND which')).toEqual([['one', ['A']]])
    expect(found('b')).toContainEqual(['one', ['B']])
    expect(found('nowhere')).toEqual([])
    expect(found(' ')).toHaveLength(3)
  })
})
