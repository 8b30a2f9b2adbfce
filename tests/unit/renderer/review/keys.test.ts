import { describe, expect, it } from 'vitest'
import { reviewCommandOf, type FocusPlace } from '../../../../renderer/src/features/review/model/keys.ts'

function press(key: string, place: FocusPlace = 'page', rest: { withModifier?: boolean; singleKeys?: boolean } = {}) {
  return reviewCommandOf({ key, place, withModifier: rest.withModifier ?? false }, rest.singleKeys ?? true)
}

describe('keys of the review', () => {
  it('judge and move', () => {
    expect(press('a')).toEqual({ kind: 'accept' })
    expect(press('R')).toEqual({ kind: 'reject' })
    expect(press('b')).toEqual({ kind: 'ask-back' })
    expect(press('j')).toEqual({ kind: 'move', step: 1 })
    expect(press('ArrowUp')).toEqual({ kind: 'move', step: -1 })
    expect(press('Enter')).toEqual({ kind: 'next-unreviewed' })
    expect(press('x')).toBeNull()
  })

  it('do nothing while somebody types', () => {
    for (const key of ['a', 'r', 'b', 'j', 'Enter', 'ArrowDown']) expect(press(key, 'field')).toBeNull()
  })

  it('leave Enter to the button that has the focus', () => {
    expect(press('Enter', 'control')).toBeNull()
    expect(press('a', 'control')).toEqual({ kind: 'accept' })
  })

  it('leave combinations to the system and the menu', () => {
    expect(press('a', 'page', { withModifier: true })).toBeNull()
  })

  it('judge by letter only while single keys are switched on', () => {
    for (const key of ['a', 'r', 'b', 'j', 'k']) expect(press(key, 'page', { singleKeys: false })).toBeNull()
    expect(press('ArrowDown', 'page', { singleKeys: false })).toEqual({ kind: 'move', step: 1 })
    expect(press('Enter', 'page', { singleKeys: false })).toEqual({ kind: 'next-unreviewed' })
  })
})
