import { limits } from './limits.ts'
import { createRevisionContext, findRevisionEnd, Revision } from './pdf/revision.ts'
import { scanFile } from './pdf/scan.ts'
import type { ProblemCode } from './codes.ts'
import type { Change, SignatureReport, VerificationReport, Verdict } from './result.ts'
import { checkSignatureValue, type CheckedSignature } from './signature/check.ts'
import { findSignatures, hasDamagedSignature } from './signature/find.ts'
import { readCertificate } from './x509/certificate.ts'
import { startsWith } from './pdf/lexer.ts'

export interface VerifyOptions {
  /** DER certificates that are trusted: roots, or signers' own certificates. Others than DER certificates are passed over. */
  readonly trustedCertificates: readonly Uint8Array[]
  readonly now: Date
}

/** The facts about a PDF's signatures, without what is embedded in it. */
export type PdfVerification = Pick<
  VerificationReport,
  'verdict' | 'integrity' | 'trust' | 'laterChanges' | 'problems' | 'signatures'
>

/** A verification together with the revision that the first signature covers, for reading what is attached there. */
export interface VerifiedPdf {
  readonly verification: PdfVerification
  /** The earliest signed revision; of an unsigned file its latest; undefined where none can be read. */
  readonly revision: Revision | undefined
}

/**
 * Verifies every signature of a PDF and everything that happened to the file since. Takes any octets, never throws on their account,
 * and stays within the limits of `limits.ts`. The verdict is that of the worst signature.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<PdfVerification> {
  return (await inspectPdf(bytes, options)).verification
}

export async function inspectPdf(bytes: Uint8Array, options: VerifyOptions): Promise<VerifiedPdf> {
  if (bytes.length > limits.fileLength) return unreadable('too-large')
  const scan = scanFile(bytes)
  if (!scan.ok) return unreadable(startsWith(bytes, 0, '%PDF-') ? scan.error : 'not-a-pdf')
  const revisions = createRevisionContext(scan.value)
  const end = findRevisionEnd(scan.value, bytes.length)
  const opened = end ? Revision.open(revisions, end) : undefined
  if (opened?.ok === false && opened.error === 'encrypted') return unreadable('encrypted')
  const latest = opened?.ok ? opened.value : undefined
  const found = findSignatures(scan.value, latest)
  const isPdf = startsWith(bytes, 0, '%PDF-')
  if (!isPdf && found.length === 0) return unreadable('not-a-pdf')
  const problems: ProblemCode[] = isPdf ? [] : ['not-a-pdf']
  if (!latest) problems.push('structure-broken')
  if (hasDamagedSignature(scan.value)) problems.push('signature-damaged')
  if (found.length > limits.signatures) problems.push('too-many-signatures')

  const trusted = options.trustedCertificates.map(readCertificate).filter((one) => one !== undefined)
  const context = { revisions, latest, trusted, now: options.now }
  const checked: CheckedSignature[] = []
  for (const one of found.slice(0, limits.signatures)) checked.push(await checkSignatureValue(context, one))
  checked.sort((left, right) => left.end - right.end)
  const verification = summarise(checked, problems)
  const first = checked.find(({ revision }) => revision)?.revision
  return { verification, revision: first ?? (found.length === 0 ? latest : undefined) }
}

function unreadable(problem: ProblemCode): VerifiedPdf {
  return { verification: summarise([], [problem]), revision: undefined }
}

const verdictOrder = ['valid', 'valid-untrusted', 'invalid', 'altered'] as const
const trustOrder = ['trusted', 'expired', 'untrusted', 'none'] as const

function summarise(checked: readonly CheckedSignature[], problems: readonly ProblemCode[]): PdfVerification {
  const signatures = withCertificationAdvice(checked.map(({ report }) => report))
  const isUnsigned = signatures.length === 0
  const floor = problems.length > 0 ? 'invalid' : 'valid'
  const worst =
    verdictOrder[
      Math.max(verdictOrder.indexOf(floor), ...signatures.map(({ verdict }) => verdictOrder.indexOf(verdict)))
    ]
  const verdict = isUnsigned ? verdictWithout(problems) : (worst ?? 'invalid')
  const isBroken = signatures.some(({ integrity }) => integrity === 'broken')
  const trust = isUnsigned ? 'none' : trustOrder[Math.max(...signatures.map((one) => trustOrder.indexOf(one.trust)))]
  return {
    verdict,
    integrity: isUnsigned ? 'none' : isBroken ? 'broken' : 'intact',
    trust: trust ?? 'none',
    laterChanges: mergeChanges(checked.map(({ changes }) => changes)),
    problems,
    signatures,
  }
}

/** The verdict of a file in which no signature was found. */
function verdictWithout(problems: readonly ProblemCode[]): Verdict {
  if (problems.includes('signature-damaged')) return 'invalid'
  return problems.length > 0 ? 'unreadable' : 'unsigned'
}

/** A certification is to be the first signature (ISO 32000-2, 12.8.2.2); it is remarked where it is not. */
function withCertificationAdvice(signatures: readonly SignatureReport[]): readonly SignatureReport[] {
  return signatures.map((signature, index) =>
    index > 0 && signature.certifies !== null
      ? { ...signature, advice: [...signature.advice, 'certification-not-first' as const] }
      : signature,
  )
}

/** Changes since the earliest signature that they follow; one that any signature forbids is forbidden. */
function mergeChanges(lists: readonly (readonly Change[])[]): Change[] {
  const merged = new Map<string, Change>()
  for (const change of lists.flat()) {
    const key = `${change.code} ${change.object ?? ''} ${change.detail}`
    const known = merged.get(key)
    if (!known || (known.permitted && !change.permitted)) merged.set(key, change)
    if (merged.size >= limits.changes) break
  }
  return [...merged.values()]
}
