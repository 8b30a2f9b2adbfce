import { vendorFacts, type Vendor } from '#shared/schema/vendor.ts'
import type { ChannelInput } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/domain/result.ts'
import { fieldProblemsOf, type FieldProblems } from '../../../lib/field-problems.ts'

export type VendorInput = ChannelInput<'vendor:create'>
type Identifier = NonNullable<VendorInput['identifiers']>[number]

/** Rows of a list that is being typed: the key tells them apart on screen and is never stored. */
export interface IdentifierRow extends Identifier {
  readonly key: number
}
export interface ContactRow {
  readonly key: number
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
}
export interface FieldRow {
  readonly key: number
  readonly name: string
  readonly value: string
}

/** A vendor as it is being typed: everything is text and rows may be half filled. */
export interface VendorDraft {
  readonly legalName: string
  readonly tradingName: string
  readonly country: string | null
  readonly website: string
  readonly identifiers: readonly IdentifierRow[]
  readonly status: Vendor['status']
  readonly owner: string
  readonly contacts: readonly ContactRow[]
  readonly tags: readonly string[]
  /** A tag that is typed and not yet added. */
  readonly pendingTag: string
  readonly fields: readonly FieldRow[]
  readonly notes: string
}

export const emptyVendorDraft: VendorDraft = {
  legalName: '',
  tradingName: '',
  country: null,
  website: '',
  identifiers: [],
  status: 'prospect',
  owner: '',
  contacts: [],
  tags: [],
  pendingTag: '',
  fields: [],
  notes: '',
}

/** The draft that shows a stored vendor. */
export function draftOfVendor(vendor: Vendor): VendorDraft {
  const { legalName, tradingName, country, website, status, owner, tags, notes } = vendor
  return {
    legalName,
    tradingName,
    country,
    website,
    status,
    owner,
    tags,
    notes,
    pendingTag: '',
    identifiers: vendor.identifiers.map((row, key) => ({ ...row, key })),
    contacts: vendor.contacts.map((row, key) => ({ ...row, key })),
    fields: vendor.fields.map((row, key) => ({ ...row, key })),
  }
}

/** A key that no row of the list has. */
export function nextKey(rows: readonly { readonly key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1
}

/** The tags with one more; an empty one, and one that is there in any case, change nothing. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  const name = tag.trim()
  const isKnown = tags.some((each) => each.toLowerCase() === name.toLowerCase())
  return name === '' || isKnown ? tags : [...tags, name]
}

/**
 * The facts to store, or what is wrong with them by field path. Rows without any text are left out; the problems of the other
 * rows are named by their place in the draft (`contacts.2.email`).
 */
export function vendorInputOf(draft: VendorDraft): Result<VendorInput, FieldProblems> {
  const identifiers = filledRows(draft.identifiers, ({ value }) => value)
  const contacts = filledRows(draft.contacts, ({ name, role, email, phone }) => name + role + email + phone)
  const fields = filledRows(draft.fields, ({ name, value }) => name + value)
  const parsed = vendorFacts.safeParse({
    legalName: draft.legalName,
    tradingName: draft.tradingName,
    country: draft.country ?? undefined,
    website: draft.website,
    identifiers: identifiers.rows.map(({ scheme, value }) => ({ scheme, value })),
    status: draft.status,
    owner: draft.owner,
    contacts: contacts.rows.map(({ name, role, email, phone }) => ({ name, role, email: email.trim(), phone })),
    tags: [...withTag(draft.tags, draft.pendingTag)],
    fields: fields.rows.map(({ name, value }) => ({ name, value })),
    notes: draft.notes,
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, error: inDraft(fieldProblemsOf(parsed.error.issues), { identifiers, contacts, fields }) }
}

interface FilledRows<Row> {
  readonly rows: readonly Row[]
  /** Place in the draft of each row. */
  readonly places: readonly number[]
}

function filledRows<Row>(rows: readonly Row[], textOf: (row: Row) => string): FilledRows<Row> {
  const places = rows.flatMap((row, index) => (textOf(row).trim() === '' ? [] : [index]))
  return { rows: rows.filter((_, index) => places.includes(index)), places }
}

function inDraft(problems: FieldProblems, lists: Readonly<Record<string, FilledRows<unknown>>>): FieldProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([path, problem]) => {
      const [name = '', index, ...rest] = path.split('.')
      const place = index === undefined ? undefined : lists[name]?.places[Number(index)]
      return [place === undefined ? path : [name, String(place), ...rest].join('.'), problem]
    }),
  )
}
