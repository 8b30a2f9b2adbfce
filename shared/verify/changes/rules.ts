import type { ChangeCode } from '../codes.ts'
import type { Revision } from '../pdf/revision.ts'
import { textOf } from '../pdf/text.ts'
import { referencesIn, type PdfArray, type PdfDictionary, type PdfValue } from '../pdf/values.ts'
import { isLocked, type Restrictions } from '../signature/certification.ts'
import type { SignatureField } from '../signature/fields.ts'
import { differingKeys, equalValues } from './compare.ts'

/** What one changed object amounts to. */
export interface Judgement {
  readonly code: ChangeCode
  readonly detail: string
  readonly permitted: boolean
}

/** Everything that a rule needs to see. */
export interface RuleContext {
  readonly signed: Revision
  readonly latest: Revision
  readonly restrictions: Restrictions
  /** Whether an object number is new since the signed revision. */
  readonly isNew: (number: number) => boolean
  /** Object numbers of fields that are signed in the latest revision. */
  readonly signedFields: ReadonlyMap<number, SignatureField>
  /** Declares new objects that a permitted change brings with it. */
  readonly grant: (value: PdfValue | undefined) => void
}

function judgement(code: ChangeCode, permitted: boolean, detail: string | readonly string[] = ''): Judgement {
  return { code, permitted, detail: typeof detail === 'string' ? detail : detail.join(', ') }
}

/** An empty signature field may receive its signature and the appearance that goes with it, and nothing else. */
export function judgeSignatureField(
  context: RuleContext,
  field: SignatureField,
  before: PdfDictionary,
  after: PdfDictionary,
): Judgement {
  const keys = differingKeys(before, after)
  const fills = field.signature === null && keys.includes('V') && isNewSignature(context, after.entries.get('V'))
  if (!fills) {
    const onlyLooks = keys.every((key) => key === 'AP')
    return judgement(onlyLooks ? 'signature-appearance-changed' : 'form-field-changed', false, field.name)
  }
  const appearance = after.entries.get('AP')
  const fits = !keys.includes('AP') || isNewAppearance(context, appearance)
  if (after.ambiguous || !fits || keys.some((key) => key !== 'V' && key !== 'AP')) {
    return judgement('form-field-changed', false, field.name)
  }
  context.grant(after.entries.get('V'))
  context.grant(appearance)
  const { restrictions } = context
  return judgement('signature-added', restrictions.level !== 1 && !isLocked(restrictions, field.name), field.name)
}

/** The widget of a signature field, where it is an object of its own, receives its appearance when the field is signed. */
export function judgeSignatureWidget(
  context: RuleContext,
  field: SignatureField,
  before: PdfDictionary,
  after: PdfDictionary,
): Judgement {
  const appearance = after.entries.get('AP')
  const signs = field.signature === null && field.number !== null && context.signedFields.has(field.number)
  const onlyLooks = differingKeys(before, after).every((key) => key === 'AP')
  if (!signs || !onlyLooks || after.ambiguous || !isNewAppearance(context, appearance)) {
    return judgement('signature-appearance-changed', false, field.name)
  }
  context.grant(appearance)
  return judgement('signature-added', context.restrictions.level !== 1, field.name)
}

/** A signature dictionary that the signed revision did not have, written as an object of its own or inside the field. */
function isNewSignature({ latest, isNew }: RuleContext, value: PdfValue | undefined): boolean {
  if (value?.kind === 'reference' && !isNew(value.number)) return false
  const dictionary = latest.dictionary(value)
  return dictionary !== undefined && dictionary.entries.has('ByteRange') && dictionary.entries.has('Contents')
}

/** Only a normal appearance, and a stream that the signed revision did not have. */
function isNewAppearance({ latest, isNew }: RuleContext, value: PdfValue | undefined): boolean {
  const normal = value?.kind === 'dictionary' && value.entries.size === 1 ? value.entries.get('N') : undefined
  return normal?.kind === 'reference' && isNew(normal.number) && latest.resolve(normal).kind === 'stream'
}

/** A new signature field: signed, a widget at the same time, without actions. */
function isNewSignatureField(context: RuleContext, value: PdfValue): boolean {
  if (value.kind !== 'reference' || !context.isNew(value.number)) return false
  const dictionary = context.signedFields.get(value.number)?.dictionary
  if (!dictionary || dictionary.ambiguous || !isNewSignature(context, dictionary.entries.get('V'))) return false
  const appearance = dictionary.entries.get('AP')
  const plain = !['A', 'AA', 'Kids', 'Parent'].some((key) => dictionary.entries.has(key))
  return (
    plain && textOf(dictionary.entries.get('FT')) === 'Sig' && (!appearance || isNewAppearance(context, appearance))
  )
}

