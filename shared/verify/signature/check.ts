import { sha256, toHex } from '../bytes.ts'
import { diffRevisions } from '../changes/diff.ts'
import { checkUpdate } from '../changes/update.ts'
import { checkCms, type CmsCheck } from '../cms/check.ts'
import { baselineCodes, alteredCodes, type AdviceCode, type ErrorCode } from '../codes.ts'
import { findDisagreements } from '../pdf/agreement.ts'
import { Revision, type RevisionContext } from '../pdf/revision.ts'
import { dateOf, textOf } from '../pdf/text.ts'
import { isOwnReport } from '../producer.ts'
import type { Change, SignatureReport } from '../result.ts'
import type { Certificate } from '../x509/certificate.ts'
import { findPaths } from '../x509/path.ts'
import { judgeTrust, type TrustJudgement } from '../x509/trust.ts'
import { readBaseline } from './baseline.ts'
import { readRestrictions, type Restrictions } from './certification.ts'
import { readSignatureFields, type SignatureField } from './fields.ts'
import type { FoundSignature } from './find.ts'
import { readSignedRange, type SignedRange } from './geometry.ts'

export interface CheckContext {
  readonly revisions: RevisionContext
  /** Undefined when the file's structure is broken. */
  readonly latest: Revision | undefined
  readonly trusted: readonly Certificate[]
  readonly now: Date
}

export interface CheckedSignature {
  readonly report: SignatureReport
  /** End of the signed octets; 0 when the range is not usable. */
  readonly end: number
  /** The revision that was signed, where it can be read. */
  readonly revision: Revision | undefined
  readonly changes: readonly Change[]
}

/** Verifies one signature in every respect. Never throws on account of the file. */
export async function checkSignatureValue(context: CheckContext, found: FoundSignature): Promise<CheckedSignature> {
  const range = readSignedRange(context.revisions.scan, found.value)
  if (!range.ok) {
    const errors = [...found.faults, range.error]
    const findings = { errors, advice: [], coverage: 'broken', certifies: null, description: unknownSigner } as const
    return { report: reportOf(found, findings), end: 0, revision: undefined, changes: [] }
  }
  const errors: ErrorCode[] = [...found.faults]
  const cms = await checkCms(range.value.contents, range.value.content)
  errors.push(...cms.errors)
  const opened = Revision.open(context.revisions, range.value.revisionEnd)
  const revision = opened.ok ? opened.value : undefined
  if (!revision) errors.push('revision-unreadable')

  const search = cms.signer ? await findPaths(cms.signer, cms.embedded, context.trusted) : undefined
  errors.push(...(search?.errors ?? []))
  const dictionary = found.value.dictionary
  const baseline = dictionary ? readBaseline(dictionary) : { errors: [], advice: [] }
  errors.push(...baseline.errors)
  const advice = new Set<AdviceCode>([...cms.advice, ...baseline.advice])
  const claimed = dateOf(dictionary?.entries.get('M'))
  if (claimed && claimed > context.now) advice.add('claimed-time-ahead')
  const trust = judgeTrust(search?.paths ?? [], claimed, context.now)
  if (search?.isComplete === false) advice.add('surplus-certificates')

  let restrictions: Restrictions | undefined
  let holder: SignatureField | undefined
  if (revision) {
    holder = holderOf(revision, found)
    if (!holder) errors.push('signature-not-in-revision')
    if (findDisagreements(revision).length > 0) errors.push('revision-ambiguous')
    restrictions = readRestrictions(revision, found.value)
    if (!restrictions) errors.push('certification-malformed')
    if (hasForeignBytes(revision)) advice.add('bytes-between-objects')
    const isOwn = isOwnReport(revision)
    if (isOwn && cms.signer && !cms.coversEmbedded) advice.add('certificates-not-covered')
    const departs = [...advice].some((code) => baselineCodes.some((one) => one === code))
    if (departs && isOwn) errors.push('baseline-not-met')
  }
  const changes = revision ? changesSince(context, range.value, revision, restrictions) : []
  if (errors.length === 0 && changes.some(({ permitted }) => !permitted)) errors.push('changed-after-signing')
  const coverage = range.value.end === context.revisions.scan.bytes.length ? 'whole-file' : 'earlier-revision'
  const description = await describe(cms, trust, errors)
  const certifies = restrictions?.level ?? null
  const named = { ...found, field: found.field || (holder?.name ?? '') }
  const report = reportOf(named, { errors, advice, coverage, certifies, description })
  return { report, end: range.value.end, revision, changes }
}

