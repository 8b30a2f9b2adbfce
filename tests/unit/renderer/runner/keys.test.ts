import { describe, expect, it } from 'vitest'
import { commandOf, type FocusPlace, type KeyPress } from '../../../../renderer/src/features/runner/model/keys.ts'

function press(key: string, place: FocusPlace, modifiers: Partial<KeyPress> = {}, singleKeys = true) {
  const full: KeyPress = { key, place, withControl: false, withAlt: false, withShift: false, ...modifiers }
  return commandOf(full, singleKeys)?.kind ?? null
}

const places: readonly FocusPlace[] = ['line', 'lines', 'radio', 'control', 'question']

describe('the keys of the runner', () => {
  it('choose, move and act on the question', () => {
    expect(
      commandOf({ key: '3', place: 'question', withControl: false, withAlt: false, withShift: false }, true),
    ).toEqual({ kind: 'choose', number: 3 })
    expect(['0', 'Enter', 'j', 'k', 'ArrowDown', 'N', 'e', 'f', '/'].map((key) => press(key, 'question'))).toEqual([
      'not-applicable',
      'next-open',
      'move',
      'move',
      'move',
      'note',
      'evidence',
      'flag',
      'find',
    ])
  })

  it('write in fields instead, all but Escape, and Enter where it writes no new line', () => {
    for (const key of ['1', '0', 'j', 'n', 'f', '/', 'ArrowDown']) {
      expect([press(key, 'line'), press(key, 'lines')]).toEqual([null, null])
    }
    expect([press('Escape', 'line'), press('Escape', 'lines')]).toEqual(['leave-field', 'leave-field'])
    expect([press('Enter', 'line'), press('Enter', 'lines')]).toEqual(['next-open', null])
  })

  it('go on from anywhere with Control and Enter', () => {
    for (const place of places) expect(press('Enter', place, { withControl: true }, false)).toBe('next-open')
  })

  it('leave Enter to what can be pressed, and the arrows to radio buttons', () => {
    expect(press('Enter', 'control')).toBeNull()
    expect(press('ArrowDown', 'radio')).toBeNull()
    expect(press('j', 'radio')).toBe('move')
  })

  it('are left alone by the shortcuts of the system and of the window', () => {
    expect(press('f', 'question', { withControl: true })).toBeNull()
    expect(press('1', 'question', { withControl: true })).toBeNull()
    expect(press('j', 'question', { withAlt: true })).toBeNull()
  })

  it('ask for no single character once those are switched off', () => {
    for (const key of ['1', '0', 'j', 'k', 'n', 'e', 'f', '/']) expect(press(key, 'question', {}, false)).toBeNull()
    expect(press('Enter', 'question', {}, false)).toBe('next-open')
    expect(press('ArrowUp', 'question', {}, false)).toBe('move')
  })
})
