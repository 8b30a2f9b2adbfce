import type { Revision } from '../pdf/revision.ts'
import { textOf } from '../pdf/text.ts'
import type { PdfDictionary } from '../pdf/values.ts'
import type { SignatureValue } from './fields.ts'

/** What a signature forbids to happen after it (ISO 32000-2, 12.8.2.2 and 12.8.2.4). */
export interface Restrictions {
  /** DocMDP: 1 nothing, 2 form filling and signatures, 3 annotations too; null when the signature does not certify. */
  readonly level: 1 | 2 | 3 | null
  /** FieldMDP: whether a field of this name is locked. */
  readonly locks: readonly FieldLock[]
}

interface FieldLock {
  readonly action: 'All' | 'Include' | 'Exclude'
  readonly fields: readonly string[]
}

/** Undefined when the certification contradicts itself. */
export function readRestrictions(revision: Revision, signature: SignatureValue): Restrictions | undefined {
  let level: Restrictions['level'] = null
  const locks: FieldLock[] = []
  for (const item of revision.array(signature.dictionary?.entries.get('Reference'))?.items ?? []) {
    const reference = revision.dictionary(item)
    const method = textOf(revision.resolve(reference?.entries.get('TransformMethod')))
    const parameters = revision.dictionary(reference?.entries.get('TransformParams'))
    if (method === 'DocMDP') {
      const stated = readLevel(revision, parameters)
      if (stated === undefined || level !== null) return undefined
      level = stated
    }
    if (method === 'FieldMDP') {
      const lock = readLock(revision, parameters)
      if (!lock) return undefined
      locks.push(lock)
    }
  }
  const permissions = revision.dictionary(revision.catalog?.entries.get('Perms'))?.entries.get('DocMDP')
  const named = permissions?.kind === 'reference' && permissions.number === signature.number
  return named && level === null ? undefined : { level, locks }
}

export function isLocked({ locks }: Restrictions, field: string): boolean {
  return locks.some(({ action, fields }) => {
    const listed = fields.some((name) => field === name || field.startsWith(`${name}.`))
    return action === 'All' || (action === 'Include' ? listed : !listed)
  })
}

function readLevel(revision: Revision, parameters: PdfDictionary | undefined): 1 | 2 | 3 | undefined {
  const value = revision.resolve(parameters?.entries.get('P'))
  if (value.kind === 'null') return 2
  if (value.kind !== 'number') return undefined
  return value.value === 1 || value.value === 2 || value.value === 3 ? value.value : undefined
}

function readLock(revision: Revision, parameters: PdfDictionary | undefined): FieldLock | undefined {
  const action = textOf(revision.resolve(parameters?.entries.get('Action')))
  const fields = revision.array(parameters?.entries.get('Fields'))?.items ?? []
  if (action !== 'All' && action !== 'Include' && action !== 'Exclude') return undefined
  return { action, fields: fields.map((field) => textOf(revision.resolve(field))) }
}
