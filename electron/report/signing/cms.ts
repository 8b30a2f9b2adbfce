import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { tags } from '#shared/verify/asn1/der.ts'
import { compareBytes, concatBytes, sha256 } from '#shared/verify/bytes.ts'
import { parsed, type SigningIdentity } from './identity.ts'
import {
  context,
  encode,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  unsignedInteger,
} from './der-write.ts'
import { keyAlgorithms, sha256Identifier, signWith } from './key-algorithm.ts'

/**
 * A detached CMS signature as PAdES baseline B-B asks for it (ETSI EN 319 142-1, 6.3; RFC 5652), in DER: one signer, no content of its
 * own, the signer's certificate and those above it, signed attributes content-type, message-digest and signing-certificate-v2. There is
 * no signing-time: the time is /M of the signature dictionary. `digest` is the SHA-256 of the signed octets.
 */
export async function createDetachedSignature(identity: SigningIdentity, digest: Uint8Array): Promise<Uint8Array> {
  const { certificate, chain, key, algorithm } = identity
  const { issuer, serialNumber } = parsed(certificate)
  const attributes = await signedAttributes([certificate, ...chain], digest)
  const signature = await signWith(key, algorithm, encode(tags.set, attributes))
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, unsignedInteger(serialNumber)),
    sha256Identifier,
    context(0, attributes),
    keyAlgorithms[algorithm].identifier,
    octetString(signature),
  )
  const signedData = sequence(
    integer(1),
    setOf(sha256Identifier),
    sequence(objectIdentifier(oids.data)),
    context(0, ...[certificate, ...chain].sort(compareBytes)),
    setOf(signerInfo),
  )
  return sequence(objectIdentifier(oids.signedData), context(0, signedData))
}

/**
 * Contents of the SET OF attributes, in DER's order: the signature covers them as a SET, the message carries them under `[0]`. The
 * certificates above are named besides the signer's (RFC 5035, 3), so that the signature covers every octet of the message.
 */
async function signedAttributes(certificates: readonly Uint8Array[], digest: Uint8Array): Promise<Uint8Array> {
  const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(type), setOf(value))
  // ESSCertIDv2 (RFC 5035, 4): SHA-256 is the default digest, so DER leaves its identifier out.
  const references = await Promise.all(certificates.map(async (one) => sequence(octetString(await sha256(one)))))
  const attributes = [
    attribute(oids.contentType, objectIdentifier(oids.data)),
    attribute(oids.messageDigest, octetString(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(...references))),
  ]
  return concatBytes(attributes.sort(compareBytes))
}
