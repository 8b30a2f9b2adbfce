import { childrenOf, integerBytes, octetsOf, tags, type DerValue } from '../asn1/der.ts'
import { equalBytes, ownBytes } from '../bytes.ts'
import { readHashAlgorithm, type HashName } from '../x509/algorithm.ts'
import type { Certificate } from '../x509/certificate.ts'

/**
 * Whether the first certificate identifier of a signing-certificate-v2 attribute (RFC 5035, 3) is that of `certificate`: the defence
 * against another certificate over the same key. `version` 1 reads the older attribute with SHA-1 (RFC 2634, 5.4).
 */
export async function namesCertificate(
  attribute: DerValue,
  certificate: Certificate,
  version: 1 | 2,
): Promise<boolean> {
  const [list] = childrenOf(attribute, tags.sequence) ?? []
  const [first] = childrenOf(list, tags.sequence) ?? []
  const fields = [...(childrenOf(first, tags.sequence) ?? [])]
  let hash: HashName | 'SHA-1' | undefined = version === 1 ? 'SHA-1' : 'SHA-256'
  if (version === 2 && fields[0]?.tag === tags.sequence) hash = readHashAlgorithm(fields.shift())
  const stated = octetsOf(fields[0])
  if (!hash || !stated || fields.length > 2) return false
  const digest = new Uint8Array(await crypto.subtle.digest(hash, ownBytes(certificate.encoded)))
  return equalBytes(stated, digest) && (fields.length === 1 || serialAgrees(fields[1], certificate))
}

/** IssuerSerial (RFC 5035, 5): general names of the issuer, then the serial number. */
function serialAgrees(value: DerValue | undefined, certificate: Certificate): boolean {
  const serial = integerBytes(childrenOf(value, tags.sequence)?.[1])
  return serial !== undefined && equalBytes(serial, certificate.serialNumber)
}
