import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import type { Certificate } from '#shared/verify/x509/certificate.ts'
import { minimumRsaLength } from '#shared/verify/x509/public-key.ts'
import { encode, nullValue, objectIdentifier, sequence, unsignedInteger } from './der-write.ts'
import { tags } from '#shared/verify/asn1/der.ts'

/** Keys that sign reports. */
export type KeyAlgorithm = 'EC-P256' | 'EC-P384' | 'RSA'

interface AlgorithmDetails {
  readonly importAs: EcKeyImportParams | RsaHashedImportParams
  readonly signAs: AlgorithmIdentifier | EcdsaParams
  /** AlgorithmIdentifier of its signatures; RSA carries NULL parameters (RFC 4055, 5). */
  readonly identifier: Uint8Array
}

export const keyAlgorithms: Readonly<Record<KeyAlgorithm, AlgorithmDetails>> = {
  'EC-P256': {
    importAs: { name: 'ECDSA', namedCurve: 'P-256' },
    signAs: { name: 'ECDSA', hash: 'SHA-256' },
    identifier: sequence(objectIdentifier(oids.ecdsaWithSha256)),
  },
  'EC-P384': {
    importAs: { name: 'ECDSA', namedCurve: 'P-384' },
    signAs: { name: 'ECDSA', hash: 'SHA-256' },
    identifier: sequence(objectIdentifier(oids.ecdsaWithSha256)),
  },
  RSA: {
    importAs: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    signAs: { name: 'RSASSA-PKCS1-v1_5' },
    identifier: sequence(objectIdentifier(oids.sha256WithRsa), nullValue()),
  },
}

/** AlgorithmIdentifier of SHA-256, parameters absent (RFC 5754, 2). */
export const sha256Identifier = sequence(objectIdentifier(oids.sha256))

/** The algorithm of a certificate's key, or undefined when reports cannot be signed with it. */
export function algorithmOf({ publicKey }: Certificate): KeyAlgorithm | undefined {
  if (publicKey.type === 'rsa') return publicKey.length >= minimumRsaLength ? 'RSA' : undefined
  if (publicKey.type !== 'ec') return undefined
  return publicKey.curve === 'P-256' ? 'EC-P256' : publicKey.curve === 'P-384' ? 'EC-P384' : undefined
}

/** Imports a PKCS #8 private key. The key can be exported again, so that it can be put under another passphrase. Throws on other keys. */
export async function importPrivateKey(pkcs8: Uint8Array, algorithm: KeyAlgorithm): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), keyAlgorithms[algorithm].importAs, true, ['sign'])
}

/** Signs with SHA-256; the value is in the form that certificates and CMS carry (for ECDSA: ECDSA-Sig-Value in DER). */
export async function signWith(key: CryptoKey, algorithm: KeyAlgorithm, data: Uint8Array): Promise<Uint8Array> {
  const signature = new Uint8Array(await crypto.subtle.sign(keyAlgorithms[algorithm].signAs, key, new Uint8Array(data)))
  if (algorithm === 'RSA') return signature
  const half = signature.length / 2
  return encode(tags.sequence, unsignedInteger(signature.subarray(0, half)), unsignedInteger(signature.subarray(half)))
}
