import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importQuestionnaire } from '#electron/formats/import-questionnaire.ts'
import { parseExpression } from '#electron/formats/vsaq/expression.ts'
import { shownUnder } from '../../fixtures/vsaq-comparison.ts'
import { vsaqCase } from '../../fixtures/vsaq-arbitrary.ts'
import { createVsaqEvaluator, type VsaqItem } from '../../fixtures/vsaq-evaluator.ts'

const now = '2026-11-24T13:00:00.000Z'

function imported(items: readonly VsaqItem[]) {
  const bytes = new TextEncoder().encode(JSON.stringify({ questionnaire: [{ type: 'block', text: 'Root', items }] }))
  const result = importQuestionnaire(bytes, 'sample.json', now)
  if (!result.ok) throw new Error(result.error.code)
  const questions = result.value.questionnaire.sections.flatMap((section) => section.questions)
  return { ...result.value, questions, when: (id: string) => questions.find((question) => question.id === id)?.when }
}

function leaves(items: readonly VsaqItem[]): readonly VsaqItem[] {
  return items.flatMap((item) => (item.items === undefined ? [item] : leaves(item.items)))
}

const option = (question: string, ...oneOf: string[]) => ({ kind: 'option', question, oneOf })
const group = { type: 'radiogroup', id: 'g', text: 'Group', choices: [{ a: 'A' }, { b: 'B' }, { c: 'C' }] }
const yesNo = { type: 'yesno', id: 'y', text: 'Yes?', yes: 'Yes', no: 'No' }
const asked = (cond: string) => ({ type: 'box', id: 'asked', text: 'Asked', cond })

