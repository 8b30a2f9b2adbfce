import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontLibrary } from '#electron/report/text/font-library.ts'
import { createTextEngine, type Line } from '#electron/report/text/text-engine.ts'
import { wrap } from '#electron/report/text/wrap.ts'

const library = fontLibrary(join(import.meta.dirname, '../../../resources'))
const size = 10
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(...'ab w-/.שלוםمرحبا供应नमस्तेที่ปรึกษา\u0301\u200d\u202e\u2067\u00ad\t\n\r'),
    maxLength: 200,
  }),
)

const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('')
const wrapped = (text: string, width: number): readonly Line[] =>
  wrap(createTextEngine(library), [{ text }], size, width)

describe('wrapping', () => {
  it('never makes a line wider than its column, unless it is one character', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 20, max: 300 }), (text, width) => {
        for (const line of wrapped(text, width)) {
          const count = [...new Intl.Segmenter('en').segment(textOf(line))].length
          if (count > 1) expect((line.width * size) / 1000).toBeLessThanOrEqual(width + 0.01)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('loses and repeats no character that is seen', () => {
    const seen = (text: string): readonly string[] => [...text.replaceAll(/[\s\p{C}\p{M}]/gu, '')].toSorted()
    fc.assert(
      fc.property(anything, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const engine = createTextEngine(library)
        const lines = wrap(engine, [{ text }], size, width)
        const unknown = new Set(engine.missing())
        const wanted = [...text.normalize('NFC')]
          .map((character) => (unknown.has(character) ? '?' : character))
          .join('')
        expect(seen(lines.map((line) => textOf(line)).join(''))).toEqual(seen(wanted))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same lines whatever was set before', () => {
    fc.assert(
      fc.property(anything, anything, (before, text) => {
        const used = createTextEngine(library)
        wrap(used, [{ text: before }], size, 90)
        const widths = (lines: readonly Line[]) => lines.map(({ width }) => width)
        expect(widths(wrap(used, [{ text }], size, 90))).toEqual(widths(wrapped(text, 90)))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps line ends of the text, and an empty line between two', () => {
    expect(wrapped('one\r\ntwo\n\nfour', 200).map((line) => textOf(line))).toEqual(['one', 'two', '', 'four'])
  })

  it('breaks after a hyphen and between words, not within them', () => {
    expect(wrapped('well-known practice', 45).map((line) => textOf(line))).toEqual(['well-', 'known', 'practice'])
  })
})
