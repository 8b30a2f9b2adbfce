import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import {
  bitString,
  boolean,
  context,
  ia5String,
  integer,
  objectIdentifier,
  octetString,
  primitiveContext,
  printableString,
  sequence,
  setOf,
  time,
  unsignedInteger,
  utf8String,
} from './der-write.ts'
import { keyAlgorithms, signWith, type KeyAlgorithm } from './key-algorithm.ts'

/** Parts of a name; empty parts are left out. */
export interface DistinguishedName {
  readonly country?: string | undefined
  readonly organisation: string
  readonly commonName: string
  readonly email?: string | undefined
}

/** A Name with one attribute in each RelativeDistinguishedName, most general first. */
export function encodeName({ country, organisation, commonName, email }: DistinguishedName): Uint8Array {
  const part = (type: string, value: Uint8Array): Uint8Array => setOf(sequence(objectIdentifier(type), value))
  return sequence(
    ...(country ? [part(oids.countryName, printableString(country))] : []),
    part(oids.organizationName, utf8String(organisation)),
    part(oids.commonName, utf8String(commonName)),
    ...(email ? [part(oids.emailAddress, ia5String(email))] : []),
  )
}

export interface CertificateRequest {
  readonly serialNumber: Uint8Array
  /** Names in DER. */
  readonly subject: Uint8Array
  readonly issuer: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array
  readonly keyIdentifier: Uint8Array
  readonly issuerKeyIdentifier: Uint8Array
  /** An authority may sign certificates of persons, not of further authorities; anybody else may sign documents. */
  readonly isAuthority: boolean
}

/** Builds and signs a certificate, version 3 (RFC 5280, 4.1), in DER. */
export async function signCertificate(
  request: CertificateRequest,
  key: CryptoKey,
  algorithm: KeyAlgorithm,
): Promise<Uint8Array> {
  const { identifier } = keyAlgorithms[algorithm]
  const signedPart = sequence(
    context(0, integer(2)),
    unsignedInteger(request.serialNumber),
    identifier,
    request.issuer,
    sequence(time(request.notBefore), time(request.notAfter)),
    request.subject,
    request.publicKey,
    context(3, sequence(...extensionsOf(request))),
  )
  return sequence(signedPart, identifier, bitString(await signWith(key, algorithm, signedPart)))
}

/** No extended key usage: documentSigning alone upsets some validators, and a report is not a mail. */
function extensionsOf(request: CertificateRequest): readonly Uint8Array[] {
  const extension = (type: string, value: Uint8Array, isCritical = false): Uint8Array =>
    sequence(objectIdentifier(type), ...(isCritical ? [boolean(true)] : []), octetString(value))
  const constraints = request.isAuthority ? sequence(boolean(true), integer(0)) : sequence()
  // keyCertSign and cRLSign; digitalSignature and nonRepudiation
  const usage = request.isAuthority ? bitString(Uint8Array.of(0x06), 1) : bitString(Uint8Array.of(0xc0), 6)
  return [
    extension(oids.basicConstraints, constraints, true),
    extension(oids.keyUsage, usage, true),
    extension(oids.subjectKeyIdentifier, octetString(request.keyIdentifier)),
    extension(oids.authorityKeyIdentifier, sequence(primitiveContext(0, request.issuerKeyIdentifier))),
  ]
}
