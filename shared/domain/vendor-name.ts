import type { VendorFacts } from '../schema/vendor.ts'

/** The name that people call a vendor by: its trading name, else its legal one. */
export function vendorNameOf({ tradingName, legalName }: Pick<VendorFacts, 'tradingName' | 'legalName'>): string {
  return tradingName === '' ? legalName : tradingName
}
