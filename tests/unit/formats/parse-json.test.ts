import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumDepth, parseJson } from '#electron/formats/json/parse-json.ts'

function strict(text: string) {
  const parsed = parseJson(text, 'strict')
  return parsed.ok ? { value: parsed.value.value } : { error: parsed.error }
}

function dialect(text: string) {
  const parsed = parseJson(text, 'vsaq')
  return parsed.ok ? parsed.value : { error: parsed.error }
}

describe('reading JSON', () => {
  it('reads whatever JSON.stringify writes', () => {
    const noPrototype = (value: unknown) => !JSON.stringify(value).includes('__proto__')
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }).filter(noPrototype), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(strict(text)).toEqual({ value: JSON.parse(text) as unknown })
      }),
    )
  })

  it('refuses whatever JSON.parse refuses', () => {
    const broken = [
      '',
      '{',
      '[1,]',
      '{"a":1,}',
      '01',
      '+1',
      '.5',
      "'a'",
      '"a\nb"',
      '"\\q"',
      '"\\u12g4"',
      'nul',
      '1 2',
      '{a:1}',
      '\u00a01',
    ]
    for (const text of broken) {
      expect(() => JSON.parse(text) as unknown, text).toThrow()
      expect(strict(text), text).toMatchObject({ error: { code: 'json-invalid' } })
    }
  })

  it('says where the mistake is', () => {
    expect(strict('{\n  "a": 1\n  "b": 2\n}')).toEqual({
      error: { code: 'json-invalid', values: { line: 3, column: 3, key: '' } },
    })
  })

  it('skips a byte order mark', () => {
    expect(strict('\uFEFF[1]')).toEqual({ value: [1] })
  })

  it('refuses a key that would reach the prototype, and one that stands twice', () => {
    expect(strict('{"a":{"__proto__":{"polluted":true}}}')).toMatchObject({ error: { code: 'json-forbidden-key' } })
    expect(strict('{"a":{"\\u005f_proto__":1}}')).toMatchObject({ error: { code: 'json-forbidden-key' } })
    expect(strict('{"a":1,"b":{"c":1,"c":2}}')).toMatchObject({
      error: { code: 'json-repeated-key', values: { key: 'c' } },
    })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('stops at nesting that is too deep, long before the stack ends', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(strict(nested(maximumDepth))).toHaveProperty('value')
    expect(strict(nested(maximumDepth + 2))).toMatchObject({ error: { code: 'json-too-deep' } })
    expect(strict('['.repeat(2_000_000))).toMatchObject({ error: { code: 'json-too-deep' } })
  })
})

describe('reading the dialect of VSAQ', () => {
  it('joins strings, undoes escapes and collects comments', () => {
    const text = '// first\n{"a": "one " +\n  // between\n  "two\\x20\\x41", "b": "kept // here" }\n// last'
    expect(dialect(text)).toEqual({
      value: { a: 'one two A', b: 'kept // here' },
      comments: ['first', 'between', 'last'],
    })
  })

  it('keeps plus signs and slashes inside strings as they are', () => {
    expect(dialect('["a\\" + \\"b", "http://example.org"]')).toMatchObject({ value: ['a" + "b', 'http://example.org'] })
  })

  it('does not accept the dialect where strict JSON is asked for', () => {
    for (const text of ['["a" + "b"]', '["\\x41"]', '// a\n[]']) {
      expect(strict(text), text).toMatchObject({ error: { code: 'json-invalid' } })
    }
  })

  it('refuses a join with nothing to join', () => {
    expect(dialect('["a" + 1]')).toMatchObject({ error: { code: 'json-invalid', values: { line: 1, column: 8 } } })
  })
})
