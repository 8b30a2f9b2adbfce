import { describe, expect, it } from 'vitest'
import {
  filterRows,
  noFilter,
  orderBy,
  progressOfRow,
  type ListFilter,
  type SortColumn,
} from '../../../../renderer/src/features/vendors/model/vendor-list.ts'
import { row, type RowFacts } from '../rows.ts'

const today = '2026-11-24'

function shown(rows: readonly RowFacts[], filter: Partial<ListFilter>): readonly number[] {
  const made = rows.map(row)
  const left = filterRows(made, { ...noFilter, ...filter }, today)
  return left.map((each) => rows[made.indexOf(each)]?.vendor ?? -1)
}

describe('search in the vendor list', () => {
  const rows: readonly RowFacts[] = [
    { vendor: 1, name: 'Zürich Sprachdaten AG', engagement: { title: 'Speech', owner: 'Okafor' } },
    { vendor: 2, name: 'Harbor Voice', tags: ['speech'], engagement: { title: 'Dialogue', owner: 'Ito' } },
    { vendor: 3, name: 'Northfield', engagement: null },
  ]

  it('finds every row when nothing is asked', () => {
    expect(shown(rows, {})).toEqual([1, 2, 3])
    expect(shown(rows, { search: '   ' })).toEqual([1, 2, 3])
  })

  it('overlooks case and accents', () => {
    expect(shown(rows, { search: 'ZURICH' })).toEqual([1])
  })

  it('looks into engagements, owners and tags, and wants every word', () => {
    expect(shown(rows, { search: 'speech' })).toEqual([1, 2])
    expect(shown(rows, { search: 'speech ito' })).toEqual([2])
    expect(shown(rows, { search: 'speech nobody' })).toEqual([])
  })
})

describe('filters of the vendor list', () => {
  it('take a band and everything worse, and never a row without a rating', () => {
    const rows: readonly RowFacts[] = [
      { vendor: 1, band: 'low' },
      { vendor: 2, band: 'high' },
      { vendor: 3, band: 'critical' },
      { vendor: 4, band: null },
      { vendor: 5, status: null },
    ]
    expect(shown(rows, { band: 'high' })).toEqual([2, 3])
    expect(shown(rows, { band: 'low' })).toEqual([1, 2, 3])
    expect(shown(rows, { band: 'none' })).toEqual([4, 5])
  })

  it('take what is due within 90 days, overdue included, to the day', () => {
    const rows = ['2025-01-01', '2026-11-24', '2027-02-22', '2027-02-23', null].map((nextReview, index): RowFacts => ({
      vendor: index,
      engagement: { nextReview },
    }))
    expect(shown(rows, { isDueSoon: true })).toEqual([0, 1, 2])
  })

  it('hold together', () => {
    const rows: readonly RowFacts[] = [
      { vendor: 1, band: 'high', vendorStatus: 'active', name: 'Alpha' },
      { vendor: 2, band: 'high', vendorStatus: 'ended', name: 'Alpha' },
      { vendor: 3, band: 'low', vendorStatus: 'active', name: 'Alpha' },
    ]
    expect(shown(rows, { band: 'high', status: 'active', search: 'alpha' })).toEqual([1])
  })
})

describe('order of the vendor list', () => {
  function ordered(rows: readonly RowFacts[], column: SortColumn): readonly number[] {
    const { compare, isBlank } = orderBy(column, 'en')
    return rows
      .filter((facts) => !isBlank(row(facts)))
      .toSorted((left, right) => compare(row(left), row(right)))
      .map(({ vendor }) => vendor)
  }

  it('goes by band before residual risk: a knock-out outranks a figure', () => {
    const rows: readonly RowFacts[] = [
      { vendor: 1, band: 'critical', residual: 10 },
      { vendor: 2, band: 'medium', residual: 49 },
      { vendor: 3, band: 'high', residual: 20 },
      { vendor: 4, band: 'high', residual: 74 },
    ]
    expect(ordered(rows, 'band')).toEqual([2, 3, 4, 1])
  })

  it('counts numbers inside names', () => {
    const rows: readonly RowFacts[] = [
      { vendor: 1, name: 'Pool 10' },
      { vendor: 2, name: 'pool 9' },
    ]
    expect(ordered(rows, 'vendor')).toEqual([2, 1])
  })

  it('knows which rows have nothing to sort by', () => {
    expect(orderBy('residual', 'en').isBlank(row({ vendor: 1, residual: null }))).toBe(true)
    expect(orderBy('residual', 'en').isBlank(row({ vendor: 1, residual: 0 }))).toBe(false)
    expect(orderBy('owner', 'en').isBlank(row({ vendor: 1, engagement: { owner: '' } }))).toBe(true)
    expect(orderBy('engagement', 'en').isBlank(row({ vendor: 1, engagement: null }))).toBe(true)
  })
})

describe('progress in the vendor list', () => {
  it('is rounded down, so that 100 % means that nothing is left', () => {
    expect(progressOfRow(row({ vendor: 1, answered: 299, applicable: 300 }))).toBe(99)
    expect(progressOfRow(row({ vendor: 1, answered: 300, applicable: 300 }))).toBe(100)
  })

  it('is told only while answers are being given', () => {
    expect(progressOfRow(row({ vendor: 1, status: 'issued', answered: 5 }))).toBeNull()
    expect(progressOfRow(row({ vendor: 1, status: null }))).toBeNull()
  })

  it('is 0 while no question is asked', () => {
    expect(progressOfRow(row({ vendor: 1, answered: 0, applicable: 0 }))).toBe(0)
  })
})
