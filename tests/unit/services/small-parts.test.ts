import { describe, expect, it } from 'vitest'
import { changesBetween, short } from '#electron/services/audit-detail.ts'
import { mediaTypeOf } from '#electron/services/evidence/media-type.ts'
import { assessPassphrase } from '#electron/services/passphrase/strength.ts'
import { fileNameOf, lastPart } from '#electron/services/paths.ts'
import { createSerialiser } from '#electron/services/serialise.ts'
import { isMessageKey } from '#shared/text/translator.ts'
import { bytes } from '#tests/fixtures/services/fake-formats.ts'

describe('a passphrase', () => {
  it.each([
    ['northlight research', false],
    ['kiln orbit mosaic ferry', true],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', false],
    ['Qj7#x', false],
    ['Northlight', false],
  ])('%s is acceptable: %s', async (passphrase, acceptable) => {
    const strength = await assessPassphrase(passphrase, ['Northlight Research'])
    expect(strength.acceptable).toBe(acceptable)
    expect(strength.hints.length > 0).toBe(!acceptable)
  })

  it('gets remarks that are all in the catalogue', async () => {
    const tried = [
      'abc',
      'qwerty',
      'aaaa',
      'abcabcabc',
      '2026',
      '13.04.1988',
      'p@ssw0rd',
      'drowssap',
      'Emma',
      'SUMMER',
      '',
    ]
    const all = await Promise.all(tried.map((each) => assessPassphrase(each, ['Emma'])))
    const hints = all.flatMap((each) => each.hints)
    expect(hints.length).toBeGreaterThan(tried.length)
    expect(hints.filter((hint) => !isMessageKey(hint))).toEqual([])
  })
})

describe('the kind of a file', () => {
  const pdf = bytes('%PDF-1.7\n')
  it.each([
    ['report.pdf', pdf, 'application/pdf'],
    ['report.txt', pdf, 'text/plain'],
    ['photo.pdf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['sheet.xlsx', bytes('PK\u0003\u0004'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['notes.md', new Uint8Array([0, 1, 2]), 'application/octet-stream'],
    ['program.exe', bytes('MZ'), 'application/octet-stream'],
    ['README', bytes('words'), 'application/octet-stream'],
  ])('of %s is believed only when its first bytes agree', (name, head, expected) => {
    expect(mediaTypeOf(name, head)).toBe(expected)
  })
})

describe('names of files', () => {
  it.each([
    ['R-2026-0001 A/B: "C" Inc..pdf', 'R-2026-0001 A B C Inc.pdf'],
    ['../../etc/passwd', '.. .. etc passwd'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(110)}.pdf`],
    ['line\nbreak\u0000.pem', 'line break.pem'],
  ])('%j becomes %j', (text, expected) => {
    expect(fileNameOf(text)).toBe(expected)
  })

  it('are the last part of a path of any system', () => {
    expect(['/a/b.pdf', 'C:\\a\\b.pdf', 'b.pdf', '/a/b.pdf/'].map(lastPart)).toEqual(Array(4).fill('b.pdf'))
  })
})

describe('detail for the audit log', () => {
  it('names fields that differ, and cuts long texts', () => {
    const before = { name: 'A', tags: ['x'], note: '', same: { deep: 1 } }
    const after = { name: 'B', tags: ['x', 'y'], note: 'n'.repeat(5000), same: { deep: 1 } }
    const changes = changesBetween(before, after)
    expect(Object.keys(changes)).toEqual(['name', 'tags', 'note'])
    expect(changes['tags']).toEqual({ before: '["x"]', after: '["x","y"]' })
    expect(JSON.stringify(changes).length).toBeLessThan(400)
    expect(short(undefined)).toBeNull()
  })
})

describe('turns', () => {
  it('run one at a time for a key in the order of the calls, and a failing one stops nobody', async () => {
    const turns = createSerialiser()
    const seen: string[] = []
    function task(name: string, fails = false) {
      return async () => {
        seen.push(`${name} begins`)
        await Promise.resolve()
        seen.push(`${name} ends`)
        if (fails) throw new Error(name)
      }
    }
    const all = [turns.run('k', task('a', true)), turns.run('k', task('b')), turns.run('k', task('c'))]
    const settled = await Promise.allSettled(all)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
    await turns.settle()
  })
})
