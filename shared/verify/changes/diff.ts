import type { ChangeCode } from '../codes.ts'
import type { Entry } from '../pdf/table.ts'
import { isObjectStream, type LocatedObject, type Revision } from '../pdf/revision.ts'
import { referencesIn, type PdfDictionary, type PdfValue } from '../pdf/values.ts'
import type { Change } from '../result.ts'
import type { Restrictions } from '../signature/certification.ts'
import { readSignatureFields } from '../signature/fields.ts'
import { equalObjects, equalValues } from './compare.ts'
import { readRoles, type Role } from './roles.ts'
import {
  judgeCatalog,
  judgeForm,
  judgeGrowth,
  judgePage,
  judgeSignatureField,
  judgeSignatureWidget,
  judgeValidationData,
  type Judgement,
  type RuleContext,
} from './rules.ts'

/**
 * Every difference between a signed revision and the latest one, object by object, each with whether it may be: a signature in a field
 * that was there, a new signed field where nothing is certified, validation data. New objects are permitted only as part of such a
 * change. Everything else is not.
 */
export function diffRevisions(signed: Revision, latest: Revision, restrictions: Restrictions): readonly Change[] {
  const roles = readRoles(signed)
  const added = new Map<number, LocatedObject>()
  const changed: [number, LocatedObject, LocatedObject][] = []
  const changes: Change[] = []
  const report = (object: number | null, code: ChangeCode, permitted = false, detail = ''): void => {
    changes.push({ code, object, detail, permitted })
  }

  for (const number of new Set([...signed.entries.keys(), ...latest.entries.keys()])) {
    if (isSameEntry(signed, latest, number)) continue
    const before = signed.object(number)
    const after = latest.object(number)
    if (!before && after) added.set(number, after)
    else if (before && !after) report(number, 'object-removed')
    else if (before && after && !equalObjects(before, signed, after, latest)) changed.push([number, before, after])
  }

  const granted = new Set<number>()
  const context: RuleContext = {
    signed,
    latest,
    restrictions,
    isNew: (number) => added.has(number),
    signedFields: signedFieldsOf(latest),
    grant: (value) => grantAll(value, added, granted),
  }
  for (const [number, before, after] of changed) {
    for (const { code, permitted, detail } of judge(context, roles.byNumber.get(number), before.value, after.value)) {
      report(number, code, permitted, detail)
    }
  }
  for (const [number, { value }] of added) {
    if (roles.references.has(number)) report(number, 'object-awaited')
    else if (!granted.has(number) && !isContainer(value)) report(number, 'object-unreferenced')
  }
  for (const key of changedTrailerKeys(signed.trailer, latest.trailer)) report(null, 'trailer-changed', false, key)
  return changes
}

function judge(context: RuleContext, role: Role | undefined, before: PdfValue, after: PdfValue): readonly Judgement[] {
  const other = (code: ChangeCode): readonly Judgement[] => [{ code, permitted: false, detail: '' }]
  if (before.kind === 'array' && after.kind === 'array') {
    if (role?.kind === 'form-fields') return [judgeGrowth(context, before, after, 'form-changed')]
    if (role?.kind === 'page-annotations') return [judgeGrowth(context, before, after, 'page-annotations-changed')]
    return role?.kind === 'validation-data' ? grantValidationData(context, after) : other('object-changed')
  }
  if (before.kind !== 'dictionary' || after.kind !== 'dictionary') return other('object-changed')
  switch (role?.kind) {
    case 'catalog':
      return judgeCatalog(context, before, after)
    case 'form':
      return [judgeForm(context, before, after)]
    case 'signature-field':
      return [judgeSignatureField(context, role.field, before, after)]
    case 'signature-widget':
      return [judgeSignatureWidget(context, role.field, before, after)]
    case 'page':
      return [judgePage(context, before, after)]
    case 'validation-data':
      return grantValidationData(context, after)
    case 'form-field':
      return other('form-field-changed')
    case 'document-information':
      return other('document-information-changed')
    default:
      return other('object-changed')
  }
}

/** A part of the store of validation data that was there already and grew: its only user is the store. */
function grantValidationData(context: RuleContext, after: PdfValue): readonly Judgement[] {
  if (after.kind === 'dictionary' && after.entries.has('Certs')) return [judgeValidationData(context, after)]
  context.grant(after)
  return [{ code: 'validation-data-added', permitted: true, detail: '' }]
}

function signedFieldsOf(latest: Revision): RuleContext['signedFields'] {
  const fields = new Map<number, ReturnType<typeof readSignatureFields>[number]>()
  for (const field of readSignatureFields(latest)) {
    if (field.number !== null && field.signature) fields.set(field.number, field)
  }
  return fields
}

/** Marks the new objects that a value brings with it, at any distance. */
function grantAll(value: PdfValue | undefined, added: ReadonlyMap<number, LocatedObject>, granted: Set<number>): void {
  const pending = value ? [value] : []
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const { number } of referencesIn(next)) {
      const found = added.get(number)
      if (!found || granted.has(number)) continue
      granted.add(number)
      pending.push(found.value)
    }
  }
}

function isSameEntry(signed: Revision, latest: Revision, number: number): boolean {
  const before = signed.entries.get(number)
  const after = latest.entries.get(number)
  if (!before || !after || !equalEntries(before, after)) return false
  if (before.type !== 'compressed') return true
  const oldContainer = signed.entries.get(before.container)
  const newContainer = latest.entries.get(before.container)
  return oldContainer?.type === 'offset' && newContainer !== undefined && equalEntries(oldContainer, newContainer)
}

function equalEntries(left: Entry, right: Entry): boolean {
  if (left.type === 'offset') {
    return right.type === 'offset' && left.offset === right.offset && left.generation === right.generation
  }
  if (left.type === 'compressed') {
    return right.type === 'compressed' && left.container === right.container && left.index === right.index
  }
  return right.type === 'free'
}

/** Streams that hold the update itself. */
function isContainer(value: PdfValue): boolean {
  const type = value.kind === 'stream' ? value.dictionary.entries.get('Type') : undefined
  return value.kind === 'stream' && (isObjectStream(value) || (type?.kind === 'name' && type.value === 'XRef'))
}

const sectionKeys: ReadonlySet<string> = new Set('Size Prev Type W Index Length Filter DecodeParms XRefStm'.split(' '))

/** Keys of the trailer that may not differ: the roots, and the first, permanent half of /ID. */
function changedTrailerKeys(before: PdfDictionary, after: PdfDictionary): readonly string[] {
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()])
  return [...keys].filter((key) => {
    const left = before.entries.get(key)
    const right = after.entries.get(key)
    if (sectionKeys.has(key)) return false
    if (key !== 'ID' || !left) return key === 'ID' ? false : !equalValues(left, right)
    const firstOf = (value: PdfValue | undefined): PdfValue | undefined =>
      value?.kind === 'array' ? value.items[0] : undefined
    return !equalValues(firstOf(left), firstOf(right))
  })
}
