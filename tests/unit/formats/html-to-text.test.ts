import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '#electron/formats/text/html-to-text.ts'

describe('HTML as plain text', () => {
  it('keeps paragraphs, lists and addresses readable', () => {
    const html =
      "<p>First&nbsp;line &amp; more.</p><p>See <a href='https://example.org/a?b=1&amp;c=2'>the page</a>:</p><ul><li>one</li><li><b>two</b></li></ul>"
    expect(htmlToText(html)).toEqual({
      text: 'First line & more.\n\nSee the page (https://example.org/a?b=1&c=2):\n\n• one\n• two',
      hadMarks: true,
      hadUnsafe: false,
    })
  })

  it('leaves text that only looks a little like HTML alone', () => {
    expect(htmlToText('a < b, b > c, 1<2 & 3').text).toBe('a < b, b > c, 1<2 & 3')
  })

  it('shows what was escaped as characters, and never reads it again', () => {
    expect(htmlToText('Redirect &lt;script&gt;alert(1)&lt;/script&gt;').text).toBe('Redirect <script>alert(1)</script>')
    expect(htmlToText('&amp;lt;').text).toBe('&lt;')
  })

  it.each([
    '<script>alert(1)</script>after',
    '<script>alert(1)',
    '<img src=x onerror=alert(1)>after',
    '<a href="javascript:alert(1)">after</a>',
    '<a href=" data:text/html,x">after</a>',
    '<b onclick="alert(1)">after</b>',
    '<iframe srcdoc="<b>alert(1)</b>"></iframe>after',
    '<style>alert(1)</style>after',
    '<svg><script>alert(1)</script></svg>after',
    '<ScRiPt >alert(1)</sCrIpT>after',
  ])('drops what a text must not hold and says so: %s', (html) => {
    const { text, hadUnsafe } = htmlToText(html)
    expect(text).not.toContain('alert')
    expect(text).not.toContain('javascript')
    expect(text).not.toContain('data:')
    expect(hadUnsafe).toBe(true)
  })

  it('removes control characters and marks that turn the direction of reading', () => {
    expect(htmlToText('safe\u202e\u2066txt\u0000\u0007.exe').text).toBe('safetxt.exe')
  })

  it('gives text without any tag for any input', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      'script',
      'a',
      ' href=',
      '"',
      "'",
      '<!--',
      '-->',
      'x',
      '&lt;',
      '&#60;',
      '<p>',
      '<a href="',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.filter((each) => !each.startsWith('&')).join('')
        expect(htmlToText(html).text).not.toMatch(/<(script|a|p)\b[^<>]*>/i)
      }),
    )
  })

  it('takes no longer for hostile text than for any other', () => {
    for (const hostile of [
      '<a '.repeat(30_000),
      '<!--'.repeat(30_000),
      '<a "'.repeat(30_000),
      '&#'.repeat(50_000),
      '<script>'.repeat(12_000),
    ]) {
      expect(htmlToText(hostile).text.length).toBeLessThanOrEqual(hostile.length)
    }
  })
})
