import { describe, expect, it } from 'vitest'
import { lintCodes, type LintCode } from '#shared/domain/lint/problem.ts'
import { lintQuestionnaire } from '#shared/domain/lint/lint-questionnaire.ts'
import { questionnaire, type Questionnaire } from '#shared/schema/questionnaire.ts'
import { createTranslator } from '#shared/text/translator.ts'

type Draft = Record<string, unknown>

const gate = {
  id: 'gate',
  type: 'single',
  text: 'Gate',
  weight: 1,
  guidance: 'Why it matters.',
  options: [
    { id: 'good', label: 'Good', credit: 100 },
    { id: 'bad', label: 'Bad', credit: 0 },
  ],
}
const yesNo = {
  id: 'follow',
  type: 'yes-no',
  text: 'Follow-up',
  weight: 1,
  guidance: 'Why it matters.',
  yes: { credit: 100 },
  no: { credit: 0 },
}
const amount = {
  id: 'amount',
  type: 'number',
  text: 'How many?',
  weight: 1,
  guidance: 'Why it matters.',
  unit: 'days',
  minimum: '0',
  maximum: '30',
  ranges: [
    { upTo: '7', credit: 100 },
    { upTo: null, credit: 0 },
  ],
}

function made(questions: readonly Draft[], section: Draft = {}): Questionnaire {
  return questionnaire.parse({
    format: 'countersign-questionnaire',
    formatVersion: 1,
    id: 'sample',
    version: '1.0',
    title: 'Sample',
    language: 'en',
    sections: [{ id: 'one', title: 'One', weight: 1, questions, ...section }],
  })
}

function codes(subject: Questionnaire): readonly LintCode[] {
  return lintQuestionnaire(subject).map(({ code }) => code)
}

const when = (question: string, ...oneOf: string[]) => ({ when: { kind: 'option', question, oneOf } })

/** One planted defect for each code that the lint can give. */
const planted: Readonly<Record<LintCode, Questionnaire>> = {
  'duplicate-section': questionnaire.parse({
    ...made([gate]),
    sections: [...made([gate]).sections, ...made([yesNo]).sections],
  }),
  'duplicate-question': made([gate, { ...yesNo, id: 'gate' }]),
  'duplicate-option': made([{ ...gate, options: [...gate.options, { id: 'bad', label: 'Worse', credit: 0 }] }]),
  'unknown-question': made([gate, { ...yesNo, ...when('gone', 'good') }]),
  'unknown-option': made([gate, { ...yesNo, ...when('gate', 'best') }]),
  'unknown-factor': made([gate, { ...yesNo, when: { kind: 'exposure', factor: 'weather', atLeast: 1 } }]),
  'condition-mismatch': made([
    gate,
    { ...yesNo, when: { kind: 'compare', question: 'gate', operator: '>', value: '1' } },
  ]),
  'condition-circular': made([
    { ...gate, ...when('follow', 'yes') },
    { ...yesNo, ...when('gate', 'good') },
  ]),
  'condition-never': made([
    amount,
    { ...yesNo, when: { kind: 'compare', question: 'amount', operator: '>', value: '30' } },
  ]),
  'condition-always': made([gate, { ...yesNo, ...when('gate', 'good', 'bad') }]),
  'condition-looks-ahead': made([{ ...yesNo, ...when('gate', 'good') }, gate]),
  'weighted-unscored': made([gate, { id: 'words', type: 'text', text: 'Tell us', weight: 2 }]),
  'no-effect': made([gate, { ...yesNo, no: { credit: 100 } }]),
  'section-without-weight': made([gate], { weight: 0 }),
  'nothing-scored': made([{ ...gate, weight: 0 }]),
  'best-not-full': made([{ ...gate, options: [{ id: 'good', label: 'Good', credit: 90 }, gate.options[1]] }]),
  'worst-not-zero': made([{ ...gate, options: [gate.options[0], { id: 'bad', label: 'Bad', credit: 10 }] }]),
  'knock-out-cannot-fail': made([{ ...gate, knockOut: true }]),
  'knock-out-cannot-pass': made([
    { ...yesNo, knockOut: true, yes: { credit: 100, failing: true }, no: { credit: 0, failing: true } },
  ]),
  'failing-without-knock-out': made([{ ...yesNo, no: { credit: 0, failing: true } }]),
  'range-order': made([
    {
      ...amount,
      ranges: [
        { upTo: '7', credit: 100 },
        { upTo: '7', credit: 0 },
        { upTo: null, credit: 0 },
      ],
    },
  ]),
  'range-unreachable': made([
    {
      ...amount,
      ranges: [
        { upTo: '7', credit: 100 },
        { upTo: '30', credit: 0 },
        { upTo: null, credit: 0 },
      ],
    },
  ]),
  'guidance-missing': made([{ ...gate, guidance: ' ' }]),
  'text-too-long': made([{ ...gate, text: 'why '.repeat(120) }]),
}

