import { failure, success, type Result } from '#shared/domain/result.ts'
import type { ImportProblem } from '../problem.ts'
import { readString } from './read-string.ts'
import { JsonError, type Source } from './source.ts'

/** A JSON value as parsed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A parsed document and the comment lines in it, without their slashes. */
export interface JsonDocument {
  readonly value: Json
  readonly comments: readonly string[]
}

/** Deepest nesting of arrays and objects that is read. */
export const maximumDepth = 64

/**
 * Parses JSON (RFC 8259) strictly, with the place of a mistake. Refused besides: nesting beyond `maximumDepth`, a key that occurs twice in one
 * object (one of the two would be lost) and the key `__proto__`. `vsaq` also reads the dialect of VSAQ's files: strings joined by `+`, `\xNN`
 * escapes, `//` comments.
 */
export function parseJson(text: string, dialect: 'strict' | 'vsaq'): Result<JsonDocument, ImportProblem> {
  const source: Source = { text, position: text.startsWith('\uFEFF') ? 1 : 0, dialect, comments: [] }
  try {
    const value = readValue(source, 0)
    skipSpace(source)
    if (source.position < text.length) throw new JsonError('json-invalid', source.position)
    return success({ value, comments: source.comments })
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return failure({ code: error.code, values: { ...placeOf(text, error.position), key: error.key } })
  }
}

function placeOf(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, position)
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') }
}

function readValue(source: Source, depth: number): Json {
  skipSpace(source)
  if (depth > maximumDepth) throw new JsonError('json-too-deep', source.position)
  switch (source.text[source.position]) {
    case '{':
      return readObject(source, depth)
    case '[':
      return readArray(source, depth)
    case '"':
      return readText(source)
    default:
      return readWord(source)
  }
}

function readObject(source: Source, depth: number): Json {
  const object: Record<string, Json> = {}
  source.position += 1
  if (takes(source, '}')) return object
  do {
    skipSpace(source)
    const start = source.position
    if (source.text[start] !== '"') throw new JsonError('json-invalid', start)
    const key = readText(source)
    if (key === '__proto__') throw new JsonError('json-forbidden-key', start, key)
    if (Object.hasOwn(object, key)) throw new JsonError('json-repeated-key', start, key)
    expect(source, ':')
    object[key] = readValue(source, depth + 1)
  } while (takes(source, ','))
  expect(source, '}')
  return object
}

function readArray(source: Source, depth: number): Json {
  const items: Json[] = []
  source.position += 1
  if (takes(source, ']')) return items
  do items.push(readValue(source, depth + 1))
  while (takes(source, ','))
  expect(source, ']')
  return items
}

/** A string; in the dialect of VSAQ also several, joined by plus signs. */
function readText(source: Source): string {
  let text = readString(source)
  while (source.dialect === 'vsaq' && takes(source, '+')) {
    skipSpace(source)
    if (source.text[source.position] !== '"') throw new JsonError('json-invalid', source.position)
    text += readString(source)
  }
  return text
}

const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readWord(source: Source): Json {
  word.lastIndex = source.position
  const found = word.exec(source.text)?.[0]
  if (found === undefined) throw new JsonError('json-invalid', source.position)
  source.position += found.length
  if (found === 'null') return null
  return found === 'true' || found === 'false' ? found === 'true' : Number(found)
}

function takes(source: Source, sign: string): boolean {
  skipSpace(source)
  if (source.text[source.position] !== sign) return false
  source.position += 1
  return true
}

function expect(source: Source, sign: string): void {
  if (!takes(source, sign)) throw new JsonError('json-invalid', source.position)
}

const space = /[ \t\r\n]*/y
const comment = /\/\/([^\r\n]*)/y

function skipSpace(source: Source): void {
  for (;;) {
    space.lastIndex = source.position
    source.position += space.exec(source.text)?.[0].length ?? 0
    if (source.dialect === 'strict') return
    comment.lastIndex = source.position
    const found = comment.exec(source.text)
    if (found === null) return
    source.comments.push((found[1] ?? '').trim())
    source.position += found[0].length
  }
}
