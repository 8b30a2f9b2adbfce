import { describe, expect, it } from 'vitest'
import { failure, success } from '#shared/domain/result.ts'
import type { Logger } from '#shared/ports/logger.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { createAnswerers } from '#electron/main/ipc/answer.ts'

const translator = createTranslator('en')

function createBench() {
  const lines: unknown[] = []
  const log: Logger = {
    info: () => undefined,
    warn: (event, detail) => lines.push({ event, ...detail }),
    error: (event, cause, detail) => lines.push({ event, cause, ...detail }),
  }
  return { lines, answererOf: createAnswerers({ log, translator, newReference: () => 'ref1' }) }
}

describe('the answer to a message', () => {
  it('is the parsed output of the handler', async () => {
    const { answererOf } = createBench()
    const answer = answererOf('app:take-opened-file', () => success({ path: '/x.pdf' }))
    expect(await answer(true, {})).toEqual({ ok: true, value: { path: '/x.pdf' } })
  })

  it('refuses a foreign sender without running the handler', async () => {
    const { answererOf, lines } = createBench()
    let ran = false
    const answer = answererOf('app:take-opened-file', () => {
      ran = true
      return success({ path: null })
    })
    expect(await answer(false, {})).toMatchObject({
      ok: false,
      error: { code: 'not-permitted', correlationId: 'ref1' },
    })
    expect(ran).toBe(false)
    expect(lines).toEqual([
      { event: 'ipc.refused', channel: 'app:take-opened-file', code: 'not-permitted', reference: 'ref1' },
    ])
  })

  it('refuses a malformed input and names the fields', async () => {
    const { answererOf } = createBench()
    const answer = answererOf('app:flushed', () => success({}))
    expect(await answer(true, { unsaved: -1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', fieldErrors: { unsaved: expect.any(String) } },
    })
  })

  it('puts the failure of a handler into words of the reader', async () => {
    const { answererOf } = createBench()
    const answer = answererOf('app:take-opened-file', () => failure({ code: 'workspace-locked', retryable: true }))
    expect(await answer(true, {})).toEqual({
      ok: false,
      error: {
        code: 'workspace-locked',
        message: translator('error.workspace-locked'),
        retryable: true,
        correlationId: 'ref1',
      },
    })
  })

  it('turns an exception into internal: the details go to the log, none to the window', async () => {
    const { answererOf, lines } = createBench()
    const cause = new Error('secret detail')
    const answer = answererOf('app:take-opened-file', () => {
      throw cause
    })
    const answered = await answer(true, {})
    expect(answered).toMatchObject({ ok: false, error: { code: 'internal', correlationId: 'ref1' } })
    expect(JSON.stringify(answered)).not.toContain('secret')
    expect(lines).toEqual([{ event: 'ipc.broken', cause, channel: 'app:take-opened-file', reference: 'ref1' }])
  })

  it('never lets an output through that is not what the contract says', async () => {
    const { answererOf } = createBench()
    const answer = answererOf('app:take-opened-file', () => success(JSON.parse('{"path":7,"more":true}')))
    expect(await answer(true, {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})