describe('conditions of VSAQ', () => {
  it('mean the same after the import, for any questionnaire and any answers', () => {
    fc.assert(
      fc.property(vsaqCase, ({ questionnaire, answers }) => {
        const bytes = new TextEncoder().encode(JSON.stringify({ questionnaire }))
        const result = importQuestionnaire(bytes, 'sample.json', now)
        if (!result.ok) throw new Error(JSON.stringify(result.error))
        const { fidelity } = result.value
        // A condition that grew too long is left out, and said to be.
        fc.pre(fidelity.notUnderstood.every(({ code }) => code !== 'condition-too-long'))
        expect(fidelity.notUnderstood).toEqual([])
        const { isVisible } = createVsaqEvaluator(questionnaire, answers)
        const { shown, waiting, tips } = shownUnder(result.value.questionnaire, answers)
        expect(waiting).toEqual([])
        for (const item of leaves(questionnaire)) {
          const isShown = shown.has(item.id ?? '') || tips.includes(`Item ${item.id}.`)
          expect(isShown, JSON.stringify(item)).toBe(isVisible(item))
        }
      }),
      { numRuns: 600 },
    )
  })

  it('read operators from left to right, without precedence', () => {
    const { when } = imported([group, yesNo, asked('a || b && y/yes')])
    expect(when('asked')).toEqual({ kind: 'all', of: [option('g', 'a', 'b'), option('y', 'yes')] })
  })

  it('count an item only while it is visible', () => {
    const hidden = { ...yesNo, cond: 'a' }
    const { when } = imported([group, hidden, asked('!y/yes')])
    expect(when('asked')).toEqual({ kind: 'not', of: { kind: 'all', of: [option('g', 'a'), option('y', 'yes')] } })
  })

  it('turn visibility of an item into the conditions that it has', () => {
    const { when } = imported([group, { type: 'info', id: 'note', text: 'Note', cond: 'c' }, asked('^note')])
    expect(when('asked')).toEqual(option('g', 'c'))
  })

  it('leave items out that can never be shown, and say so', () => {
    const { questions, fidelity, conditions } = imported([
      group,
      asked('false && a'),
      { ...asked('^asked || b'), id: 'other' },
    ])
    expect(questions.map(({ id }) => id)).toEqual(['g', 'other'])
    expect(fidelity.changed).toContainEqual({ item: 'asked', code: 'never-shown', values: {} })
    expect(conditions).toBe(2)
  })

  it.each([
    ['a &&', 'condition-unreadable'],
    ['a & b', 'condition-unreadable'],
    ['(a', 'condition-unreadable'],
    ['a) || (b', 'condition-unreadable'],
    ['a b', 'condition-unreadable'],
    ['evil(a/value, "x")', 'condition-unreadable'],
    ['matches(a, "x")', 'condition-unreadable'],
    ['gone && a', 'condition-unknown-item'],
    ['text', 'condition-wrong-operand'],
    ['block', 'condition-wrong-operand'],
    ['matches(text/value, "^[a-z]+$")', 'condition-pattern'],
    ['matches(a/value, "(?=x)")', 'condition-pattern'],
    ['asked/value', 'condition-circular'],
    [`${'a || '.repeat(300)}b`, 'condition-unreadable'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'condition-unreadable'],
  ])('are left out with a note where they cannot be carried over: %s', (condition, code) => {
    const text = { type: 'box', id: 'text', text: 'Text' }
    const block = { type: 'block', id: 'block', text: 'Block', items: [] }
    const { when, fidelity, conditions } = imported([group, text, block, asked(condition)])
    expect(when('asked')).toBeUndefined()
    expect(fidelity.notUnderstood.map((note) => [note.item, note.code])).toContainEqual(['asked', code])
    expect(conditions).toBe(0)
  })

  it('break a circle at one place and keep the rest', () => {
    const { when, fidelity } = imported([
      { ...yesNo, id: 'one', cond: 'two/yes' },
      { ...yesNo, id: 'two', cond: 'three/yes' },
      { ...yesNo, id: 'three', cond: 'one/yes' },
      asked('three/yes'),
    ])
    expect(fidelity.notUnderstood.map(({ code }) => code)).toEqual(['condition-circular'])
    expect(when('asked')).toBeDefined()
  })

  it.each([
    ['forwards', (index: number) => index - 1],
    ['backwards', (index: number) => index + 1],
  ])('are read through chains of a thousand and more: %s', (_direction, next) => {
    const length = 1000
    const chained = Array.from({ length }, (_, index) => {
      const other = next(index)
      const cond = other >= 0 && other < length ? { cond: `q${other}/yes` } : {}
      return { ...yesNo, id: `q${index}`, ...cond }
    })
    const { conditions, fidelity } = imported(chained)
    expect(conditions + fidelity.notUnderstood.length).toBe(length - 1)
    expect(conditions).toBeGreaterThan(900)
  })

  it('give up where a condition grows without end, and say so', () => {
    const growing = Array.from({ length: 60 }, (_, index) => {
      const cond = index > 1 ? { cond: `!(q${index - 1}/yes && q${index - 2}/no)` } : {}
      return { ...yesNo, id: `q${index}`, ...cond }
    })
    const { conditions, fidelity } = imported(growing)
    expect(new Set(fidelity.notUnderstood.map(({ code }) => code))).toEqual(new Set(['condition-too-long']))
    expect(conditions + fidelity.notUnderstood.length).toBe(58)
  })

  it('run the patterns of strangers without going back', () => {
    const bomb = `matches(y/value, "(a|a)*b|(e+)+s$")`
    expect(imported([yesNo, asked(bomb)]).when('asked')).toEqual(option('y', 'yes'))
  })

  it('say where letter case is no longer told apart', () => {
    const { when, fidelity } = imported([
      { type: 'line', id: 'city', text: 'City' },
      asked('contains(city/value, "Bonn")'),
    ])
    expect(when('asked')).toEqual({ kind: 'text-contains', question: 'city', text: 'Bonn' })
    expect(fidelity.changed).toContainEqual({ item: 'asked', code: 'condition-letter-case', values: { text: 'Bonn' } })
  })

  it('are true when empty', () => {
    expect(parseExpression('')).toEqual({ kind: 'constant', value: true })
    expect(parseExpression('  ( ) ')).toEqual({ kind: 'constant', value: true })
  })
})
