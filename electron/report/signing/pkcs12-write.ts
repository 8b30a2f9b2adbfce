import { createHash } from 'node:crypto'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { bmpString, context, integer, nullValue, objectIdentifier, octetString, sequence, setOf } from './der-write.ts'
import { parsed, type Random, type SigningIdentity } from './identity.ts'
import { encryptUnder, macIterations, pkcs12Mac } from './passphrase.ts'

/**
 * An identity as PKCS #12 (RFC 7292): the key under PBES2 with AES-256 and 600 000 rounds of PBKDF2, the certificates in clear, a
 * checksum over everything. OpenSSL and the usual key stores read it.
 */
export async function writePkcs12(
  identity: SigningIdentity,
  passphrase: string,
  random: Random = (length) => crypto.getRandomValues(new Uint8Array(length)),
): Promise<Uint8Array<ArrayBuffer>> {
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', identity.key))
  const { algorithm, encrypted } = await encryptUnder(passphrase, pkcs8, random)
  const keyId = createHash('sha1').update(identity.certificate).digest()
  const attributes = attributesOf(parsed(identity.certificate).displayName, keyId)
  const keyBag = bag(oids.shroudedKeyBag, sequence(algorithm, octetString(encrypted)), attributes)
  const certificateBags = [
    certificateBag(identity.certificate, attributes),
    ...identity.chain.map((one) => certificateBag(one, attributesOf(parsed(one).displayName, null))),
  ]
  const safe = sequence(dataOf(sequence(keyBag)), dataOf(sequence(...certificateBags)))
  const salt = random(16)
  const mac = await pkcs12Mac(passphrase, safe, { salt, iterations: macIterations, hash: 'sha256' })
  const digestInfo = sequence(sequence(objectIdentifier(oids.sha256), nullValue()), octetString(mac))
  return sequence(integer(3), dataOf(safe), sequence(digestInfo, octetString(salt), integer(macIterations)))
}

function dataOf(content: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(oids.data), context(0, octetString(content)))
}

function bag(type: string, value: Uint8Array, attributes: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(type), context(0, value), attributes)
}

function certificateBag(certificate: Uint8Array, attributes: Uint8Array): Uint8Array {
  const value = sequence(objectIdentifier(oids.x509Certificate), context(0, octetString(certificate)))
  return bag(oids.certificateBag, value, attributes)
}

/** A name for people; the key and its certificate share an identifier besides. */
function attributesOf(name: string, keyId: Uint8Array | null): Uint8Array {
  const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(type), setOf(value))
  return setOf(
    attribute(oids.friendlyName, bmpString(name)),
    ...(keyId ? [attribute(oids.localKeyId, octetString(keyId))] : []),
  )
}
