import { z } from 'zod'
import { instant, personId, sha256Hex, type DeepReadonly } from './primitives.ts'

/** One change, in words of the past tense. `previous` chains to the entry before (64 zeros for the first). */
export const auditEntry = z.strictObject({
  sequence: z.int().min(1),
  at: instant,
  by: personId.nullable(),
  /** `vendor-created`, `response-changed`, `report-issued` … */
  event: z.string().regex(/^[a-z]+(-[a-z]+)+$/),
  /** The document that was written, its revision and the SHA-256 of its encrypted file; null for events without a document. */
  document: z
    .strictObject({ kind: z.string(), id: z.string(), revision: z.int().min(1), sha256: sha256Hex })
    .nullable(),
  /** Field-level detail: names of fields, before and after where they are short enough to keep. */
  detail: z.record(z.string(), z.json()),
  /** Sealed under this vendor's key when it concerns one, so that an erased vendor leaves the chain but not the words. */
  vendorId: z.string().nullable(),
  previous: sha256Hex,
})

export type AuditEntry = DeepReadonly<z.infer<typeof auditEntry>>
