import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionGraphOf, dependantsOf } from '#shared/domain/condition-graph.ts'
import { sectionVisibility, visibility } from '#shared/domain/conditions.ts'
import { questionsOf } from '#shared/domain/questions.ts'
import { allOf, anyOf, isFalse, isTrue, isUnknown, isVoid, negationOf } from '#shared/domain/truth.ts'
import type { Condition } from '#shared/schema/condition.ts'
import type { ExposureProfile } from '#shared/schema/exposure.ts'
import type { Answer } from '#shared/schema/response.ts'
import { exposureArbitrary, questionnaireArbitrary } from '#tests/fixtures/questionnaire-arbitrary.ts'
import { answerTo } from '#tests/fixtures/score-source-arbitrary.ts'
import { exposureWith, highestExposure, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'

const yes: Answer = { kind: 'option', option: 'yes' }
const no: Answer = { kind: 'option', option: 'no' }

function is(question: string, ...oneOf: string[]): Condition {
  return { kind: 'option', question, oneOf }
}

/** Visibility of C, which has the condition, over the gates A and B; B is asked only when A is yes. */
function stateOfC(
  when: Condition,
  answers: Readonly<Record<string, Answer>>,
  exposure: ExposureProfile = highestExposure,
): string | undefined {
  const made = smallQuestionnaire([
    { id: 'A', notApplicable: true },
    { id: 'B', when: is('A', 'yes') },
    { id: 'N', type: 'number', unit: '' },
    { id: 'D', type: 'date' },
    { id: 'T', type: 'text' },
    { id: 'C', when },
  ])
  return visibility(made, new Map(Object.entries(answers)), exposure).get('C')
}

describe('a condition', () => {
  it('shows, hides, or waits for an answer', () => {
    expect(stateOfC(is('A', 'yes'), { A: yes })).toBe('shown')
    expect(stateOfC(is('A', 'yes'), { A: no })).toBe('hidden')
    expect(stateOfC(is('A', 'yes'), {})).toBe('waiting')
    expect(stateOfC({ kind: 'not', of: is('A', 'yes') }, {})).toBe('waiting')
  })

  it('asks only what it must know', () => {
    expect(stateOfC({ kind: 'any', of: [is('A', 'yes'), is('N', 'x')] }, { A: yes })).toBe('shown')
    expect(stateOfC({ kind: 'all', of: [is('A', 'yes'), is('N', 'x')] }, { A: no })).toBe('hidden')
    expect(stateOfC({ kind: 'all', of: [is('A', 'yes'), is('N', 'x')] }, { A: yes })).toBe('waiting')
  })

  it('over a hidden question holds neither as it stands nor turned round', () => {
    expect(stateOfC(is('B', 'yes'), { A: no, B: yes })).toBe('hidden')
    expect(stateOfC({ kind: 'not', of: is('B', 'yes') }, { A: no, B: no })).toBe('hidden')
    expect(stateOfC({ kind: 'answered', question: 'B' }, { A: no, B: no })).toBe('hidden')
    expect(stateOfC({ kind: 'any', of: [is('B', 'yes'), is('A', 'no')] }, { A: no })).toBe('shown')
  })

  it('over a waiting question waits, whatever answer is kept there', () => {
    expect(stateOfC(is('B', 'yes'), { B: yes })).toBe('waiting')
    expect(stateOfC({ kind: 'answered', question: 'B' }, { B: yes })).toBe('waiting')
  })

  it('takes "answered" as unknown while nothing is, so that a blank hides nothing', () => {
    expect(stateOfC({ kind: 'answered', question: 'A' }, {})).toBe('waiting')
    expect(stateOfC({ kind: 'not', of: { kind: 'answered', question: 'A' } }, {})).toBe('waiting')
    expect(stateOfC({ kind: 'not', of: { kind: 'answered', question: 'A' } }, { A: no })).toBe('hidden')
  })

  it('reads "does not apply" as answered, and as nothing else', () => {
    const na: Answer = { kind: 'not-applicable' }
    expect(stateOfC({ kind: 'answered', question: 'A' }, { A: na })).toBe('shown')
    expect(stateOfC(is('A', 'yes'), { A: na })).toBe('hidden')
    expect(stateOfC({ kind: 'not', of: is('A', 'yes') }, { A: na })).toBe('hidden')
  })

  it('does not count an answer that does not fit its question', () => {
    expect(stateOfC(is('A', 'yes'), { A: { kind: 'options', options: ['yes'] } })).toBe('waiting')
    expect(stateOfC(is('A', 'maybe'), { A: { kind: 'option', option: 'maybe' } })).toBe('waiting')
  })

  it('compares numbers as numbers, dates as dates, and nothing across', () => {
    const compare = (question: string, operator: '<' | '<=' | '=' | '>=' | '>', value: string): Condition => ({
      kind: 'compare',
      question,
      operator,
      value,
    })
    const number = (value: string): Record<string, Answer> => ({ N: { kind: 'number', value } })
    expect(stateOfC(compare('N', '=', '2.50'), number('2.5'))).toBe('shown')
    expect(stateOfC(compare('N', '>', '9'), number('10'))).toBe('shown')
    expect(stateOfC(compare('N', '<', '-1'), number('-1.5'))).toBe('shown')
    expect(stateOfC(compare('N', '>=', '2'), number('1.999999'))).toBe('hidden')
    const date: Record<string, Answer> = { D: { kind: 'date', date: '2026-02-01' } }
    expect(stateOfC(compare('D', '<=', '2026-02-01'), date)).toBe('shown')
    expect(stateOfC(compare('D', '<', '2026-02-01'), date)).toBe('hidden')
    expect(stateOfC(compare('D', '>', '5'), date)).toBe('hidden')
    expect(stateOfC(compare('N', '>', '2026-02-01'), number('5'))).toBe('hidden')
  })

  it('finds text whatever its case and its composition of accents', () => {
    const text = (value: string): Record<string, Answer> => ({ T: { kind: 'text', text: value } })
    const contains: Condition = { kind: 'text-contains', question: 'T', text: 'caf\u00e9' }
    expect(stateOfC(contains, text('The CAFE\u0301'))).toBe('shown')
    expect(stateOfC(contains, text('tea'))).toBe('hidden')
    expect(stateOfC(contains, text('   '))).toBe('waiting')
  })

  it('reads the exposure, and waits for a factor without a level', () => {
    const deep: Condition = { kind: 'exposure', factor: 'access-depth', atLeast: 3 }
    const at = (level: number | null) => exposureWith([0, 0, 0, level, 0, 0, 0, 0])
    expect(stateOfC(deep, {}, at(3))).toBe('shown')
    expect(stateOfC(deep, {}, at(2))).toBe('hidden')
    expect(stateOfC(deep, {}, at(null))).toBe('waiting')
    expect(stateOfC({ kind: 'exposure', factor: 'no-such-factor', atLeast: 0 }, {})).toBe('waiting')
  })

  it('waits for ever for a question that there is not', () => {
    expect(stateOfC(is('Z', 'yes'), { Z: yes })).toBe('waiting')
  })
})

describe('the order of the questions', () => {
  it('does not matter: a condition may ask about later ones, and these about others', () => {
    const made = smallQuestionnaire([
      { id: 'C', when: { kind: 'all', of: [is('A', 'yes'), is('B', 'yes')] } },
      { id: 'B', when: is('A', 'yes') },
      { id: 'A' },
    ])
    const shown = visibility(
      made,
      new Map([
        ['A', yes],
        ['B', yes],
      ]),
      highestExposure,
    )
    expect([...shown]).toEqual([
      ['C', 'shown'],
      ['B', 'shown'],
      ['A', 'shown'],
    ])
  })
})

describe('circles of conditions', () => {
  const made = smallQuestionnaire([
    { id: 'A', when: is('B', 'yes') },
    { id: 'B', when: is('A', 'yes') },
    { id: 'Self', when: is('Self', 'no') },
    { id: 'Behind', when: is('A', 'no') },
    { id: 'Free' },
  ])

  it('end, are named, and leave what hangs on them waiting', () => {
    const shown = visibility(
      made,
      new Map([
        ['A', yes],
        ['B', yes],
        ['Self', yes],
      ]),
      highestExposure,
    )
    expect([...shown.values()]).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'shown'])
    expect(conditionGraphOf(made).circular).toEqual(['A', 'B', 'Self', 'Behind'])
  })
})

