import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '#shared/ipc/app-error.ts'
import { discardAll, flushAll, registerPending, useSaveState } from '../../../../renderer/src/lib/save-state.ts'

const error: AppError = { code: 'not-saved-gone', message: 'Not saved.', retryable: true, correlationId: '' }
const { report } = useSaveState.getState()
const status = () => useSaveState.getState().status

beforeEach(() => {
  useSaveState.getState().reset()
})

describe('the state of saving', () => {
  it('goes on saying that something is not saved while other things are', () => {
    const [facts, exposure] = [{}, {}]
    const retry = vi.fn()
    report(facts, { kind: 'failed', error, retry })
    report(exposure, { kind: 'saving' })
    expect(status().kind).toBe('failed')
    report(exposure, { kind: 'saved', at: '2026-11-24T14:03:00Z' })
    const now = status()
    expect(now.kind).toBe('failed')
    if (now.kind === 'failed') now.retry()
    expect(retry).toHaveBeenCalledOnce()
    report(facts, { kind: 'saved', at: '2026-11-24T14:04:00Z' })
    expect(status()).toEqual({ kind: 'saved', at: '2026-11-24T14:04:00Z' })
  })

  it('says saving while one of two is still under way', () => {
    const [first, second] = [{}, {}]
    report(first, { kind: 'saving' })
    report(second, { kind: 'saving' })
    report(first, { kind: 'saved', at: '2026-11-24T14:03:00Z' })
    expect(status().kind).toBe('saving')
    report(second, { kind: 'idle' })
    expect(status().kind).toBe('saved')
  })

  it('retries everything that failed', () => {
    const retries = [vi.fn(), vi.fn()]
    for (const retry of retries) report({}, { kind: 'failed', error, retry })
    const now = status()
    if (now.kind === 'failed') now.retry()
    for (const retry of retries) expect(retry).toHaveBeenCalledOnce()
  })
})

describe('pending edits', () => {
  it('are counted when they could not be saved, also where the same edits were registered anew', async () => {
    const edits = { flush: () => Promise.resolve(false) }
    const before = registerPending(edits)
    const again = registerPending(edits)
    before()
    expect(await flushAll()).toBe(1)
    again()
    expect(await flushAll()).toBe(0)
  })

  it('are dropped together with what was said about them when the workspace is left', () => {
    const discard = vi.fn()
    const unregister = registerPending({ flush: () => Promise.resolve(false), discard })
    report({}, { kind: 'failed', error, retry: () => undefined })
    discardAll()
    expect(discard).toHaveBeenCalledOnce()
    expect(status().kind).toBe('idle')
    unregister()
  })
})
