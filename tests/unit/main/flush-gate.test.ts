import { describe, expect, it, vi } from 'vitest'
import { createFlushGate } from '#electron/main/windows/flush-gate.ts'

describe('the gate before closing', () => {
  it('asks the window and gives its answer', async () => {
    const request = vi.fn<() => void>()
    const gate = createFlushGate(request, 60_000)
    const flushed = gate.flush()
    gate.acknowledge(2)
    expect(await flushed).toEqual({ unsaved: 2 })
    expect(request).toHaveBeenCalledTimes(1)
  })

  it('asks once for callers that come together, and anew afterwards', async () => {
    const request = vi.fn<() => void>()
    const gate = createFlushGate(request, 60_000)
    const both = Promise.all([gate.flush(), gate.flush()])
    gate.acknowledge(0)
    expect(await both).toEqual([{ unsaved: 0 }, { unsaved: 0 }])
    const later = gate.flush()
    gate.acknowledge(1)
    expect(await later).toEqual({ unsaved: 1 })
    expect(request).toHaveBeenCalledTimes(2)
  })

  it('takes silence for no answer, so that a hung page cannot hold the app', async () => {
    vi.useFakeTimers()
    const flushed = createFlushGate(() => undefined, 5_000).flush()
    await vi.advanceTimersByTimeAsync(5_000)
    vi.useRealTimers()
    expect(await flushed).toEqual({ unsaved: null })
  })

  it('is not moved by an answer that nobody asked for', async () => {
    const gate = createFlushGate(() => undefined, 60_000)
    gate.acknowledge(7)
    const flushed = gate.flush()
    gate.acknowledge(0)
    expect(await flushed).toEqual({ unsaved: 0 })
  })
})
