import { describe, expect, it } from 'vitest'
import { vendor as vendorSchema } from '#shared/schema/vendor.ts'
import { en } from '#shared/text/en/index.ts'
import {
  draftOfVendor,
  emptyVendorDraft,
  vendorInputOf,
  withTag,
  type VendorDraft,
} from '../../../../renderer/src/features/vendors/model/vendor-draft.ts'
import { vendorId } from '../rows.ts'

const filled: VendorDraft = { ...emptyVendorDraft, legalName: 'Northfield Annotation AS', country: 'NO' }
const contact = { name: 'Ingrid Solheim', role: '', email: '', phone: '' }

function problemsOf(draft: VendorDraft) {
  const result = vendorInputOf(draft)
  return result.ok ? {} : result.error
}

describe('the vendor form', () => {
  it('needs a legal name and a country, and nothing else', () => {
    expect(Object.keys(problemsOf(emptyVendorDraft)).sort()).toEqual(['country', 'legalName'])
    expect(problemsOf({ ...filled, legalName: '   ' })).toEqual({ legalName: 'form.problem.missing' })
    expect(problemsOf(filled)).toEqual({})
  })

  it('names a problem by the row on screen, though empty rows before it are left out', () => {
    const contacts = [
      { key: 7, name: '', role: '', email: '  ', phone: '' },
      { key: 9, ...contact, email: 'nobody' },
    ]
    expect(problemsOf({ ...filled, contacts })).toEqual({ 'contacts.1.email': 'form.problem.email' })
  })

  it('asks for the name of a contact that has only a phone', () => {
    const contacts = [{ key: 0, ...contact, name: '', phone: '+47 1' }]
    expect(problemsOf({ ...filled, contacts })).toEqual({ 'contacts.0.name': 'form.problem.missing' })
  })

  it('says every problem in words of the catalogue', () => {
    const worst = { ...filled, country: 'no', legalName: 'x'.repeat(501), notes: 'x'.repeat(20_001) }
    const problems = Object.values(problemsOf(worst))
    expect(problems).toHaveLength(3)
    expect(problems.every((key) => key in en)).toBe(true)
  })

  it('leaves empty rows out of what is stored', () => {
    const draft = {
      ...filled,
      identifiers: [{ key: 0, scheme: 'lei' as const, value: '' }],
      fields: [{ key: 0, name: '', value: '' }],
    }
    const result = vendorInputOf(draft)
    expect(result.ok && [result.value.identifiers, result.value.fields]).toEqual([[], []])
  })

  it('saves a tag that was typed and not yet added', () => {
    const result = vendorInputOf({ ...filled, tags: ['speech'], pendingTag: ' images ' })
    expect(result.ok && result.value.tags).toEqual(['speech', 'images'])
  })

  it('gives back a stored vendor unchanged', () => {
    const stored = vendorSchema.parse({
      id: vendorId(3),
      legalName: 'Harbor Voice Data Ltd',
      tradingName: 'Harbor Voice',
      country: 'GB',
      website: 'harbor.example',
      identifiers: [{ scheme: 'duns', value: '12-345-6789' }],
      status: 'suspended',
      owner: 'Priya',
      contacts: [{ ...contact, email: 'ingrid@harbor.example' }],
      tags: ['speech'],
      fields: [{ name: 'Cost centre', value: '' }],
      notes: 'Two\nlines',
      createdAt: '2026-11-24T08:00:00.000Z',
      updatedAt: '2026-11-24T08:00:00.000Z',
    })
    const { id: _id, createdAt: _created, updatedAt: _updated, ...facts } = stored
    expect(vendorInputOf(draftOfVendor(stored))).toEqual({ ok: true, value: facts })
  })
})

describe('tags', () => {
  it('are not added twice, whatever their case, nor empty', () => {
    expect(withTag(['Speech'], 'speech ')).toEqual(['Speech'])
    expect(withTag(['Speech'], '  ')).toEqual(['Speech'])
  })
})
