import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import { createAutosaver } from '../../../../renderer/src/lib/autosaver.ts'
import type { SaveStatus } from '../../../../renderer/src/lib/save-state.ts'

const diskFull: AppError = {
  code: 'not-saved-disk-full',
  message: 'Not saved: the disk is full.',
  retryable: true,
  correlationId: '',
}

/** An autosaver whose disk the test drives: each save waits until it is answered. */
function harness() {
  const statuses: SaveStatus[] = []
  const saves: { readonly value: string; readonly answer: (result: Result<unknown, AppError>) => void }[] = []
  const autosaver = createAutosaver<string>({
    report: (status) => statuses.push(status),
    save: (value) =>
      new Promise((answer) => {
        saves.push({ value, answer })
      }),
  })
  return { autosaver, statuses, saves, values: () => saves.map(({ value }) => value) }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('an autosaver', () => {
  it('saves once, the newest value, when edits pause', async () => {
    const { autosaver, values } = harness()
    autosaver.push('a')
    await vi.advanceTimersByTimeAsync(399)
    autosaver.push('ab')
    await vi.advanceTimersByTimeAsync(399)
    expect(values()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(values()).toEqual(['ab'])
  })

  it('does not wait for a pause longer than two seconds', async () => {
    const { autosaver, values } = harness()
    for (let typed = 0; typed <= 20; typed += 1) {
      autosaver.push(String(typed))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(values()).toHaveLength(1)
  })

  it('says saved only after the disk did, and never runs two saves at once', async () => {
    const { autosaver, statuses, saves, values } = harness()
    autosaver.push('a')
    const flushed = autosaver.flush()
    autosaver.push('ab')
    await vi.advanceTimersByTimeAsync(5000)
    expect(values()).toEqual(['a'])
    expect(statuses.every(({ kind }) => kind === 'saving')).toBe(true)
    saves[0]?.answer(success(null))
    await vi.advanceTimersByTimeAsync(0)
    expect(values()).toEqual(['a', 'ab'])
    saves[1]?.answer(success(null))
    expect(await flushed).toBe(true)
    expect(statuses.at(-1)?.kind).toBe('saved')
  })

  it('keeps what the disk refused and saves it on retry', async () => {
    const { autosaver, statuses, saves, values } = harness()
    autosaver.push('precious')
    const flushed = autosaver.flush()
    saves[0]?.answer(failure(diskFull))
    expect(await flushed).toBe(false)
    const last = statuses.at(-1)
    expect(last).toMatchObject({ kind: 'failed', error: diskFull })
    if (last?.kind === 'failed') last.retry()
    expect(values()).toEqual(['precious', 'precious'])
  })

  it('prefers what was typed meanwhile over what the disk refused', async () => {
    const { autosaver, saves, values } = harness()
    autosaver.push('old')
    const flushed = autosaver.flush()
    autosaver.push('new')
    saves[0]?.answer(failure(diskFull))
    await flushed
    void autosaver.flush()
    expect(values()).toEqual(['old', 'new'])
  })

  it('writes nothing more once its edits were discarded, even when the save under way fails', async () => {
    const { autosaver, saves, values } = harness()
    autosaver.push('of another workspace')
    const flushed = autosaver.flush()
    autosaver.discard()
    saves[0]?.answer(failure(diskFull))
    expect(await flushed).toBe(true)
    expect(await autosaver.flush()).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(values()).toHaveLength(1)
  })
})
