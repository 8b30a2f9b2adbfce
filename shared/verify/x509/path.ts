import { equalBytes } from '../bytes.ts'
import type { ErrorCode } from '../codes.ts'
import type { Certificate } from './certificate.ts'
import { checkSignature, type SignatureCheck } from './public-key.ts'

/** A way from the signer's certificate up, issuer by issuer, every signature on it checked. */
export interface CertificatePath {
  /** Signer first. */
  readonly certificates: readonly Certificate[]
  /** Whether its last certificate is on the trust list. */
  readonly anchored: boolean
}

export interface PathSearch {
  readonly paths: readonly CertificatePath[]
  /** What is wrong with the certificates themselves, whoever is trusted. */
  readonly errors: readonly ErrorCode[]
  /** Whether every embedded certificate lies on some path of the signer's. */
  readonly isComplete: boolean
}

const maximumDepth = 8
const maximumPaths = 16

interface Search {
  readonly embedded: readonly Certificate[]
  readonly trusted: readonly Certificate[]
  readonly paths: CertificatePath[]
  readonly errors: Set<ErrorCode>
}

/**
 * Finds the paths of a signer's certificate through the embedded and the trusted ones (RFC 5280, 6.1, without policies and name
 * constraints). A step counts only when names agree octet by octet, the signature is right, and the issuer is an authority that may
 * sign certificates at this length of path. Times are judged apart, by `judgeTrust`. The embedded certificates are looked at without the
 * trust list as well: a trusted path does not excuse that one of them was tampered with.
 */
export async function findPaths(
  signer: Certificate,
  embedded: readonly Certificate[],
  trusted: readonly Certificate[],
): Promise<PathSearch> {
  const alone = await search(signer, embedded, [])
  const { paths, errors } = trusted.length > 0 ? await search(signer, embedded, trusted) : alone
  const onPath = [...paths, ...alone.paths].flatMap(({ certificates }) => certificates)
  const isComplete = embedded.every(({ encoded }) => onPath.some((one) => equalBytes(one.encoded, encoded)))
  const isAnchored = paths.some(({ anchored }) => anchored)
  const tampered = alone.errors.filter((code) => code === 'certificate-signature-wrong')
  return { paths, errors: isAnchored ? tampered : errors, isComplete }
}

/** All paths under one trust list; the faults met are reported only when no path holds. */
async function search(
  signer: Certificate,
  embedded: readonly Certificate[],
  trusted: readonly Certificate[],
): Promise<Omit<PathSearch, 'isComplete'>> {
  const state: Search = { embedded, trusted, paths: [], errors: new Set() }
  await extend(state, [signer], signer)
  return { paths: state.paths, errors: state.paths.length > 0 ? [] : [...state.errors] }
}

async function extend(state: Search, certificates: readonly Certificate[], last: Certificate): Promise<void> {
  if (state.paths.length >= maximumPaths) return
  const isAnchor = state.trusted.some(({ encoded }) => equalBytes(encoded, last.encoded))
  // The search goes on above an anchor: who trusts the signer alone still sees the signer's root, and may trust that as well.
  if (isAnchor) state.paths.push({ certificates, anchored: true })
  const isIssuer = ({ subject }: Certificate): boolean => equalBytes(subject, last.issuer)
  const isFresh = ({ encoded }: Certificate): boolean => !certificates.some((one) => equalBytes(one.encoded, encoded))
  const pool = [...state.trusted, ...state.embedded].filter((one) => isIssuer(one) && isFresh(one))
  const named = state.embedded.some((one) => isIssuer(one))
  const failures: SignatureCheck[] = []
  let found = false

  for (const issuer of pool) {
    const check = await checkIssued(last, issuer)
    if (check !== 'right') {
      failures.push(check)
    } else if (!mayIssue(issuer)) {
      state.errors.add('issuer-not-authority')
      found = true
    } else if (certificates.length >= maximumDepth || certificates.length - 1 > pathLimit(issuer)) {
      state.errors.add('path-too-long')
      found = true
    } else {
      found = true
      await extend(state, [...certificates, issuer], issuer)
    }
  }
  if (found || isAnchor) return

  const own = isIssuer(last) ? await checkIssued(last, last) : undefined
  // The signature of a root over itself proves nothing, so an old algorithm does not matter there; a wrong one shows tampering.
  if (own === 'right' || own === 'algorithm-not-allowed') state.paths.push({ certificates, anchored: false })
  else if (own === undefined && !named) state.paths.push({ certificates, anchored: false })
  else state.errors.add(errorOf(own ?? failures[0] ?? 'wrong'))
}

async function checkIssued(subject: Certificate, issuer: Certificate): Promise<SignatureCheck> {
  const { signatureAlgorithm } = subject
  if (!signatureAlgorithm) return 'algorithm-not-allowed'
  return checkSignature(issuer.publicKey, signatureAlgorithm, null, subject.signedPart, subject.signature)
}

function mayIssue({ basicConstraints, keyUsage }: Certificate): boolean {
  return basicConstraints?.authority === true && keyUsage?.certificateSign !== false
}

function pathLimit({ basicConstraints }: Certificate): number {
  return basicConstraints?.pathLength ?? Number.POSITIVE_INFINITY
}

function errorOf(check: SignatureCheck): ErrorCode {
  return check === 'algorithm-not-allowed' || check === 'key-too-short' ? check : 'certificate-signature-wrong'
}
