import { assertNever } from '../../domain/assert-never.ts'
import { equalBytes } from '../bytes.ts'
import type { LocatedObject, Revision } from '../pdf/revision.ts'
import type { PdfDictionary, PdfValue } from '../pdf/values.ts'

/** Whether two values say the same, written down differently or not. Streams are compared by `equalObjects`. */
export function equalValues(left: PdfValue | undefined, right: PdfValue | undefined): boolean {
  if (!left || !right || left === right) return left === right
  switch (left.kind) {
    case 'null':
      return right.kind === 'null'
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value
    case 'number':
      return right.kind === 'number' && left.value === right.value
    case 'name':
      return right.kind === 'name' && left.value === right.value
    case 'string':
      return right.kind === 'string' && equalBytes(left.bytes, right.bytes)
    case 'reference':
      return right.kind === 'reference' && left.number === right.number && left.generation === right.generation
    case 'array':
      return (
        right.kind === 'array' &&
        left.items.length === right.items.length &&
        left.items.every((item, index) => equalValues(item, right.items[index]))
      )
    case 'dictionary':
      return right.kind === 'dictionary' && !right.ambiguous && differingKeys(left, right).length === 0
    case 'stream':
      return false
    default:
      return assertNever(left)
  }
}

/** Keys whose values differ, those that only one of the two has included. */
export function differingKeys(left: PdfDictionary, right: PdfDictionary): readonly string[] {
  const keys = new Set([...left.entries.keys(), ...right.entries.keys()])
  return [...keys].filter((key) => !equalValues(left.entries.get(key), right.entries.get(key)))
}

/** Whether an object of one revision is the same in another: value, generation, and the data of a stream. */
export function equalObjects(left: LocatedObject, before: Revision, right: LocatedObject, after: Revision): boolean {
  if (left.generation !== right.generation) return false
  if (left.value.kind !== 'stream' || right.value.kind !== 'stream') return equalValues(left.value, right.value)
  const leftData = before.rawData(left.value)
  const rightData = after.rawData(right.value)
  if (!leftData || !rightData || !equalBytes(leftData, rightData)) return false
  return equalValues(left.value.dictionary, right.value.dictionary)
}
