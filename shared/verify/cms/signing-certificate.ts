import { childrenOf, integerBytes, octetsOf, tags, type DerValue } from '../asn1/der.ts'
import { equalBytes, ownBytes } from '../bytes.ts'
import { readHashAlgorithm, type HashName } from '../x509/algorithm.ts'
import type { Certificate } from '../x509/certificate.ts'

/** A reference to a certificate (RFC 5035, 4). */
interface CertificateReference {
  readonly hash: HashName | 'SHA-1'
  readonly digest: Uint8Array
  readonly serialNumber: Uint8Array | null
}

/**
 * Whether the first certificate identifier of a signing-certificate-v2 attribute (RFC 5035, 3) is that of `certificate`: the defence
 * against another certificate over the same key. `version` 1 reads the older attribute with SHA-1 (RFC 2634, 5.4).
 */
export async function namesSigner(attribute: DerValue, certificate: Certificate, version: 1 | 2): Promise<boolean> {
  const [first] = readReferences(attribute, version) ?? []
  return first !== undefined && refersTo(first, certificate)
}

/** Whether a signing-certificate-v2 attribute names every one of the certificates, so that the signature covers them. */
export async function namesAll(attribute: DerValue, certificates: readonly Certificate[]): Promise<boolean> {
  const references = readReferences(attribute, 2) ?? []
  for (const certificate of certificates) {
    const checks = await Promise.all(references.map((reference) => refersTo(reference, certificate)))
    if (!checks.includes(true)) return false
  }
  return true
}

async function refersTo(
  { hash, digest, serialNumber }: CertificateReference,
  certificate: Certificate,
): Promise<boolean> {
  const computed = new Uint8Array(await crypto.subtle.digest(hash, ownBytes(certificate.encoded)))
  return equalBytes(digest, computed) && (!serialNumber || equalBytes(serialNumber, certificate.serialNumber))
}

function readReferences(attribute: DerValue, version: 1 | 2): readonly CertificateReference[] | undefined {
  const [list] = childrenOf(attribute, tags.sequence) ?? []
  const items = childrenOf(list, tags.sequence)
  const references = items?.slice(0, 32).map((item) => readReference(item, version))
  const known = references?.filter((reference) => reference !== undefined)
  return known?.length === items?.length ? known : undefined
}

function readReference(value: DerValue, version: 1 | 2): CertificateReference | undefined {
  const fields = [...(childrenOf(value, tags.sequence) ?? [])]
  let hash: HashName | 'SHA-1' | undefined = version === 1 ? 'SHA-1' : 'SHA-256'
  if (version === 2 && fields[0]?.tag === tags.sequence) hash = readHashAlgorithm(fields.shift())
  const [digestValue, issuerSerial, ...more] = fields
  const digest = octetsOf(digestValue)
  // IssuerSerial (RFC 5035, 5): general names of the issuer, then the serial number.
  const serialNumber = issuerSerial ? integerBytes(childrenOf(issuerSerial, tags.sequence)?.[1]) : null
  return hash && digest && serialNumber !== undefined && more.length === 0 ? { hash, digest, serialNumber } : undefined
}
