import { JsonError, type Source } from './source.ts'

const plain = /[^"\\\u0000-\u001f]*/y
const unicode = /[0-9a-fA-F]{4}/y
const hexadecimal = /[0-9a-fA-F]{2}/y

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Reads the string that begins at the source's position, its quotes included. Line breaks and other controls must be escaped. */
export function readString(source: Source): string {
  let value = ''
  source.position += 1
  for (;;) {
    value += matched(source, plain)
    const sign = source.text[source.position]
    if (sign === '"') {
      source.position += 1
      return value
    }
    if (sign !== '\\') throw new JsonError('json-invalid', source.position)
    value += readEscape(source)
  }
}

function readEscape(source: Source): string {
  const start = source.position
  const sign = source.text[start + 1] ?? ''
  source.position += 2
  if (sign === 'u') return codeUnit(source, unicode, start)
  if (sign === 'x' && source.dialect === 'vsaq') return codeUnit(source, hexadecimal, start)
  const simple = Object.hasOwn(escapes, sign) ? escapes[sign] : undefined
  if (simple === undefined) throw new JsonError('json-invalid', start)
  return simple
}

function codeUnit(source: Source, digits: RegExp, start: number): string {
  const code = matched(source, digits)
  if (code === '') throw new JsonError('json-invalid', start)
  return String.fromCharCode(Number.parseInt(code, 16))
}

function matched(source: Source, pattern: RegExp): string {
  pattern.lastIndex = source.position
  const found = pattern.exec(source.text)?.[0] ?? ''
  source.position += found.length
  return found
}