/** The field of the signed revision that holds the signature: the same field as today, and the same place in the file. */
function holderOf(revision: Revision, { value, fieldNumber }: FoundSignature): SignatureField | undefined {
  return readSignatureFields(revision).find(
    ({ number, signature }) => signature?.place === value.place && (fieldNumber === null || number === fieldNumber),
  )
}

function changesSince(
  { latest, revisions }: CheckContext,
  { end, revisionEnd }: SignedRange,
  revision: Revision,
  restrictions: Restrictions | undefined,
): readonly Change[] {
  if (end === revisions.scan.bytes.length) return []
  if (!latest) return [{ code: 'update-malformed', object: null, detail: '', permitted: false }]
  const faults = checkUpdate(revisionEnd, end, latest)
  const structural = faults.map(({ code, object }) => ({ code, object, detail: '', permitted: false }))
  return [...structural, ...diffRevisions(revision, latest, restrictions ?? { level: 1, locks: [] })]
}

/** Anything beside objects and sections but the header and the comment after it. */
function hasForeignBytes({ scan, end }: Revision): boolean {
  return scan.items.some(
    ({ kind, start }, index) => start < end && (kind === 'junk' || (kind === 'comment' && index !== 1)),
  )
}

/** What is known of the signer, and what trust can be given. */
type Description = Pick<
  SignatureReport,
  | 'signer'
  | 'issuer'
  | 'signerName'
  | 'certificateSha256'
  | 'rootSha256'
  | 'notBefore'
  | 'notAfter'
  | 'trust'
  | 'trustAtClaimedTime'
  | 'trustNow'
  | 'trustReasons'
>

const unknownSigner: Description = {
  signer: null,
  issuer: null,
  signerName: null,
  certificateSha256: null,
  rootSha256: null,
  notBefore: null,
  notAfter: null,
  trust: 'none',
  trustAtClaimedTime: 'none',
  trustNow: 'none',
  trustReasons: [],
}

async function describe(
  { signer, embedded }: CmsCheck,
  trust: TrustJudgement,
  errors: readonly ErrorCode[],
): Promise<Description> {
  if (!signer) return unknownSigner
  const root = trust.path.at(-1) ?? embedded.at(-1)
  const who = {
    signer: signer.subjectText,
    issuer: signer.issuerText,
    signerName: signer.displayName,
    certificateSha256: toHex(await sha256(signer.encoded)),
    rootSha256: root ? toHex(await sha256(root.encoded)) : null,
    notBefore: signer.notBefore.toISOString(),
    notAfter: signer.notAfter.toISOString(),
  }
  if (isBroken(errors)) return { ...unknownSigner, ...who }
  const { trust: overall, atClaimedTime, now, reasons } = trust
  return { ...who, trust: overall, trustAtClaimedTime: atClaimedTime, trustNow: now, trustReasons: [...reasons] }
}

interface Findings {
  readonly errors: readonly ErrorCode[]
  readonly advice: Iterable<AdviceCode>
  readonly coverage: SignatureReport['coverage']
  readonly certifies: SignatureReport['certifies']
  readonly description: Description
}

function reportOf({ field, value: { dictionary } }: FoundSignature, findings: Findings): SignatureReport {
  const errors = [...new Set(findings.errors)]
  return {
    field,
    ...findings.description,
    claimedTime: dateOf(dictionary?.entries.get('M'))?.toISOString() ?? null,
    reason: textOf(dictionary?.entries.get('Reason')).slice(0, 1000),
    certifies: findings.certifies,
    coverage: findings.coverage,
    integrity: isBroken(errors) ? 'broken' : 'intact',
    errors,
    advice: [...findings.advice],
    verdict: verdictOf(errors, findings.description.trust),
  }
}

/** Whether the signature itself fails; what happened to the file afterwards is another matter. */
function isBroken(errors: readonly ErrorCode[]): boolean {
  return errors.some((code) => code !== 'changed-after-signing')
}

function verdictOf(errors: readonly ErrorCode[], trust: SignatureReport['trust']): SignatureReport['verdict'] {
  if (errors.some((code) => alteredCodes.some((altered) => altered === code))) return 'altered'
  if (errors.length > 0) return 'invalid'
  return trust === 'trusted' ? 'valid' : 'valid-untrusted'
}
