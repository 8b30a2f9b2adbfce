import {
  childrenOf,
  isNull,
  objectIdentifier,
  readDer,
  tags,
  unsignedInteger,
  wholeBits,
  type DerValue,
} from '../asn1/der.ts'
import { oids } from '../asn1/object-identifiers.ts'
import { ownBytes } from '../bytes.ts'
import { readAlgorithm, type HashName, type SignatureAlgorithm } from './algorithm.ts'

type CurveName = 'P-256' | 'P-384' | 'P-521'

export type PublicKey =
  | { readonly type: 'ec'; readonly curve: CurveName; readonly encoded: Uint8Array; readonly bits: Uint8Array }
  | { readonly type: 'rsa'; readonly length: number; readonly encoded: Uint8Array; readonly bits: Uint8Array }
  /** A key that is not on the allow list: no signature by it is accepted. */
  | { readonly type: 'other'; readonly encoded: Uint8Array; readonly bits: Uint8Array }

const curves: Readonly<Record<string, CurveName>> = {
  [oids.prime256v1]: 'P-256',
  [oids.secp384r1]: 'P-384',
  [oids.secp521r1]: 'P-521',
}
const coordinateLength: Readonly<Record<CurveName, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 }

/** Shortest modulus accepted of an RSA key, in bits. */
export const minimumRsaLength = 2048
const maximumRsaLength = 16_384

/** SubjectPublicKeyInfo (RFC 5280, 4.1.2.7). Undefined when it is malformed. */
export function readPublicKey(value: DerValue | undefined): PublicKey | undefined {
  const [algorithmValue, bitString, ...more] = childrenOf(value, tags.sequence) ?? []
  const algorithm = readAlgorithm(algorithmValue)
  const bits = wholeBits(bitString)
  if (!value || !algorithm || !bits || more.length > 0) return undefined
  const common = { encoded: value.encoded, bits }
  const curve = algorithm.type === oids.ecPublicKey ? curves[objectIdentifier(algorithm.parameters) ?? ''] : undefined
  if (curve) return { type: 'ec', curve, ...common }
  if (algorithm.type !== oids.rsaEncryption || !isNull(algorithm.parameters)) return { type: 'other', ...common }
  const [modulusValue, exponentValue] = childrenOf(readDer(bits), tags.sequence) ?? []
  const modulus = unsignedInteger(modulusValue)
  const exponent = unsignedInteger(exponentValue)
  const top = modulus?.[0]
  if (!modulus || !exponent || top === undefined) return undefined
  // A public exponent under 65537 leaves no room for mistakes in padding checks (FIPS 186-5, A.1.1); above 32 bits nobody uses it.
  const usable = exponent.length >= 3 && exponent.length <= 4
  const length = modulus.length * 8 - Math.clz32(top) + 24
  return usable && length <= maximumRsaLength ? { type: 'rsa', length, ...common } : { type: 'other', ...common }
}

export type SignatureCheck = 'right' | 'wrong' | 'algorithm-not-allowed' | 'key-too-short'

/**
 * Checks a signature over `data`. `hash` is the digest that the surroundings name: it must agree with the one of the algorithm
 * identifier, and stands in for it where that names none.
 */
export async function checkSignature(
  key: PublicKey,
  algorithm: SignatureAlgorithm,
  hash: HashName | null,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<SignatureCheck> {
  const digest = algorithm.hash ?? hash
  if (!digest || (hash && digest !== hash)) return 'algorithm-not-allowed'
  if (key.type === 'rsa' && key.length < minimumRsaLength) return 'key-too-short'
  try {
    if (key.type === 'ec' && algorithm.scheme === 'ecdsa') {
      const raw = rawEcdsa(signature, coordinateLength[key.curve])
      if (!raw) return 'wrong'
      return await verifyWith(key, { name: 'ECDSA', namedCurve: key.curve }, { name: 'ECDSA', hash: digest }, raw, data)
    }
    if (key.type === 'rsa' && algorithm.scheme === 'rsa-pkcs1') {
      const name = 'RSASSA-PKCS1-v1_5'
      return await verifyWith(key, { name, hash: digest }, { name }, signature, data)
    }
    if (key.type === 'rsa' && algorithm.scheme === 'rsa-pss') {
      const { saltLength } = algorithm
      return await verifyWith(key, { name: 'RSA-PSS', hash: digest }, { name: 'RSA-PSS', saltLength }, signature, data)
    }
  } catch {
    return 'wrong' // a point off the curve, an even modulus: WebCrypto refuses the key
  }
  return 'algorithm-not-allowed'
}

async function verifyWith(
  key: PublicKey,
  importAs: RsaHashedImportParams | EcKeyImportParams,
  verifyAs: AlgorithmIdentifier | RsaPssParams | EcdsaParams,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureCheck> {
  const imported = await crypto.subtle.importKey('spki', ownBytes(key.encoded), importAs, false, ['verify'])
  return (await crypto.subtle.verify(verifyAs, imported, ownBytes(signature), ownBytes(data))) ? 'right' : 'wrong'
}

/** ECDSA-Sig-Value in DER (RFC 3279, 2.2.3) as the fixed-width pair that WebCrypto takes. */
function rawEcdsa(signature: Uint8Array, length: number): Uint8Array | undefined {
  const numbers = childrenOf(readDer(signature), tags.sequence)?.map(unsignedInteger)
  const [r, s] = numbers ?? []
  if (numbers?.length !== 2 || !r || !s || r.length > length || s.length > length) return undefined
  const raw = new Uint8Array(2 * length)
  raw.set(r, length - r.length)
  raw.set(s, 2 * length - s.length)
  return raw
}
