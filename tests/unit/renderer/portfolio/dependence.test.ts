import { describe, expect, it } from 'vitest'
import { dependenceOf } from '../../../../renderer/src/features/portfolio/model/dependence.ts'
import { row } from '../rows.ts'

function spends(vendor: number, amount: string, currency = 'EUR', more: { readonly status?: 'ended' } = {}) {
  return row({ vendor, engagement: { annualSpend: { amount, currency }, ...more } })
}

describe('dependence', () => {
  it('adds up the engagements of a vendor and shows the largest first', () => {
    const { currencies } = dependenceOf([spends(1, '100'), spends(2, '150'), spends(1, '150')], 5)
    expect(currencies[0]?.vendors.map(({ vendorName, percent }) => [vendorName, percent])).toEqual([
      ['Vendor 1', 62.5],
      ['Vendor 2', 37.5],
    ])
    expect(currencies[0]?.total).toBe('400')
  })

  it('never adds sums in different currencies', () => {
    const { currencies } = dependenceOf([spends(1, '900', 'JPY'), spends(2, '1'), spends(3, '1')], 5)
    expect(currencies.map(({ currency, total, vendors }) => [currency, total, vendors[0]?.percent])).toEqual([
      ['EUR', '2', 50],
      ['JPY', '900', 100],
    ])
  })

  it('leaves out what has ended, and says how many engagements have no spend', () => {
    const ended = row({
      vendor: 3,
      vendorStatus: 'ended',
      engagement: { annualSpend: { amount: '9', currency: 'EUR' } },
    })
    const { currencies, withoutSpend } = dependenceOf(
      [
        spends(1, '10'),
        spends(2, '90', 'EUR', { status: 'ended' }),
        ended,
        row({ vendor: 4 }),
        row({ vendor: 5, engagement: null }),
      ],
      5,
    )
    expect(currencies[0]?.vendors.map(({ percent }) => percent)).toEqual([100])
    expect(withoutSpend).toBe(1)
  })

  it('joins the small ones, and names one that would stand alone', () => {
    const rows = [1, 2, 3, 4].map((vendor) => spends(vendor, String(100 - vendor)))
    expect(dependenceOf(rows, 2).currencies[0]?.others?.count).toBe(2)
    expect(dependenceOf(rows, 3).currencies[0]).toMatchObject({ others: null, vendors: { length: 4 } })
  })

  it('has no shares of nothing, and no noise of floating point', () => {
    expect(dependenceOf([spends(1, '0')], 5).currencies).toEqual([])
    const { currencies } = dependenceOf([spends(1, '0.1'), spends(2, '0.2')], 5)
    expect(currencies[0]).toMatchObject({ total: '0.3', vendors: [{ percent: 66.67 }, { percent: 33.33 }] })
  })
})
