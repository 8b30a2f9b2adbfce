import { z } from 'zod'
import { base64, instant, line, optionalLine, personId, type DeepReadonly } from './primitives.ts'

/** What a person may do. An administrator manages people and security; an auditor reads only. */
export const role = z.enum(['administrator', 'preparer', 'reviewer', 'auditor'])
export type Role = z.infer<typeof role>

/** A person's private key and X.509 certificate; the key is inside the PKCS#12, under the person's own passphrase. */
export const signingIdentityRecord = z.strictObject({
  /** DER. */
  certificate: base64,
  /** DER of the issuers, nearest first, root last. */
  chain: z.array(base64).max(10),
  pkcs12: base64,
  origin: z.enum(['created', 'imported']),
})

export const person = z.strictObject({
  id: personId,
  name: line,
  /** Job title, printed beside a signature. */
  title: optionalLine,
  email: z.union([z.literal(''), z.email().max(254)]),
  roles: z.array(role).min(1),
  signing: signingIdentityRecord.nullable(),
  createdAt: instant,
})

export type SigningIdentityRecord = DeepReadonly<z.infer<typeof signingIdentityRecord>>
export type Person = DeepReadonly<z.infer<typeof person>>
