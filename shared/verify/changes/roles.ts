import { limits } from '../limits.ts'
import type { Revision } from '../pdf/revision.ts'
import { textOf } from '../pdf/text.ts'
import { referencesIn, type PdfValue } from '../pdf/values.ts'
import { readSignatureFields, type SignatureField } from '../signature/fields.ts'

/** What an object of the signed revision is, as far as some change to it may be permitted. */
export type Role =
  | { readonly kind: 'catalog' }
  | { readonly kind: 'form' }
  | { readonly kind: 'form-fields' }
  | { readonly kind: 'signature-field'; readonly field: SignatureField }
  | { readonly kind: 'signature-widget'; readonly field: SignatureField }
  | { readonly kind: 'form-field' }
  | { readonly kind: 'page' }
  | { readonly kind: 'page-annotations' }
  | { readonly kind: 'document-information' }
  | { readonly kind: 'validation-data' }

export interface Roles {
  readonly byNumber: ReadonlyMap<number, Role>
  /** How often the signed revision refers to each object number, those that it does not have included. */
  readonly references: ReadonlyMap<number, number>
}

/**
 * Names the objects of a revision that have a part in signing. A list or dictionary whose role permits a change must have that one user
 * only: were the form's list of fields the contents of a page at the same time, a new field would change the page.
 */
export function readRoles(revision: Revision): Roles {
  const references = countReferences(revision)
  const byNumber = new Map<number, Role>()
  const assign = (value: PdfValue | undefined, role: Role, exclusive = false): void => {
    if (value?.kind !== 'reference' || (exclusive && references.get(value.number) !== 1)) return
    if (!byNumber.has(value.number)) byNumber.set(value.number, role)
  }
  const { catalog, trailer } = revision
  assign(trailer.entries.get('Root'), { kind: 'catalog' })
  assign(trailer.entries.get('Info'), { kind: 'document-information' })
  for (const page of pagesOf(revision)) {
    assign(page, { kind: 'page' })
    assign(revision.dictionary(page)?.entries.get('Annots'), { kind: 'page-annotations' }, true)
  }
  for (const field of readSignatureFields(revision)) {
    if (field.number !== null && !byNumber.has(field.number))
      byNumber.set(field.number, { kind: 'signature-field', field })
    for (const widget of field.widgets)
      if (!byNumber.has(widget)) byNumber.set(widget, { kind: 'signature-widget', field })
  }
  const formValue = catalog?.entries.get('AcroForm')
  const fields = revision.dictionary(formValue)?.entries.get('Fields')
  assign(formValue, { kind: 'form' }, true)
  assign(fields, { kind: 'form-fields' }, true)
  for (const field of revision.array(fields)?.items ?? []) assign(field, { kind: 'form-field' })
  const validation = catalog?.entries.get('DSS')
  assign(validation, { kind: 'validation-data' }, true)
  for (const part of revision.dictionary(validation)?.entries.values() ?? [])
    assign(part, { kind: 'validation-data' }, true)
  return { byNumber, references }
}

function countReferences(revision: Revision): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const count = (value: PdfValue): void => {
    for (const { number } of referencesIn(value)) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  for (const number of revision.entries.keys()) {
    const found = revision.object(number)
    if (found) count(found.value)
  }
  count(revision.trailer)
  return counts
}

/** References to the leaves of the page tree. */
function* pagesOf(revision: Revision): Generator<PdfValue> {
  const visited = new Set<number>()
  const pending: PdfValue[] = [revision.catalog?.entries.get('Pages') ?? { kind: 'null' }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind !== 'reference' || visited.has(next.number) || visited.size > limits.objects) continue
    visited.add(next.number)
    const node = revision.dictionary(next)
    if (node && textOf(revision.resolve(node.entries.get('Type'))) === 'Page') yield next
    for (const kid of revision.array(node?.entries.get('Kids'))?.items ?? []) pending.push(kid)
  }
}
