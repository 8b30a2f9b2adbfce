import { z } from 'zod'
import { exposureProfile } from './exposure.ts'
import {
  calendarDate,
  decimalText,
  engagementId,
  instant,
  line,
  longText,
  optionalLine,
  vendorId,
  type DeepReadonly,
} from './primitives.ts'

/** ISO 3166-1 alpha-2. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)

const identifier = z.strictObject({
  scheme: z.enum(['lei', 'registration', 'vat', 'duns', 'other']),
  value: line,
})

const contact = z.strictObject({
  name: line,
  role: optionalLine.default(''),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
  phone: optionalLine.default(''),
})

/** What a person enters about a vendor. */
export const vendorFacts = z.strictObject({
  legalName: line,
  tradingName: optionalLine.default(''),
  country: countryCode,
  website: optionalLine.default(''),
  identifiers: z.array(identifier).max(20).default([]),
  status: z.enum(['prospect', 'active', 'suspended', 'ended']).default('prospect'),
  owner: optionalLine.default(''),
  contacts: z.array(contact).max(50).default([]),
  tags: z.array(line).max(50).default([]),
  /** The workspace's own fields, in the order shown. */
  fields: z
    .array(z.strictObject({ name: line, value: optionalLine }))
    .max(50)
    .default([]),
  notes: longText.default(''),
})

export const vendor = z.strictObject({
  id: vendorId,
  ...vendorFacts.shape,
  createdAt: instant,
  updatedAt: instant,
})

/** What a person enters about one thing that a vendor does for us. */
export const engagementFacts = z.strictObject({
  title: line,
  description: longText.default(''),
  status: z.enum(['planned', 'active', 'ended']).default('planned'),
  owner: optionalLine.default(''),
  contractStart: calendarDate.nullable().default(null),
  contractEnd: calendarDate.nullable().default(null),
  annualSpend: z
    .strictObject({ amount: decimalText, currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .default(null),
  /** Due date of the next assessment; set by the band's interval when a report is issued, may be changed. */
  nextReview: calendarDate.nullable().default(null),
})

export const engagement = z.strictObject({
  id: engagementId,
  vendorId,
  ...engagementFacts.shape,
  exposure: exposureProfile,
  createdAt: instant,
  updatedAt: instant,
})

export type VendorFacts = DeepReadonly<z.infer<typeof vendorFacts>>
export type Vendor = DeepReadonly<z.infer<typeof vendor>>
export type EngagementFacts = DeepReadonly<z.infer<typeof engagementFacts>>
export type Engagement = DeepReadonly<z.infer<typeof engagement>>
