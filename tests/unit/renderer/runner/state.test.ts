import { describe, expect, it } from 'vitest'
import type { Assessment } from '#shared/schema/assessment.ts'
import {
  answeredWith,
  contentWith,
  drafted,
  judgedAs,
  minute,
  preparer,
  takenIntoReview,
} from '#tests/fixtures/assessment-steps.ts'
import { keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'
import {
  contentOf,
  initialState,
  reduce,
  unsavedQuestions,
  type RunnerEvent,
  type RunnerState,
  type Saved,
} from '../../../../renderer/src/features/runner/model/state.ts'
import { standingOf } from '../../../../renderer/src/features/runner/model/standing.ts'
import { pieceOf, viewOf } from './runner-view.ts'

const made = smallQuestionnaire([{ id: 'A' }, { id: 'B' }])
const yes = contentWith('yes').answer
const no = contentWith('no').answer

function started(assessment: Assessment = drafted(made), revision = 1): RunnerState {
  return initialState(viewOf(made, { assessment, revision }), keyOf('A'))
}

function after(state: RunnerState, ...events: readonly RunnerEvent[]): RunnerState {
  return events.reduce(reduce, state)
}

function savedAs(answers: Parameters<typeof answeredWith>[2], revision: number): Saved {
  const { assessment } = viewOf(made, { assessment: answeredWith(drafted(made), made, answers) })
  return { assessment, revision, savedAt: minute(5) }
}

const editA = (change: Parameters<typeof contentWith>[1]): RunnerEvent => ({
  kind: 'edited',
  question: keyOf('A'),
  change: change ?? {},
})

describe('the answers ahead of the disk', () => {
  it('shows an edit at once, and keeps it until exactly it was acknowledged', () => {
    const edited = after(started(), editA({ answer: yes }))
    expect(contentOf(edited, keyOf('A')).answer).toEqual(yes)
    expect(unsavedQuestions(edited)).toEqual([keyOf('A')])
    const sent = { question: keyOf('A'), content: contentOf(edited, keyOf('A')) }
    const done = after(edited, { kind: 'acknowledged', saved: savedAs({ A: 'yes' }, 2), sent })
    expect(unsavedQuestions(done)).toEqual([])
    expect(contentOf(done, keyOf('A')).answer).toEqual(yes)
    expect(done.view.revision).toBe(2)
  })

  it('keeps what was typed while the save was on its way', () => {
    const edited = after(started(), editA({ answer: yes }))
    const sent = { question: keyOf('A'), content: contentOf(edited, keyOf('A')) }
    const meanwhile = after(edited, editA({ comment: 'More' }))
    const done = after(meanwhile, { kind: 'acknowledged', saved: savedAs({ A: 'yes' }, 2), sent })
    expect(unsavedQuestions(done)).toEqual([keyOf('A')])
    expect(contentOf(done, keyOf('A'))).toMatchObject({ answer: yes, comment: 'More' })
  })

  it('keeps an edit of another question when one is acknowledged', () => {
    const edited = after(started(), editA({ answer: yes }), {
      kind: 'edited',
      question: keyOf('B'),
      change: { answer: no },
    })
    const sent = { question: keyOf('A'), content: contentOf(edited, keyOf('A')) }
    const done = after(edited, { kind: 'acknowledged', saved: savedAs({ A: 'yes' }, 2), sent })
    expect(contentOf(done, keyOf('B')).answer).toEqual(no)
    expect(unsavedQuestions(done)).toEqual([keyOf('B')])
  })

  it('does not go back to an older revision that arrives late', () => {
    const newest = after(started(), { kind: 'acknowledged', saved: savedAs({ A: 'yes', B: 'yes' }, 5) })
    const late = after(newest, { kind: 'acknowledged', saved: savedAs({ A: 'no' }, 4) })
    expect(contentOf(late, keyOf('A')).answer).toEqual(yes)
    expect(after(late, { kind: 'loaded', view: viewOf(made, { revision: 3 }) })).toBe(late)
  })

  it('takes in a newer revision from elsewhere without dropping an edit', () => {
    const edited = after(started(), editA({ answer: yes }))
    const assessment = answeredWith(drafted(made), made, { A: 'no', B: 'no' })
    const loaded = after(edited, { kind: 'loaded', view: viewOf(made, { assessment, revision: 9 }) })
    expect(contentOf(loaded, keyOf('A')).answer).toEqual(yes)
    expect(contentOf(loaded, keyOf('B')).answer).toEqual(no)
  })

  it('adds attached files to an edit that was begun before they were attached', () => {
    const edited = after(started(), editA({ comment: 'See the file' }))
    const piece = pieceOf('a')
    const saved = savedAs({ A: contentWith(null, { evidence: [piece.id] }) }, 2)
    const attached = after(edited, { kind: 'attached', saved, question: keyOf('A'), added: [piece] })
    expect(contentOf(attached, keyOf('A'))).toMatchObject({ comment: 'See the file', evidence: [piece.id] })
    expect(attached.view.evidence.map(({ title }) => title)).toEqual(['Piece a'])
  })

  it('shows changed facts of evidence in the place of the old ones', () => {
    const begun = initialState(viewOf(made, { evidence: [pieceOf('a'), pieceOf('b')] }), null)
    const changed = after(begun, { kind: 'evidence-changed', evidence: pieceOf('a', { title: 'Deletion policy' }) })
    expect(changed.view.evidence.map(({ title }) => title)).toEqual(['Deletion policy', 'Piece b'])
  })

  it('stays at its question, whatever becomes of the answers', () => {
    const answered = after(started(), editA({ answer: yes }), { kind: 'acknowledged', saved: savedAs({ A: 'yes' }, 2) })
    expect(answered.current).toBe(keyOf('A'))
    expect(after(answered, { kind: 'moved', question: keyOf('B') }).current).toBe(keyOf('B'))
  })
})

describe('a response that was reviewed', () => {
  const reviewed = judgedAs(
    takenIntoReview(answeredWith(drafted(made), made, { A: 'no', B: 'yes' }), made),
    'A',
    'asked-back',
  )

  it('loses its decision with the first change, but the reason can still be read', () => {
    const changed = after(started(reviewed), editA({ answer: yes }))
    expect(standingOf(changed).responses[keyOf('A')]?.review).toBeNull()
    expect(changed.formerReviews[keyOf('A')]).toMatchObject({ verdict: 'asked-back', reason: 'Seen' })
    const acknowledged = after(changed, { kind: 'acknowledged', saved: savedAs({ A: 'yes' }, 2) })
    expect(acknowledged.formerReviews[keyOf('A')]?.by).not.toBe(preparer)
  })

  it('keeps its decision when it is only flagged', () => {
    const flagged = after(started(reviewed), editA({ flagged: true }))
    expect(standingOf(flagged).responses[keyOf('A')]?.review?.verdict).toBe('asked-back')
    expect(flagged.formerReviews).toEqual({})
  })
})
