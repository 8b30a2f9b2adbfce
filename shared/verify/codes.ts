/**
 * Closed lists of everything that verification can say. Words for each are in the catalogue: `verify-problem.<code>`,
 * `verify-error.<code>`, `verify-trust-reason.<code>`, `verify-advice.<code>`, `verify-change.<code>` (values `object` and `detail`) and
 * `verify-embedded.<code>`.
 */

/** Why a file as a whole cannot be relied on, whatever its signatures say. */
export const problemCodes = [
  'not-a-pdf',
  'too-large',
  'too-complex',
  'encrypted',
  'structure-broken',
  'too-many-signatures',
  'signature-damaged',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** The content is not what was signed. */
export const alteredCodes = ['digest-mismatch', 'changed-after-signing'] as const

/** A signature, certificate or structure that fails in itself. */
export const invalidCodes = [
  'byte-range-malformed',
  'byte-range-outside-file',
  'byte-range-not-contents',
  'byte-range-end',
  'contents-malformed',
  'signature-dictionary-malformed',
  'signature-not-in-field',
  'signature-shared',
  'signature-not-in-revision',
  'revision-unreadable',
  'revision-ambiguous',
  'certification-malformed',
  'subfilter-unsupported',
  'cms-not-der',
  'cms-trailing-data',
  'cms-malformed',
  'cms-not-detached',
  'cms-signer-count',
  'content-type-wrong',
  'attribute-missing',
  'attribute-repeated',
  'algorithm-not-allowed',
  'key-too-short',
  'signature-wrong',
  'signer-certificate-missing',
  'signing-certificate-mismatch',
  'certificate-malformed',
  'certificate-signature-wrong',
  'issuer-not-authority',
  'path-too-long',
  'key-usage-wrong',
  'baseline-not-met',
] as const

export const errorCodes = [...alteredCodes, ...invalidCodes] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Why an intact signature is not trusted. */
export const trustReasonCodes = [
  'issuer-not-trusted',
  'certificate-expired',
  'certificate-not-yet-valid',
  'not-valid-at-claimed-time',
  'extended-key-usage-unsuitable',
  'extension-unsupported',
] as const
export type TrustReasonCode = (typeof trustReasonCodes)[number]

/** Departures from PAdES B-B and other remarks: advice for files of other producers, for ours they fail with `baseline-not-met`. */
export const baselineCodes = [
  'subfilter-not-etsi',
  'filter-missing',
  'claimed-time-missing',
  'cert-entry-present',
  'signing-time-attribute',
  'signing-certificate-missing',
  'signing-certificate-sha1',
  'attributes-not-sorted',
  'signature-algorithm-unspecific',
  'unsigned-attributes',
  'surplus-certificates',
  'certificates-not-covered',
  'bytes-between-objects',
] as const
export const adviceCodes = [...baselineCodes, 'claimed-time-ahead', 'certification-not-first'] as const
export type AdviceCode = (typeof adviceCodes)[number]

/** What happened to the file after it was signed. */
export const changeCodes = [
  'signature-added',
  'signature-field-added',
  'validation-data-added',
  'certification-added',
  'object-changed',
  'object-removed',
  'object-unreferenced',
  'object-awaited',
  'page-changed',
  'page-annotations-changed',
  'catalog-changed',
  'form-changed',
  'form-field-changed',
  'signature-appearance-changed',
  'document-information-changed',
  'trailer-changed',
  'bytes-appended',
  'update-malformed',
  'update-ambiguous',
] as const
export type ChangeCode = (typeof changeCodes)[number]

/** Why nothing, or not everything, could be said about the data embedded in a report. */
export const embeddedProblemCodes = [
  'embedded-too-large',
  'embedded-damaged',
  'embedded-not-json',
  'embedded-too-deep',
  'embedded-not-report-data',
  'embedded-score-failed',
] as const
export type EmbeddedProblemCode = (typeof embeddedProblemCodes)[number]
