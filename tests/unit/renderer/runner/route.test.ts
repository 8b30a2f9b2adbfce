import { describe, expect, it } from 'vitest'
import { answeredWith, drafted, judgedAs, takenIntoReview } from '#tests/fixtures/assessment-steps.ts'
import { keyOf, smallQuestionnaire, type SmallAnswer } from '#tests/fixtures/small-questionnaire.ts'
import {
  entranceOf,
  neighbour,
  nextOpen,
  resolveCurrent,
} from '../../../../renderer/src/features/runner/model/route.ts'
import { standingOf } from '../../../../renderer/src/features/runner/model/standing.ts'
import { viewOf } from './runner-view.ts'

const whenYes = { kind: 'option', question: 'A', oneOf: ['yes'] } as const
const made = smallQuestionnaire(
  [
    { id: 'A', section: 'One' },
    { id: 'Info', section: 'One', type: 'information' },
    { id: 'B', section: 'One', when: whenYes },
    { id: 'C', section: 'Two' },
    { id: 'D', section: 'Two' },
  ],
  [{ id: 'One' }, { id: 'Two' }],
)

function standing(answers: Readonly<Record<string, SmallAnswer>>) {
  const assessment = answeredWith(drafted(made), made, answers)
  return standingOf({ view: viewOf(made, { assessment }), edits: {} })
}

describe('the way through the questions', () => {
  it('begins at the first question that is not answered', () => {
    expect(resolveCurrent(standing({}), null)).toBe(keyOf('A'))
    expect(resolveCurrent(standing({ A: 'no' }), null)).toBe(keyOf('C'))
    expect(resolveCurrent(standing({ A: 'no', C: 'yes', D: 'yes' }), null)).toBe(keyOf('A'))
  })

  it('stays at the wanted question, or goes to the nearest when that is not asked', () => {
    expect(resolveCurrent(standing({ A: 'yes' }), keyOf('B'))).toBe(keyOf('B'))
    expect(resolveCurrent(standing({ A: 'no' }), keyOf('B'))).toBe(keyOf('C'))
    expect(resolveCurrent(standing({}), keyOf('gone'))).toBe(keyOf('A'))
  })

  it('steps over hidden questions, waiting ones and information, and stops at both ends', () => {
    expect(neighbour(standing({ A: 'no' }), keyOf('A'), 1)).toBe(keyOf('C'))
    expect(neighbour(standing({}), keyOf('A'), 1)).toBe(keyOf('C'))
    expect(neighbour(standing({ A: 'yes' }), keyOf('A'), 1)).toBe(keyOf('B'))
    expect(neighbour(standing({ A: 'yes' }), keyOf('C'), -1)).toBe(keyOf('B'))
    expect(neighbour(standing({}), keyOf('D'), 1)).toBeNull()
    expect(neighbour(standing({}), keyOf('A'), -1)).toBeNull()
  })

  it('goes on to what is not answered, round to the beginning, and then ends', () => {
    expect(nextOpen(standing({ C: 'yes' }), keyOf('A'))).toBe(keyOf('D'))
    expect(nextOpen(standing({ C: 'yes', D: 'yes' }), keyOf('D'))).toBe(keyOf('A'))
    expect(nextOpen(standing({ A: 'no', C: 'yes', D: 'yes' }), keyOf('D'))).toBeNull()
  })

  it('goes on to what a reviewer asked back, although it is answered', () => {
    const assessment = judgedAs(
      takenIntoReview(answeredWith(drafted(made), made, { A: 'no', C: 'yes', D: 'yes' }), made),
      'C',
      'asked-back',
    )
    const asked = standingOf({ view: viewOf(made, { assessment }), edits: {} })
    expect(nextOpen(asked, keyOf('D'))).toBe(keyOf('C'))
  })

  it('enters a section at its first question with something to do', () => {
    expect(entranceOf(standing({ C: 'yes' }), 'q:Two')).toBe(keyOf('D'))
    expect(entranceOf(standing({ C: 'yes', D: 'no' }), 'q:Two')).toBe(keyOf('C'))
  })
})
