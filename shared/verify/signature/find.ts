import { isKeyword } from '../pdf/lexer.ts'
import { readSignatureFields, type SignatureValue } from './fields.ts'
import type { Revision } from '../pdf/revision.ts'
import type { Scan, ScannedObject } from '../pdf/scan.ts'
import type { PdfDictionary, PdfValue } from '../pdf/values.ts'

/** A signature to verify. */
export interface FoundSignature {
  /** Name of its field; empty when it belongs to none. */
  readonly field: string
  readonly fieldNumber: number | null
  readonly value: SignatureValue
  readonly faults: readonly ('signature-not-in-field' | 'signature-shared')[]
}

/**
 * Finds the signatures of a file: the values of the form's signature fields, and every signature dictionary that lies in the file
 * without being such a value. Those are taken for attempts at hiding or cloning one, and so are two fields with one value. `latest` is
 * undefined where the file's structure is broken: then only the second way is left and proves nothing about fields.
 */
export function findSignatures(scan: Scan, latest: Revision | undefined): readonly FoundSignature[] {
  const signed = latest ? readSignatureFields(latest).filter(({ signature }) => signature !== null) : []
  const users = new Map<ScannedObject, number>()
  for (const { signature } of signed) {
    if (signature?.place) users.set(signature.place, (users.get(signature.place) ?? 0) + 1)
  }
  const found: FoundSignature[] = []
  for (const { name, number, signature } of signed) {
    if (!signature) continue
    const isShared = signature.place !== null && (users.get(signature.place) ?? 0) > 1
    found.push({ field: name, fieldNumber: number, value: signature, faults: isShared ? ['signature-shared'] : [] })
  }
  for (const place of scan.objectsByOffset.values()) {
    const dictionary = users.has(place) ? undefined : signatureDictionary(place.value)
    if (!dictionary) continue
    const value = { dictionary, place, number: place.number }
    found.push({ field: '', fieldNumber: null, value, faults: latest ? ['signature-not-in-field'] : [] })
  }
  return found
}

/** The signature dictionary that an object is, or that a field holds inside itself. */
function signatureDictionary(value: PdfValue): PdfDictionary | undefined {
  if (value.kind !== 'dictionary') return undefined
  if (value.entries.has('ByteRange') && value.entries.has('Contents')) return value
  const inner = value.entries.get('V')
  return inner?.kind === 'dictionary' && inner.entries.has('ByteRange') ? inner : undefined
}

/** Whether a signature dictionary lies in a part of the file that is damaged beyond reading. */
export function hasDamagedSignature({ items, bytes }: Scan): boolean {
  return items.some(({ kind, start }) => kind === 'junk' && isKeyword(bytes, start, '/ByteRange'))
}
