import { readCertificate, type Certificate } from '#shared/verify/x509/certificate.ts'
import { readPublicKey } from '#shared/verify/x509/public-key.ts'
import { readDer } from '#shared/verify/asn1/der.ts'
import { sha256 } from '#shared/verify/bytes.ts'
import { encodeName, signCertificate, type CertificateRequest } from './certificate-write.ts'
import { keyAlgorithms, type KeyAlgorithm } from './key-algorithm.ts'

/** A certificate, the ones above it, and its private key. */
export interface SigningIdentity {
  /** DER. */
  readonly certificate: Uint8Array
  /** Issuers in DER, nearest first, root last. */
  readonly chain: readonly Uint8Array[]
  readonly key: CryptoKey
  readonly algorithm: KeyAlgorithm
}

/** Random octets, as many as asked for. */
export type Random = (length: number) => Uint8Array

export const rootYears = 20
export const signerYears = 3

const newKeyAlgorithm = 'EC-P256'

/**
 * Makes the root of a workspace: a self-signed authority of 20 years that may issue persons' certificates and nothing above them
 * (path length 0). `country` is two capital letters (ISO 3166); anything else is left out.
 */
export async function createRoot(options: {
  readonly organisation: string
  readonly country: string | null
  readonly now: Date
  readonly random?: Random
}): Promise<SigningIdentity> {
  const { organisation, country, now, random = randomOctets } = options
  const subject = encodeName({
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    organisation,
    commonName: `${organisation} Countersign root`,
  })
  const keys = await newKeys()
  const certificate = await signCertificate(
    {
      ...requestFor(keys, subject, now, rootYears, random),
      issuer: subject,
      issuerKeyIdentifier: keys.identifier,
      isAuthority: true,
    },
    keys.privateKey,
    newKeyAlgorithm,
  )
  return { certificate, chain: [], key: keys.privateKey, algorithm: newKeyAlgorithm }
}

/** Issues a person's certificate of 3 years under a root (at most until the root's own end), for digital signatures and non-repudiation. */
export async function issueSigner(options: {
  readonly root: SigningIdentity
  readonly name: string
  readonly organisation: string
  /** Left out of the certificate when empty or not ASCII. */
  readonly email?: string
  readonly now: Date
  readonly random?: Random
}): Promise<SigningIdentity> {
  const { root, name, organisation, email, now, random = randomOctets } = options
  const issuer = parsed(root.certificate)
  const subject = encodeName({ organisation, commonName: name, email: isAscii(email) ? email : undefined })
  const keys = await newKeys()
  const request = requestFor(keys, subject, now, signerYears, random)
  const notAfter = request.notAfter < issuer.notAfter ? request.notAfter : issuer.notAfter
  const issuerKeyIdentifier = issuer.subjectKeyIdentifier ?? (await identifierOf(issuer.publicKey.bits))
  const certificate = await signCertificate(
    { ...request, notAfter, issuer: issuer.subject, issuerKeyIdentifier, isAuthority: false },
    root.key,
    root.algorithm,
  )
  return { certificate, chain: [root.certificate, ...root.chain], key: keys.privateKey, algorithm: newKeyAlgorithm }
}

interface NewKeys {
  readonly privateKey: CryptoKey
  readonly publicKey: Uint8Array
  readonly identifier: Uint8Array
}

async function newKeys(): Promise<NewKeys> {
  const { importAs } = keyAlgorithms[newKeyAlgorithm]
  const pair = await crypto.subtle.generateKey({ ...importAs, namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const bits = readPublicKey(readDer(publicKey))?.bits ?? publicKey
  return { privateKey: pair.privateKey, publicKey, identifier: await identifierOf(bits) }
}

/** Key identifier: the first 160 bits of SHA-256 over the key (RFC 7093, 2, method 1). */
async function identifierOf(keyBits: Uint8Array): Promise<Uint8Array> {
  return (await sha256(keyBits)).subarray(0, 20)
}

function requestFor(
  keys: NewKeys,
  subject: Uint8Array,
  now: Date,
  years: number,
  random: Random,
): Omit<CertificateRequest, 'issuer' | 'issuerKeyIdentifier' | 'isAuthority'> {
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years)
  return {
    serialNumber: serialFrom(random),
    subject,
    notBefore,
    notAfter,
    publicKey: keys.publicKey,
    keyIdentifier: keys.identifier,
  }
}

/** 16 random octets as a positive number of always the same length (RFC 5280, 4.1.2.2). */
function serialFrom(random: Random): Uint8Array {
  const serial = new Uint8Array(random(16))
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  return serial
}

function randomOctets(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

function isAscii(text: string | undefined): boolean {
  return text !== undefined && /^[\x21-\x7e]+$/.test(text)
}

/** Reads a certificate that was made or checked here before; anything else is a programming mistake and throws. */
export function parsed(certificate: Uint8Array): Certificate {
  const read = readCertificate(certificate)
  if (!read) throw new Error('not a certificate')
  return read
}
