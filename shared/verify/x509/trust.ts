import { oids } from '../asn1/object-identifiers.ts'
import type { TrustReasonCode } from '../codes.ts'
import type { Trust } from '../result.ts'
import type { Certificate } from './certificate.ts'
import type { CertificatePath } from './path.ts'

export interface TrustJudgement {
  readonly trust: Trust
  readonly atClaimedTime: Trust
  readonly now: Trust
  readonly reasons: readonly TrustReasonCode[]
  /** The path that the judgement rests on, signer first, and what is known above its anchor. */
  readonly path: readonly Certificate[]
}

const suitableUsages: ReadonlySet<string> = new Set([
  oids.anyExtendedKeyUsage,
  oids.emailProtection,
  oids.clientAuthentication,
  oids.documentSigning,
  oids.adobeDocumentSigning,
  oids.microsoftDocumentSigning,
])

/**
 * Judges trust twice: at the claimed time (the signer's clock; without one, now) and now. Overall `trusted` needs both; a certificate
 * that was in force at the claimed time and has ended since is `expired`.
 */
export function judgeTrust(paths: readonly CertificatePath[], claimed: Date | null, now: Date): TrustJudgement {
  const anchored = paths.filter((path) => path.anchored && reasonsAgainst(path).length === 0)
  const best =
    anchored.find((path) => stateAt(path, now) === 'trusted' && stateAt(path, claimed ?? now) === 'trusted') ??
    anchored[0]
  if (!best) {
    const shown = paths.find(({ anchored: isAnchored }) => isAnchored) ?? paths[0]
    const reasons = shown?.anchored ? reasonsAgainst(shown) : (['issuer-not-trusted'] as const)
    const untrusted = { trust: 'untrusted', atClaimedTime: 'untrusted', now: 'untrusted' } as const
    return { ...untrusted, reasons, path: shown?.certificates ?? [] }
  }
  const atClaimedTime = stateAt(best, claimed ?? now)
  const today = stateAt(best, now)
  const reasons: TrustReasonCode[] = []
  if (atClaimedTime !== 'trusted' && claimed) reasons.push('not-valid-at-claimed-time')
  if (today !== 'trusted') reasons.push(hasBegun(best, now) ? 'certificate-expired' : 'certificate-not-yet-valid')
  const trust = atClaimedTime !== 'trusted' ? 'untrusted' : today
  return { trust, atClaimedTime, now: today, reasons, path: upTo(best, paths) }
}

/** The longest of the paths that begin with this one. */
function upTo({ certificates }: CertificatePath, paths: readonly CertificatePath[]): readonly Certificate[] {
  const onwards = paths
    .map((path) => path.certificates)
    .filter((longer) => certificates.every((one, index) => longer[index] === one))
  return onwards.reduce((longest, each) => (each.length > longest.length ? each : longest), certificates)
}

function reasonsAgainst({ certificates }: CertificatePath): readonly TrustReasonCode[] {
  const reasons: TrustReasonCode[] = []
  if (certificates.some(({ unknownCritical }) => unknownCritical.length > 0)) reasons.push('extension-unsupported')
  const usages = certificates[0]?.extendedKeyUsage
  if (usages && !usages.some((usage) => suitableUsages.has(usage))) reasons.push('extended-key-usage-unsuitable')
  return reasons
}

/** Every certificate of the path must be in force, the root included. */
function stateAt(path: CertificatePath, date: Date): 'trusted' | 'expired' {
  return hasBegun(path, date) && path.certificates.every(({ notAfter }) => date <= notAfter) ? 'trusted' : 'expired'
}

function hasBegun({ certificates }: CertificatePath, date: Date): boolean {
  return certificates.every(({ notBefore }) => date >= notBefore)
}
