import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextUnanswered, progressOf, submissionBlockers, type ProgressResponse } from '#shared/domain/progress.ts'
import { scoreOf } from '#tests/fixtures/score-helpers.ts'
import { scoreSourceArbitrary } from '#tests/fixtures/score-source-arbitrary.ts'
import {
  keyOf,
  responseWith,
  smallQuestionnaire,
  sourceWith,
  type SmallAnswer,
} from '#tests/fixtures/small-questionnaire.ts'

const whenYes = { kind: 'option', question: 'A', oneOf: ['yes'] } as const
const made = smallQuestionnaire(
  [
    { id: 'A', section: 'One', evidence: { required: true, expected: 'Policy' } },
    { id: 'Text', section: 'One', type: 'information' },
    { id: 'B', section: 'One', required: false },
    { id: 'C', section: 'Two', when: whenYes, notApplicable: true },
    {
      id: 'D',
      section: 'Two',
      when: whenYes,
      tips: [{ options: ['no'], severity: 'high', text: 'Limit it', asksCompensatingControl: true }],
    },
    { id: 'E', section: 'Three' },
  ],
  [{ id: 'One' }, { id: 'Two' }, { id: 'Three' }],
)

type Answers = Readonly<Record<string, SmallAnswer | ProgressResponse>>

function source(answers: Answers) {
  return sourceWith(made, answers)
}

function sections(answers: Answers) {
  return progressOf(source(answers)).sections.map(
    ({ title, answered, applicable, problems, warnings, state }) =>
      `${title} ${answered}/${applicable} p${problems} w${warnings} ${state}`,
  )
}

function issues(answers: Answers) {
  return progressOf(source(answers)).issues.map(
    ({ question, code, blocking }) => `${question.slice(2)} ${code}${blocking ? '' : ' (warning)'}`,
  )
}

describe('progress', () => {
  it('counts what is shown, and tells how each section stands', () => {
    expect(sections({})).toEqual(['One 0/2 p0 w0 untouched', 'Two 0/0 p0 w0 waiting', 'Three 0/1 p0 w0 untouched'])
    expect(sections({ A: 'yes', C: 'yes' })).toEqual([
      'One 1/2 p0 w1 complete',
      'Two 1/2 p0 w0 begun',
      'Three 0/1 p0 w0 untouched',
    ])
    expect(sections({ A: 'no', C: 'yes', E: 'yes' })).toEqual([
      'One 1/2 p0 w1 complete',
      'Two 0/0 p0 w0 hidden',
      'Three 1/1 p0 w0 complete',
    ])
    expect(sections({ A: 'yes', C: 'na', D: 'no', E: 'yes' })[1]).toBe('Two 1/2 p1 w1 problems')
    expect(progressOf(source({ A: 'yes', C: 'yes' }))).toMatchObject({ answered: 2, applicable: 5 })
  })

  it('names what blocks, and what only deserves a warning', () => {
    expect(issues({})).toEqual(['A unanswered', 'E unanswered'])
    expect(issues({ A: 'yes', C: 'na', D: 'no' })).toEqual([
      'A evidence-missing (warning)',
      'C justification-needed',
      'D compensating-control-missing (warning)',
      'E unanswered',
    ])
    const excused = smallQuestionnaire([{ id: 'A', notApplicable: true, evidence: { required: true, expected: '' } }])
    const justified = responseWith('na', { justification: 'None held' })
    expect(progressOf(sourceWith(excused, { A: justified })).issues).toEqual([])
    const full = {
      A: responseWith('no', { review: { verdict: 'asked-back' } }),
      D: { ...responseWith('no'), compensatingControl: 'Watched by hand' },
      E: { kind: 'text', text: 'wrong' },
    } as const
    expect(issues(full)).toEqual(['A asked-back', 'A evidence-missing (warning)', 'E wrong-kind'])
    expect(submissionBlockers(source(full)).map(({ code }) => code)).toEqual(['asked-back', 'wrong-kind'])
    expect(submissionBlockers(source({ A: 'no', E: 'yes' }))).toEqual([])
  })

  it('leads to the next question that is not complete, and round to the beginning', () => {
    const progress = progressOf(source({ A: 'yes', C: 'yes' }))
    expect(nextUnanswered(progress, null)).toBe('q:B')
    expect(nextUnanswered(progress, keyOf('A'))).toBe('q:B')
    expect(nextUnanswered(progress, keyOf('B'))).toBe('q:D')
    expect(nextUnanswered(progress, keyOf('E'))).toBe('q:B')
    expect(nextUnanswered(progressOf(source({ A: 'no', B: 'yes' })), keyOf('C'))).toBe('q:E')
    expect(nextUnanswered(progressOf(source({ A: 'no', B: 'yes', E: 'na' })), keyOf('E'))).toBe('q:E')
    expect(nextUnanswered(progressOf(source({ A: 'no', B: 'yes', E: 'yes' })), keyOf('E'))).toBeNull()
  })

  it('shows the same questions as the score', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (generated) => {
        const progress = progressOf(generated)
        const score = scoreOf(generated)
        for (const { key, visibility } of progress.questions) {
          const state = score.questions.get(key)?.state ?? ''
          expect(['hidden', 'waiting'].includes(state) ? state : 'shown').toBe(visibility)
        }
        expect(progress.applicable).toBe(score.counts.applicable + score.counts.excused)
      }),
      { numRuns: 300 },
    )
  })
})
