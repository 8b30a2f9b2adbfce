import { entities } from './entities.ts'

/** Text of a piece of HTML, and what its plain form no longer shows. */
export interface PlainText {
  readonly text: string
  /** Emphasis, code marks or links were there; the address of a link stands behind it in brackets. */
  readonly hadMarks: boolean
  /** Scripts, styles, frames, handlers or addresses that a page must not use were there; nothing of them is left. */
  readonly hadUnsafe: boolean
}

const removed =
  /<(script|style|iframe|object|embed|svg|math|template|noscript|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const comments = /<!--[\s\S]*?(?:-->|$)/g
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g
const handler = /\son[a-z]+\s*=|\ssrcdoc\s*=/i
const harmless = ['a', 'b', 'i', 'u', 'em', 'strong', 'code', 'tt', 'pre', 'span', 'sup', 'sub', 'small']
const breaks = ['p', 'div', 'br', 'ul', 'ol', 'tr', 'table', 'tbody', 'thead', 'blockquote', 'h1', 'h2', 'h3', 'h4']

/**
 * Plain text of HTML from outside. Paragraphs and line breaks become lines, list items lines with a bullet, links keep an http or mailto
 * address in brackets. The outcome is text alone and is never read as HTML again: `<` in it is a character.
 */
export function htmlToText(html: string): PlainText {
  let hadMarks = false
  let hadUnsafe = false
  const addresses: string[] = []
  const cleaned = html.replace(removed, () => {
    hadUnsafe = true
    return ' '
  })
  const text = cleaned
    .replace(comments, '')
    .replace(tag, (_whole, closing: string, name: string, attributes: string) => {
      const kind = name.toLowerCase()
      if (handler.test(attributes)) hadUnsafe = true
      if (kind === 'li') return closing === '' ? '\n• ' : ''
      if (breaks.includes(kind)) return '\n'
      if (!harmless.includes(kind)) {
        hadUnsafe = true
        return ' '
      }
      hadMarks ||= kind !== 'span'
      if (kind !== 'a') return ''
      if (closing === '') {
        const address = addressOf(attributes)
        if (address === null) hadUnsafe = true
        addresses.push(address ?? '')
        return ''
      }
      const address = addresses.pop() ?? ''
      return address === '' ? '' : ` (${address})`
    })
  const isBroken = /<\/?[a-zA-Z][^<>]*>/.test(text)
  const whole = isBroken ? text.replace(/<+(?=[a-zA-Z/])/g, '') : text
  return { text: tidy(decodeEntities(whole)), hadMarks, hadUnsafe: hadUnsafe || isBroken }
}

/** The address of a link: empty without one, null when it is not one to keep. */
function addressOf(attributes: string): string | null {
  const found = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const address = decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
  return address === '' || /^(https?:\/\/|mailto:)\S+$/i.test(address) ? address : null
}

function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,15});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** Without control characters and marks that turn the direction of reading, single spaces, no more than one empty line. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