describe('lint of a questionnaire', () => {
  it('finds nothing wrong with a sound questionnaire', () => {
    const subject = made([gate, { ...yesNo, ...when('gate', 'bad') }, amount])
    expect(lintQuestionnaire(subject)).toEqual([])
  })

  it.each(lintCodes)('finds a planted defect: %s', (code) => {
    expect(codes(planted[code])).toContain(code)
  })

  it.each(lintCodes)('words the problem at its place: %s', (code) => {
    const translate = createTranslator('en')
    const problem = lintQuestionnaire(planted[code]).find((each) => each.code === code)
    expect(problem).toBeDefined()
    const words = translate(`lint.${code}`, problem?.values)
    expect(words).not.toMatch(/[{}]/)
    expect(words.length).toBeGreaterThan(20)
  })

  it('names the section and the question of a problem', () => {
    expect(lintQuestionnaire(planted['no-effect'])).toEqual([
      { code: 'no-effect', severity: 'error', section: 'one', question: 'follow', values: {} },
    ])
  })

  it('sees a branch that is dead only through the questions before it', () => {
    const subject = made([
      gate,
      { ...yesNo, ...when('gate', 'bad') },
      { ...yesNo, id: 'third', when: { kind: 'all', of: [when('gate', 'good').when, when('follow', 'yes').when] } },
    ])
    expect(codes(subject)).toEqual(['condition-never'])
  })

  it('sees a section that is never shown, and does not blame its questions for it', () => {
    const dead = { kind: 'all', of: [when('gate', 'good').when, when('gate', 'bad').when] }
    const subject = questionnaire.parse({
      ...made([gate]),
      sections: [...made([gate]).sections, { id: 'two', title: 'Two', weight: 1, when: dead, questions: [yesNo] }],
    })
    expect(lintQuestionnaire(subject)).toMatchObject([{ code: 'condition-never', section: 'two', question: null }])
  })

  it('accepts a condition on several choices, on their absence and on exposure', () => {
    const several = {
      ...gate,
      id: 'several',
      type: 'multiple',
      options: [
        { id: 'a', label: 'A', credit: 60 },
        { id: 'b', label: 'B', credit: 40 },
        { id: 'none', label: 'None', credit: 0, exclusive: true },
      ],
    }
    const subject = made([
      several,
      { ...yesNo, when: { kind: 'not', of: when('several', 'a').when } },
      { ...yesNo, id: 'deep', when: { kind: 'exposure', factor: 'access-depth', atLeast: 3 } },
    ])
    expect(lintQuestionnaire(subject)).toEqual([])
  })

  it('claims nothing about a condition with more combinations than it may try', () => {
    const options = Array.from({ length: 9 }, (_, index) => ({
      id: `o${index}`,
      label: 'O',
      credit: index === 0 ? 100 : 0,
    }))
    const many = Array.from({ length: 6 }, (_, index) => ({ ...gate, id: `m${index}`, options }))
    const all = { kind: 'all', of: many.map(({ id }) => when(id, 'o0').when) }
    expect(lintQuestionnaire(made([...many, { ...yesNo, when: all }]))).toEqual([])
  })
})
