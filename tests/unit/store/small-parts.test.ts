import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32 } from '#electron/store/crypto/base32.ts'
import { passphraseKey, freshParameters } from '#electron/store/crypto/passphrase-key.ts'
import { strictBase64 } from '#electron/store/crypto/strict-base64.ts'
import { notReadable, notSaved } from '#electron/store/disk/disk-failure.ts'
import { withRetries } from '#electron/store/disk/with-retries.ts'
import { mapBounded } from '#electron/store/documents/map-bounded.ts'
import { SerialQueue } from '#electron/store/serial-queue.ts'

describe('base 32', () => {
  // RFC 4648, section 10, in lower case and without padding.
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('of %j is %j', (plain, text) => {
    expect(base32(Buffer.from(plain))).toBe(text)
  })
})

describe('base64 of the audit log', () => {
  it('has one text for the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(255), (bytes, place, code) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(strictBase64(text)).toEqual(Buffer.from(bytes))
        const index = place % text.length
        const other = text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1)
        fc.pre(other !== text)
        const read = strictBase64(other)
        if (read !== null) expect(read).not.toEqual(Buffer.from(bytes))
      }),
    )
  })
})

describe('a passphrase', () => {
  const parameters = freshParameters({ N: 2, r: 8, p: 1 })
  it('is the same however its letters are composed and its spaces typed', async () => {
    const key = await passphraseKey('caf\u00e9 au lait', parameters)
    expect(await passphraseKey('cafe\u0301\u00a0au\u2003lait', parameters)).toEqual(key)
    expect(await passphraseKey('Caf\u00e9 au lait', parameters)).not.toEqual(key)
    expect(await passphraseKey('caf\u00e9 au lait', freshParameters({ N: 2, r: 8, p: 1 }))).not.toEqual(key)
  })
})

describe('an error of the disk', () => {
  it.each([
    ['ENOSPC', 'not-saved-disk-full'],
    ['EDQUOT', 'not-saved-disk-full'],
    ['EROFS', 'not-saved-read-only'],
    ['EACCES', 'not-saved-permission'],
    ['EPERM', 'not-saved-permission'],
    ['ENOENT', 'not-saved-gone'],
    ['EIO', 'not-saved-other'],
  ])('%s is told as %s', (code, told) => {
    expect(notSaved(Object.assign(new Error(code), { code }))).toMatchObject({ code: told, retryable: true })
  })

  it('is not made of a mistake of the program', () => {
    expect(() => notSaved(new TypeError('mistake'))).toThrow('mistake')
    expect(() => notReadable(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), 'f')).toThrow('x')
  })
})

describe('retries', () => {
  function failing(times: number, message = 'held'): () => Promise<number> {
    let calls = 0
    return async () => {
      calls += 1
      if (calls <= times) throw new Error(message)
      return calls
    }
  }
  const isPassing = (error: unknown) => error instanceof Error && error.message === 'held'

  it('end with the first success', async () => {
    expect(await withRetries(failing(2), [0, 0, 0], isPassing)).toBe(3)
  })
  it('end with the last failure, or the first that will not pass', async () => {
    await expect(withRetries(failing(9), [0, 0], isPassing)).rejects.toThrow('held')
    await expect(withRetries(failing(1, 'gone'), [0, 0], isPassing)).rejects.toThrow('gone')
  })
})

describe('a queue', () => {
  it('keeps the order of the calls, also past a failure', async () => {
    const queue = new SerialQueue()
    const done: number[] = []
    const tasks = [3, 1, 2].map((ticks, index) =>
      queue.run(async () => {
        for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
        done.push(index)
        if (index === 1) throw new Error('one')
      }),
    )
    await expect(tasks[1]).rejects.toThrow('one')
    await queue.settled()
    expect(done).toEqual([0, 1, 2])
  })
})

describe('bounded mapping', () => {
  it('keeps the order of the items and the bound', async () => {
    let atWork = 0
    let most = 0
    const doubled = await mapBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      atWork += 1
      most = Math.max(most, atWork)
      await new Promise((resolve) => setImmediate(resolve))
      atWork -= 1
      return item * 2
    })
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14])
    expect(most).toBe(3)
  })
})
