import { limits } from '../limits.ts'
import type { Revision } from '../pdf/revision.ts'
import type { ScannedObject } from '../pdf/scan.ts'
import { textOf } from '../pdf/text.ts'
import type { PdfDictionary, PdfValue } from '../pdf/values.ts'

/** A signature field of the form, signed or not. */
export interface SignatureField {
  /** Full name, parts joined by dots. */
  readonly name: string
  /** Object number; null when the field is not an object of its own. */
  readonly number: number | null
  readonly dictionary: PdfDictionary
  /** Object numbers of widgets that are objects of their own. */
  readonly widgets: readonly number[]
  /** Null: not signed. */
  readonly signature: SignatureValue | null
}

/** The value of a signed field. */
export interface SignatureValue {
  /** Null when the value is not a dictionary. */
  readonly dictionary: PdfDictionary | null
  /** The object in the file that holds the dictionary; null inside an object stream or where there is none. */
  readonly place: ScannedObject | null
  readonly number: number | null
}

interface Inherited {
  readonly name: string
  readonly type: string
  readonly depth: number
}

/** All signature fields of the form (ISO 32000-2, 12.7.4 and 12.7.5.5), at most as many as the limit. */
export function readSignatureFields(revision: Revision): readonly SignatureField[] {
  const form = revision.dictionary(revision.catalog?.entries.get('AcroForm'))
  const fields: SignatureField[] = []
  const visited = new Set<number>()
  collect(form?.entries.get('Fields'), { name: '', type: '', depth: 0 })
  return fields

  function collect(list: PdfValue | undefined, inherited: Inherited): void {
    if (inherited.depth > 32) return
    for (const item of revision.array(list)?.items ?? []) {
      if (item.kind === 'reference') {
        if (visited.has(item.number) || visited.size >= limits.fields) continue
        visited.add(item.number)
      }
      const dictionary = revision.dictionary(item)
      if (dictionary) addField(item, dictionary, inherited)
    }
  }

  function addField(item: PdfValue, dictionary: PdfDictionary, inherited: Inherited): void {
    const part = textOf(revision.resolve(dictionary.entries.get('T')))
    const name = (inherited.name && part ? `${inherited.name}.${part}` : inherited.name || part).slice(0, 500)
    const type = textOf(revision.resolve(dictionary.entries.get('FT'))) || inherited.type
    const kids = revision.array(dictionary.entries.get('Kids'))?.items ?? []
    const isParent = kids.some((kid) => revision.dictionary(kid)?.entries.has('T'))
    if (isParent) collect(dictionary.entries.get('Kids'), { name, type, depth: inherited.depth + 1 })
    if (type !== 'Sig' || (isParent && !dictionary.entries.has('V'))) return
    const number = item.kind === 'reference' ? item.number : null
    const widgets = isParent ? [] : kids.filter((kid) => kid.kind === 'reference').map((kid) => kid.number)
    fields.push({ name, number, dictionary, widgets, signature: signatureOf(revision, number, dictionary) })
  }
}

function signatureOf(revision: Revision, field: number | null, dictionary: PdfDictionary): SignatureValue | null {
  const value = dictionary.entries.get('V')
  if (!value || value.kind === 'null') return null
  if (value.kind === 'dictionary') {
    const place = field === null ? null : (revision.object(field)?.place ?? null)
    return { dictionary: value, place, number: field }
  }
  const number = value.kind === 'reference' ? value.number : null
  const place = number === null ? null : (revision.object(number)?.place ?? null)
  return { dictionary: revision.dictionary(value) ?? null, place, number }
}