describe('sections', () => {
  const made = smallQuestionnaire(
    [
      { id: 'A', section: 'First' },
      { id: 'B', section: 'Second' },
      { id: 'C', section: 'Second', when: is('A', 'yes') },
      { id: 'D', section: 'Third', when: is('A', 'no') },
    ],
    [{ id: 'First' }, { id: 'Second', when: is('A', 'yes') }, { id: 'Third' }],
  )

  it('hide their questions, and are hidden when every question in them is', () => {
    const state = (answers: Record<string, Answer>) => ({
      questions: [...visibility(made, new Map(Object.entries(answers)), highestExposure).values()],
      sections: [...sectionVisibility(made, new Map(Object.entries(answers)), highestExposure).values()],
    })
    expect(state({ A: yes })).toEqual({
      questions: ['shown', 'shown', 'shown', 'hidden'],
      sections: ['shown', 'shown', 'hidden'],
    })
    expect(state({ A: no })).toEqual({
      questions: ['shown', 'hidden', 'hidden', 'shown'],
      sections: ['shown', 'hidden', 'shown'],
    })
    expect(state({})).toEqual({
      questions: ['shown', 'waiting', 'waiting', 'waiting'],
      sections: ['shown', 'waiting', 'shown'],
    })
  })

  it('pass on what depends on an answer', () => {
    expect([...dependantsOf(conditionGraphOf(made), 'A')].toSorted()).toEqual(['B', 'C', 'D'])
    expect(dependantsOf(conditionGraphOf(made), 'B').size).toBe(0)
  })
})

describe('unknown and void truths', () => {
  const truths = fc.constantFrom(isTrue, isFalse, isVoid, isUnknown)

  it('obey De Morgan and double negation', () => {
    fc.assert(
      fc.property(truths, truths, (left, right) => {
        expect(negationOf(negationOf(left))).toEqual(left)
        expect(negationOf(allOf([left, right]))).toEqual(anyOf([negationOf(left), negationOf(right)]))
      }),
    )
  })

  it('only become more certain when more is answered', () => {
    fc.assert(
      fc.property(
        questionnaireArbitrary,
        exposureArbitrary,
        fc.array(fc.nat(1000), { minLength: 20 }),
        (made, exposure, picks) => {
          const full = new Map<string, Answer>()
          questionsOf(made).forEach(({ question }, index) => {
            const answer = answerTo(question, picks[index % picks.length] ?? 0)
            if (answer !== null) full.set(question.id, answer)
          })
          const after = visibility(made, full, exposure)
          expect([...after.values()].every((state) => state !== 'waiting')).toBe(true)
          const fewer = new Map([...full].filter((_, index) => (picks[index % picks.length] ?? 0) % 3 !== 0))
          for (const [id, state] of visibility(made, fewer, exposure)) {
            if (state !== 'waiting') expect(after.get(id)).toBe(state)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
