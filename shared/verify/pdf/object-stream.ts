import { limits } from '../limits.ts'
import { isWhiteSpace, readInteger, skipWhiteSpace } from './lexer.ts'
import { readValue } from './parser.ts'
import type { PdfDictionary, PdfValue } from './values.ts'

export interface Member {
  readonly number: number
  readonly value: PdfValue
}

/** Objects inside an object stream (ISO 32000-2, 7.5.7), by index, from its decoded data. Undefined when anything in it is malformed. */
export function readMembers(dictionary: PdfDictionary, data: Uint8Array): readonly Member[] | undefined {
  const count = integerOf(dictionary.entries.get('N'))
  const first = integerOf(dictionary.entries.get('First'))
  if (count === undefined || first === undefined || count > limits.objects || first > data.length) return undefined
  const members: Member[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    const number = readInteger(data, skipWhiteSpace(data, at))
    if (!number || !isWhiteSpace(data[number.end])) return undefined
    const offset = readInteger(data, skipWhiteSpace(data, number.end))
    if (!offset || offset.end > first) return undefined
    const value = readValue(data, first + offset.value)
    if (!value) return undefined
    members.push({ number: number.value, value: value.value })
    at = offset.end
  }
  return members
}

export function integerOf(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0 ? value.value : undefined
}
