import { z } from 'zod'
import { instant, sha256Hex, type DeepReadonly } from '../schema/primitives.ts'
import { edition } from '../schema/register.ts'
import { band, scoreSummary } from '../schema/score.ts'
import { adviceCodes, changeCodes, embeddedProblemCodes, errorCodes, problemCodes, trustReasonCodes } from './codes.ts'

/**
 * - `valid`: every signature intact, by somebody on the trust list, nothing changed later that may not change
 * - `valid-untrusted`: the same, but no trust can be given to a signer, or none that holds today
 * - `altered`: the content is not what was signed
 * - `invalid`: a signature, certificate or structure fails in itself
 * - `unsigned`: a readable PDF without any signature
 * - `unreadable`: not a PDF, encrypted, beyond the limits, or too broken to say whether it was signed
 */
export const verdict = z.enum(['valid', 'valid-untrusted', 'altered', 'invalid', 'unsigned', 'unreadable'])
export type Verdict = z.infer<typeof verdict>

/** Whether the signed bytes are those that were signed, by the key of the named certificate. `none`: no signature. */
export const integrity = z.enum(['intact', 'broken', 'none'])
export type Integrity = z.infer<typeof integrity>

/**
 * Whether the signer's certificate leads to the trust list. `expired`: it does and was in force at the claimed time, but is no longer
 * (without a time stamp the claimed time is the signer's clock). `none`: no intact signature to trust.
 */
export const trust = z.enum(['trusted', 'expired', 'untrusted', 'none'])
export type Trust = z.infer<typeof trust>

/** `whole-file`: nothing follows the signed bytes; `earlier-revision`: something was appended; `broken`: the range is not usable. */
export const coverage = z.enum(['whole-file', 'earlier-revision', 'broken'])
export type Coverage = z.infer<typeof coverage>

export const change = z.strictObject({
  code: z.enum(changeCodes),
  /** Number of the object concerned; null when it is about the file. */
  object: z.int().nullable(),
  /** Field name or the keys that differ; may be empty. Taken from the file: show as text. */
  detail: z.string(),
  permitted: z.boolean(),
})
export type Change = DeepReadonly<z.infer<typeof change>>

export const signatureReport = z.strictObject({
  field: z.string(),
  /** Distinguished names, most specific part first (RFC 4514); null when the signature could not be read that far. */
  signer: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Common name of the signer. */
  signerName: z.string().nullable(),
  /** SHA-256 of the signer's certificate (DER). */
  certificateSha256: sha256Hex.nullable(),
  /** SHA-256 of the last certificate of the path, for comparison with a printed sheet. */
  rootSha256: sha256Hex.nullable(),
  /** Period of the signer's certificate. */
  notBefore: instant.nullable(),
  notAfter: instant.nullable(),
  /** /M of the signature: the clock of the signer's computer. */
  claimedTime: instant.nullable(),
  reason: z.string(),
  /** DocMDP level when this signature certifies the document. */
  certifies: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  coverage,
  integrity,
  trust,
  trustAtClaimedTime: trust,
  trustNow: trust,
  trustReasons: z.array(z.enum(trustReasonCodes)),
  errors: z.array(z.enum(errorCodes)),
  advice: z.array(z.enum(adviceCodes)),
  verdict: z.enum(['valid', 'valid-untrusted', 'altered', 'invalid']),
})
export type SignatureReport = DeepReadonly<z.infer<typeof signatureReport>>

/** What the embedded `assessment.json` says of itself. */
export const embeddedSummary = z.strictObject({
  number: z.string(),
  edition,
  issuedAt: instant,
  organisation: z.string(),
  vendor: z.string(),
  engagement: z.string(),
  asOf: z.string(),
  band: band.nullable(),
  rootCertificateSha256: sha256Hex.nullable(),
})

/** Facts about a file, apart: integrity, trust, later changes; the verdict is that of the worst signature. */
export const verificationReport = z.strictObject({
  /** Name or path as given by the caller. */
  file: z.string().optional(),
  verdict,
  integrity,
  trust,
  laterChanges: z.array(change),
  problems: z.array(z.enum(problemCodes)),
  signatures: z.array(signatureReport),
  /** Null when the file carries no report data, or when `embeddedProblem` says why it could not be used. */
  score: z
    .strictObject({
      stated: scoreSummary,
      recomputed: scoreSummary,
      /** Whether stated and recomputed agree in every figure and in the hash of the score's input. */
      matches: z.boolean(),
    })
    .nullable(),
  embedded: embeddedSummary.nullable(),
  embeddedProblem: z.enum(embeddedProblemCodes).nullable(),
})
export type VerificationReport = DeepReadonly<z.infer<typeof verificationReport>>
