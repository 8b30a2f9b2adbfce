import { failure, success, type Result } from '#shared/domain/result.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { concatBytes, equalBytes } from '#shared/verify/bytes.ts'
import {
  childrenOf,
  contextTag,
  objectIdentifier,
  octetsOf,
  primitiveContextTag,
  readDer,
  smallInteger,
  tags,
  type DerValue,
} from '#shared/verify/asn1/der.ts'
import { readAlgorithm } from '#shared/verify/x509/algorithm.ts'
import { readCertificate, type Certificate } from '#shared/verify/x509/certificate.ts'
import { normaliseBer } from './ber.ts'
import type { SigningIdentity } from './identity.ts'
import { matchIdentity } from './match-identity.ts'
import { oldEncryptionName } from './old-encryption.ts'
import type { Pkcs12Failure } from './pkcs12-failure.ts'
import { decryptUnder, isBearable, isSameMac, pkcs12Mac, readPbes2, type MacHash } from './passphrase.ts'

/** Files beyond this are no identity. */
const maximumLength = 1024 * 1024

const macHashes: Readonly<Record<string, MacHash>> = {
  [oids.sha1]: 'sha1',
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
}

interface Contents {
  readonly keys: Uint8Array[]
  readonly certificates: Certificate[]
}

/**
 * Reads a PKCS #12 file (RFC 7292) in BER or DER: keys and certificates in clear or under PBES2 with AES, the checksum over SHA-1 or SHA-2.
 * Gives the first key that a certificate fits, EC on P-256 or P-384 or RSA from 2048 bits on, and the certificates above that one.
 */
export async function readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<SigningIdentity, Pkcs12Failure>> {
  const normal = bytes.length <= maximumLength ? normaliseBer(bytes) : undefined
  const [version, authSafe, mac] = childrenOf(normal && readDer(normal), tags.sequence) ?? []
  const safe = dataContent(authSafe)
  if (smallInteger(version) !== 3 || !safe) return failure({ code: 'malformed' })
  if (mac) {
    const fault = await checkMac(mac, safe, passphrase)
    if (fault) return failure(fault)
  }
  const contents: Contents = { keys: [], certificates: [] }
  for (const info of childrenOf(inner(safe), tags.sequence) ?? []) {
    const opened = await openSafe(info, passphrase)
    if (!opened.ok) return opened
    for (const bag of childrenOf(inner(opened.value), tags.sequence) ?? []) {
      const fault = await takeBag(bag, passphrase, contents)
      if (fault) return failure(fault)
    }
  }
  return matchIdentity(contents.keys, contents.certificates)
}

function inner(bytes: Uint8Array): DerValue | undefined {
  const normal = normaliseBer(bytes)
  return normal && readDer(normal)
}

/** Content of a ContentInfo of type data. */
function dataContent(info: DerValue | undefined): Uint8Array | undefined {
  const [type, content] = childrenOf(info, tags.sequence) ?? []
  if (objectIdentifier(type) !== oids.data) return undefined
  return octetsOf(childrenOf(content, contextTag(0))?.[0])
}

async function checkMac(value: DerValue, content: Uint8Array, passphrase: string): Promise<Pkcs12Failure | undefined> {
  const [digestInfo, saltValue, iterationsValue] = childrenOf(value, tags.sequence) ?? []
  const [algorithm, digest] = childrenOf(digestInfo, tags.sequence) ?? []
  const hash = macHashes[readAlgorithm(algorithm)?.type ?? '']
  const stated = octetsOf(digest)
  const salt = octetsOf(saltValue)
  const iterations = iterationsValue ? smallInteger(iterationsValue) : 1
  if (!stated || !salt || !iterations) return { code: 'malformed' }
  if (!hash || !isBearable(iterations)) return { code: 'unsupported-encryption' }
  const computed = await pkcs12Mac(passphrase, content, { salt, iterations, hash })
  return isSameMac(stated, computed) ? undefined : { code: 'wrong-passphrase' }
}

/** The SafeContents of one part: in clear, or encrypted (RFC 5652, 8). */
async function openSafe(info: DerValue, passphrase: string): Promise<Result<Uint8Array, Pkcs12Failure>> {
  const plain = dataContent(info)
  if (plain) return success(plain)
  const [type, content] = childrenOf(info, tags.sequence) ?? []
  if (objectIdentifier(type) !== oids.encryptedData) return failure({ code: 'malformed' })
  const [, contentInfo] = childrenOf(childrenOf(content, contextTag(0))?.[0], tags.sequence) ?? []
  const [, algorithm, encryptedValue] = childrenOf(contentInfo, tags.sequence) ?? []
  return decrypt(algorithm, implicitOctets(encryptedValue), passphrase)
}

/** An octet string under `[0]`, in one piece or in several. */
function implicitOctets(value: DerValue | undefined): Uint8Array | undefined {
  if (value?.tag === primitiveContextTag(0)) return value.content
  const pieces = childrenOf(value, contextTag(0))
  return pieces && concatBytes(pieces.map(({ content }) => content))
}

async function decrypt(
  algorithm: DerValue | undefined,
  encrypted: Uint8Array | undefined,
  passphrase: string,
): Promise<Result<Uint8Array, Pkcs12Failure>> {
  const parameters = readPbes2(algorithm)
  if (!encrypted) return failure({ code: 'malformed' })
  if (!parameters) {
    const name = oldEncryptionName(algorithm)
    return failure(name ? { code: 'old-encryption', algorithm: name } : { code: 'unsupported-encryption' })
  }
  // A wrong passphrase passes for a right one in one case of 256; what comes out is then no sequence.
  const plain = await decryptUnder(passphrase, parameters, encrypted)
  return plain && childrenOf(inner(plain), tags.sequence) ? success(plain) : failure({ code: 'wrong-passphrase' })
}

/** Takes the key or certificate out of a bag; other bags are passed over. */
async function takeBag(bag: DerValue, passphrase: string, contents: Contents): Promise<Pkcs12Failure | undefined> {
  const [type, wrapped] = childrenOf(bag, tags.sequence) ?? []
  const value = childrenOf(wrapped, contextTag(0))?.[0]
  switch (objectIdentifier(type)) {
    case oids.keyBag:
      if (value) contents.keys.push(value.encoded)
      return undefined
    case oids.shroudedKeyBag: {
      const [algorithm, encrypted] = childrenOf(value, tags.sequence) ?? []
      const key = await decrypt(algorithm, octetsOf(encrypted), passphrase)
      if (!key.ok) return key.error
      contents.keys.push(key.value)
      return undefined
    }
    case oids.certificateBag: {
      const [kind, content] = childrenOf(value, tags.sequence) ?? []
      const octets = octetsOf(childrenOf(content, contextTag(0))?.[0])
      const certificate = octets && readCertificate(octets)
      if (objectIdentifier(kind) !== oids.x509Certificate || !certificate) return { code: 'malformed' }
      const isKnown = contents.certificates.some(({ encoded }) => equalBytes(encoded, certificate.encoded))
      if (!isKnown) contents.certificates.push(certificate)
      return undefined
    }
    default:
      return undefined
  }
}
