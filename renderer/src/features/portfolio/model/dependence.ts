import {
  add,
  compare,
  fromDecimal,
  isZero,
  multiply,
  divide,
  sum,
  hundred,
  toNumber2,
  type Fraction,
} from '#shared/domain/fraction.ts'
import type { EngagementRow } from '#shared/ipc/vendor-channels.ts'

/** What one vendor costs a year in one currency, and its part of all that is spent in that currency. */
interface VendorShare {
  readonly vendorId: string
  readonly vendorName: string
  /** Per cent, two decimals. */
  readonly percent: number
}

/** Dependence in one currency: sums in different currencies are never added up. */
export interface CurrencyDependence {
  readonly currency: string
  /** Decimal text with two decimals. */
  readonly total: string
  /** The largest first. */
  readonly vendors: readonly VendorShare[]
  /** The vendors that have no place among the largest: how many, and their part together. */
  readonly others: { readonly count: number; readonly percent: number } | null
}

export interface Dependence {
  /** The currency in which most vendors are paid first. */
  readonly currencies: readonly CurrencyDependence[]
  /** Engagements that run and have no spend recorded: the shares say nothing about them. */
  readonly withoutSpend: number
}

/** Shares of yearly spend by vendor over the engagements that have not ended, the `most` largest of each currency by name. */
export function dependenceOf(rows: readonly EngagementRow[], most: number): Dependence {
  const running = rows.filter(isRunning)
  const spending = running.flatMap((row) => {
    const spend = row.engagement?.annualSpend ?? null
    return spend === null ? [] : [{ row, currency: spend.currency, amount: fromDecimal(spend.amount) }]
  })
  const byCurrency = Map.groupBy(spending, ({ currency }) => currency)
  const currencies = [...byCurrency].flatMap(([currency, all]) => {
    const total = sum(all.map(({ amount }) => amount))
    return isZero(total) ? [] : [sharesOf(currency, total, all, most)]
  })
  return {
    currencies: currencies.sort(
      (left, right) => countOf(right) - countOf(left) || (left.currency < right.currency ? -1 : 1),
    ),
    withoutSpend: running.length - spending.length,
  }
}

/** Whether the row is an engagement that has not ended, of a vendor that has not either. */
export function isRunning(row: EngagementRow): boolean {
  return row.engagement !== null && row.engagement.status !== 'ended' && row.vendorStatus !== 'ended'
}

function countOf({ vendors, others }: CurrencyDependence): number {
  return vendors.length + (others?.count ?? 0)
}

function sharesOf(
  currency: string,
  total: Fraction,
  spending: readonly { readonly row: EngagementRow; readonly amount: Fraction }[],
  most: number,
): CurrencyDependence {
  const byVendor = [...Map.groupBy(spending, ({ row }) => row.vendorId)]
    .map(([vendorId, own]) => ({
      vendorId,
      vendorName: own[0]?.row.vendorName ?? '',
      amount: own.map(({ amount }) => amount).reduce(add),
    }))
    .sort((left, right) => compare(right.amount, left.amount) || (left.vendorName < right.vendorName ? -1 : 1))
  const percentOf = (amount: Fraction) => toNumber2(divide(multiply(amount, hundred), total))
  // One vendor alone behind the largest ones is named too: "1 other" would tell less in the same space.
  const shown = byVendor.length === most + 1 ? byVendor : byVendor.slice(0, most)
  const rest = byVendor.slice(shown.length)
  return {
    currency,
    total:
      total.numerator % total.denominator === 0n
        ? String(total.numerator / total.denominator)
        : String(toNumber2(total)),
    vendors: shown.map(({ vendorId, vendorName, amount }) => ({ vendorId, vendorName, percent: percentOf(amount) })),
    others:
      rest.length === 0 ? null : { count: rest.length, percent: percentOf(sum(rest.map(({ amount }) => amount))) },
  }
}