/** Judges a list (of fields, of annotations) that may have grown at its end by new signature fields. */
export function judgeGrowth(
  context: RuleContext,
  before: PdfArray | undefined,
  after: PdfArray | undefined,
  otherwise: ChangeCode,
): Judgement {
  const old = before?.items ?? []
  const items = after?.items ?? []
  const added = items.slice(old.length)
  const keeps = old.every((item, index) => equalValues(item, items[index]))
  if (!keeps || !added.every((item) => isNewSignatureField(context, item))) return judgement(otherwise, false)
  for (const item of added) context.grant(item)
  const names = added.map((item) =>
    item.kind === 'reference' ? (context.signedFields.get(item.number)?.name ?? '') : '',
  )
  return judgement('signature-field-added', context.restrictions.level === null, names)
}

/** The form dictionary: its list of fields may grow where nothing is certified; a new form may name its fonts. */
export function judgeForm(context: RuleContext, before: PdfDictionary | undefined, after: PdfDictionary): Judgement {
  const keys = before ? differingKeys(before, after) : [...after.entries.keys()]
  const mayDiffer = before ? ['Fields', 'SigFlags'] : ['Fields', 'SigFlags', 'DA', 'DR']
  if (after.ambiguous || keys.some((key) => !mayDiffer.includes(key))) {
    return judgement('form-changed', false, keys)
  }
  const oldFields = context.signed.array(before?.entries.get('Fields'))
  return judgeGrowth(context, oldFields, context.latest.array(after.entries.get('Fields')), 'form-changed')
}

/** A page: its list of annotations may grow by the widgets of new signature fields. */
export function judgePage(context: RuleContext, before: PdfDictionary, after: PdfDictionary): Judgement {
  const keys = differingKeys(before, after)
  if (after.ambiguous || keys.some((key) => key !== 'Annots')) return judgement('page-changed', false, keys)
  const old = context.signed.array(before.entries.get('Annots'))
  return judgeGrowth(context, old, context.latest.array(after.entries.get('Annots')), 'page-annotations-changed')
}

/** The catalog: key by key, each with its own judgement. */
export function judgeCatalog(context: RuleContext, before: PdfDictionary, after: PdfDictionary): readonly Judgement[] {
  if (after.ambiguous) return [judgement('catalog-changed', false)]
  const keys = differingKeys(before, after)
  return keys.map((key) => {
    const value = after.entries.get(key)
    if (key === 'DSS') return judgeValidationData(context, value)
    if (key === 'Extensions' && keys.includes('DSS') && value && [...referencesIn(value)].length === 0) {
      return judgement('validation-data-added', true, key)
    }
    if (key === 'Perms' && !before.entries.has('Perms') && isCertification(context, value)) {
      context.grant(value)
      return judgement('certification-added', context.restrictions.level === null)
    }
    const form = key === 'AcroForm' ? context.latest.dictionary(value) : undefined
    if (form && (value?.kind === 'dictionary' || !before.entries.has(key))) {
      if (value?.kind === 'reference' && !context.isNew(value.number)) return judgement('catalog-changed', false, key)
      const judged = judgeForm(context, context.signed.dictionary(before.entries.get(key)), form)
      if (judged.permitted) context.grant(value)
      return judged
    }
    return judgement('catalog-changed', false, key)
  })
}

function isCertification({ latest, signedFields }: RuleContext, value: PdfValue | undefined): boolean {
  const permissions = latest.dictionary(value)
  const certifying = permissions?.entries.get('DocMDP')
  if (permissions?.entries.size !== 1 || certifying?.kind !== 'reference') return false
  return [...signedFields.values()].some(({ signature }) => signature?.number === certifying.number)
}

const validationKeys: ReadonlySet<string> = new Set(['Type', 'VRI', 'Certs', 'CRLs', 'OCSPs'])

/** Document security store (ISO 32000-2, 12.8.4.3): data for long-term validation, never shown. Permitted at every level. */
export function judgeValidationData(context: RuleContext, value: PdfValue | undefined): Judgement {
  const store = context.latest.dictionary(value)
  const known = store && [...store.entries.keys()].every((key) => validationKeys.has(key))
  if (known) context.grant(value)
  return judgement('validation-data-added', known === true)
}
