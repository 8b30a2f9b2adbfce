import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountOf,
  draftOfEngagement,
  emptyEngagementDraft,
  engagementFactsOf,
  type EngagementDraft,
} from '../../../../renderer/src/features/engagements/model/engagement-draft.ts'
import { emptyExposureProfile } from '#shared/schema/exposure.ts'
import { engagementId, vendorId } from '../rows.ts'

const filled: EngagementDraft = { ...emptyEngagementDraft, title: 'Annotation' }

function problemsOf(draft: EngagementDraft) {
  const result = engagementFactsOf(draft)
  return result.ok ? {} : result.error
}

describe('a sum of money as typed', () => {
  it.each([
    ['1150000', '1150000'],
    ['1,150,000', '1150000'],
    ['1 150 000.50', '1150000.50'],
    ['1’150’000', '1150000'],
    ['0', '0'],
  ])('reads %s', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount)
  })

  it.each(['1,5', '1.500.000', '12,34,567', '-5', '1e6', 'about 5', '.', '1234567890123456'])(
    'refuses %s rather than guess',
    (typed) => {
      expect(amountOf(typed)).toBeNull()
    },
  )

  it('reads back every sum that it groups by thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (sum) => {
        expect(amountOf(sum.toLocaleString('en'))).toBe(String(sum))
      }),
    )
  })
})

describe('the facts of an engagement', () => {
  it('need a title alone', () => {
    expect(problemsOf(emptyEngagementDraft)).toEqual({ title: 'form.problem.missing' })
    expect(problemsOf(filled)).toEqual({})
  })

  it('refuse a contract that ends before it begins, and take one of a day', () => {
    const ends = (contractEnd: string) => problemsOf({ ...filled, contractStart: '2026-11-24', contractEnd })
    expect(ends('2026-11-23')).toEqual({ contractEnd: 'engagement.problem.end' })
    expect(ends('2026-11-24')).toEqual({})
  })

  it('name all problems at once', () => {
    const draft = {
      ...emptyEngagementDraft,
      spendAmount: 'much',
      contractStart: '2026-02-01',
      contractEnd: '2026-01-01',
    }
    expect(Object.keys(problemsOf(draft)).sort()).toEqual(['contractEnd', 'spendAmount', 'title'])
  })

  it('store no spend where none was typed, and never an amount of 0 in its place', () => {
    const spendOf = (spendAmount: string) => {
      const result = engagementFactsOf({ ...filled, spendAmount, spendCurrency: 'GBP' })
      return result.ok ? result.value.annualSpend : 'refused'
    }
    expect(spendOf(' ')).toBeNull()
    expect(spendOf('300,000')).toEqual({ amount: '300000', currency: 'GBP' })
  })

  it('give back a stored engagement unchanged', () => {
    const facts = {
      title: 'Dialogue recordings',
      description: 'Two\nlines',
      status: 'active' as const,
      owner: 'Priya',
      contractStart: '2026-01-01',
      contractEnd: null,
      annualSpend: { amount: '1150000.50', currency: 'GBP' },
      nextReview: '2027-01-01',
    }
    const stored = {
      ...facts,
      id: engagementId(1),
      vendorId: vendorId(1),
      exposure: emptyExposureProfile,
      createdAt: '2026-11-24T08:00:00.000Z',
      updatedAt: '2026-11-24T08:00:00.000Z',
    }
    expect(engagementFactsOf(draftOfEngagement(stored))).toEqual({ ok: true, value: facts })
  })
})
