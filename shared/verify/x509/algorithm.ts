import { childrenOf, contextTag, isNull, objectIdentifier, smallInteger, tags, type DerValue } from '../asn1/der.ts'
import { oids } from '../asn1/object-identifiers.ts'

export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512'

/** The signature algorithms that are accepted; `hash` is null where the identifier leaves it to its surroundings (RSA in CMS). */
export type SignatureAlgorithm =
  | { readonly scheme: 'ecdsa'; readonly hash: HashName }
  | { readonly scheme: 'rsa-pkcs1'; readonly hash: HashName | null }
  | { readonly scheme: 'rsa-pss'; readonly hash: HashName; readonly saltLength: number }

const hashes: Readonly<Record<string, HashName>> = {
  [oids.sha256]: 'SHA-256',
  [oids.sha384]: 'SHA-384',
  [oids.sha512]: 'SHA-512',
}
const ecdsa: Readonly<Record<string, HashName>> = {
  [oids.ecdsaWithSha256]: 'SHA-256',
  [oids.ecdsaWithSha384]: 'SHA-384',
  [oids.ecdsaWithSha512]: 'SHA-512',
}
const rsaWithHash: Readonly<Record<string, HashName | null>> = {
  [oids.rsaEncryption]: null,
  [oids.sha256WithRsa]: 'SHA-256',
  [oids.sha384WithRsa]: 'SHA-384',
  [oids.sha512WithRsa]: 'SHA-512',
}

interface AlgorithmIdentifier {
  readonly type: string
  readonly parameters: DerValue | undefined
}

/** AlgorithmIdentifier (RFC 5280, 4.1.1.2): an identifier and at most one value of parameters. */
export function readAlgorithm(value: DerValue | undefined): AlgorithmIdentifier | undefined {
  const [identifier, parameters, ...more] = childrenOf(value, tags.sequence) ?? []
  const type = objectIdentifier(identifier)
  return type === undefined || more.length > 0 ? undefined : { type, parameters }
}

/** SHA-256, SHA-384 or SHA-512 with parameters absent or NULL (RFC 5754, 2); undefined for any other. */
export function readHashAlgorithm(value: DerValue | undefined): HashName | undefined {
  const algorithm = readAlgorithm(value)
  if (!algorithm || (algorithm.parameters && !isNull(algorithm.parameters))) return undefined
  return hashes[algorithm.type]
}

/** A signature algorithm of the allow list with the parameters that its standard asks for; undefined for any other. */
export function readSignatureAlgorithm(value: DerValue | undefined): SignatureAlgorithm | undefined {
  const algorithm = readAlgorithm(value)
  if (!algorithm) return undefined
  const { type, parameters } = algorithm
  const ecdsaHash = ecdsa[type]
  if (ecdsaHash) return parameters ? undefined : { scheme: 'ecdsa', hash: ecdsaHash }
  const rsaHash = rsaWithHash[type]
  if (rsaHash !== undefined)
    return parameters && !isNull(parameters) ? undefined : { scheme: 'rsa-pkcs1', hash: rsaHash }
  return type === oids.rsaPss ? readPssParameters(parameters) : undefined
}

/** RSASSA-PSS-params (RFC 4055, 3.1) with a SHA-2 digest, MGF1 over the same digest and trailer 1. */
function readPssParameters(value: DerValue | undefined): SignatureAlgorithm | undefined {
  const fields = childrenOf(value, tags.sequence)
  if (!fields) return undefined
  const inner = (number: number): DerValue | undefined => {
    const field = fields.find(({ tag }) => tag === contextTag(number))
    return field ? childrenOf(field, contextTag(number))?.[0] : undefined
  }
  const hash = readHashAlgorithm(inner(0))
  const mask = readAlgorithm(inner(1))
  if (!hash || mask?.type !== oids.mgf1 || readHashAlgorithm(mask.parameters) !== hash) return undefined
  const saltLength = inner(2) ? smallInteger(inner(2)) : 20
  const trailer = inner(3) ? smallInteger(inner(3)) : 1
  if (saltLength === undefined || saltLength > 512 || trailer !== 1) return undefined
  return { scheme: 'rsa-pss', hash, saltLength }
}
