import {
  childrenOf,
  contextTag,
  integerBytes,
  objectIdentifier,
  octetsOf,
  primitiveContextTag,
  readDerPrefix,
  smallInteger,
  tags,
  type DerValue,
} from '../asn1/der.ts'
import { oids } from '../asn1/object-identifiers.ts'
import { compareBytes, ownBytes } from '../bytes.ts'
import type { ErrorCode } from '../codes.ts'
import { failure, success, type Result } from '../../domain/result.ts'
import { readHashAlgorithm, readSignatureAlgorithm, type HashName, type SignatureAlgorithm } from '../x509/algorithm.ts'

/** Attribute of a signer (RFC 5652, 5.3): a type and one or more values. */
export interface CmsAttribute {
  readonly type: string
  readonly values: readonly DerValue[]
  readonly encoded: Uint8Array
}

export type SignerIdentifier =
  | { readonly kind: 'issuer-and-serial'; readonly issuer: Uint8Array; readonly serialNumber: Uint8Array }
  | { readonly kind: 'key-identifier'; readonly keyIdentifier: Uint8Array }

/** A detached signature by one signer. */
export interface DetachedSignature {
  /** Certificates as found, not yet read. */
  readonly certificates: readonly Uint8Array[]
  readonly hasRevocationData: boolean
  readonly signer: SignerIdentifier
  readonly hash: HashName
  readonly signedAttributes: readonly CmsAttribute[]
  readonly attributesSorted: boolean
  /** What the signature was made over: the signed attributes as a SET OF (RFC 5652, 5.4). */
  readonly signedOctets: Uint8Array
  /** Undefined when it is not on the allow list. */
  readonly algorithm: SignatureAlgorithm | undefined
  readonly signature: Uint8Array
  readonly unsignedAttributes: readonly CmsAttribute[]
}

type Parsed<Value> = Result<Value, ErrorCode>

/**
 * Reads CMS SignedData (RFC 5652) with no content of its own and exactly one signer, followed by nothing but zeros. Stricter than CMS
 * demands, since a reader that is content with the content pasted into the signature would never look at the file.
 */
export function readDetachedSignature(padded: Uint8Array): Parsed<DetachedSignature> {
  const outer = readDerPrefix(padded)
  if (!outer) return failure('cms-not-der')
  if (padded.subarray(outer.encoded.length).some((octet) => octet !== 0)) return failure('cms-trailing-data')
  const [type, content, ...more] = childrenOf(outer, tags.sequence) ?? []
  const [signedData, ...beside] = childrenOf(content, contextTag(0)) ?? []
  const fields = childrenOf(signedData, tags.sequence)
  if (objectIdentifier(type) !== oids.signedData || !fields || more.length > 0 || beside.length > 0) {
    return failure('cms-malformed')
  }
  const [version, digests, content2, ...tail] = fields
  const certificates = takeTagged(tail, contextTag(0))
  const revocation = takeTagged(tail, contextTag(1))
  const [signerInfos, ...rest] = tail
  const encapsulated = childrenOf(content2, tags.sequence)
  const signers = childrenOf(signerInfos, tags.set)
  const certificateValues = certificates ? childrenOf(certificates, contextTag(0)) : []
  if (!encapsulated || !signers || !certificateValues || rest.length > 0) return failure('cms-malformed')
  if (encapsulated.length !== 1) return failure('cms-not-detached')
  if (objectIdentifier(encapsulated[0]) !== oids.data) return failure('content-type-wrong')
  const [signerInfo] = signers
  if (!signerInfo || signers.length !== 1) return failure('cms-signer-count')
  if (certificateValues.length > 32) return failure('cms-malformed')

  const signer = readSignerInfo(signerInfo)
  if (!signer.ok) return signer
  const digestValues = childrenOf(digests, tags.set)
  if (digestValues?.length !== 1 || readHashAlgorithm(digestValues[0]) !== signer.value.hash) {
    return failure(digestValues?.length === 1 ? 'algorithm-not-allowed' : 'cms-malformed')
  }
  const plain = certificateValues.every(({ tag }) => tag === tags.sequence)
  const simple = plain && signer.value.signer.kind === 'issuer-and-serial'
  const versionNumber = smallInteger(version) ?? 0
  if (simple ? versionNumber !== 1 : versionNumber < 3 || versionNumber > 5) return failure('cms-malformed')
  return success({
    certificates: certificateValues.filter(({ tag }) => tag === tags.sequence).map(({ encoded }) => encoded),
    hasRevocationData: revocation !== undefined || !plain,
    ...signer.value,
  })
}

type SignerInfo = Omit<DetachedSignature, 'certificates' | 'hasRevocationData'>

function readSignerInfo(value: DerValue): Parsed<SignerInfo> {
  const [version, sid, digest, ...tail] = childrenOf(value, tags.sequence) ?? []
  const signedValue = takeTagged(tail, contextTag(0))
  const unsignedValue = takeTagged(tail.slice(2), contextTag(1))
  const [algorithmValue, signatureValue, ...rest] = tail
  const signer = readSignerIdentifier(sid)
  const signature = octetsOf(signatureValue)
  if (!signer || !signature || rest.length > (unsignedValue ? 1 : 0)) return failure('cms-malformed')
  if (smallInteger(version) !== (signer.kind === 'issuer-and-serial' ? 1 : 3)) return failure('cms-malformed')
  const hash = readHashAlgorithm(digest)
  if (!hash) return failure('algorithm-not-allowed')
  if (!signedValue) return failure('attribute-missing')
  const signedAttributes = readAttributes(signedValue, contextTag(0))
  const unsignedAttributes = unsignedValue ? readAttributes(unsignedValue, contextTag(1)) : []
  if (!signedAttributes || !unsignedAttributes) return failure('cms-malformed')
  if (new Set(signedAttributes.map(({ type }) => type)).size < signedAttributes.length)
    return failure('attribute-repeated')
  const signedOctets = ownBytes(signedValue.encoded)
  signedOctets[0] = tags.set
  return success({
    signer,
    hash,
    signedAttributes,
    attributesSorted: isSorted(signedAttributes),
    signedOctets,
    algorithm: readSignatureAlgorithm(algorithmValue),
    signature,
    unsignedAttributes,
  })
}

/** Removes the first value when it has the tag: an optional field. */
function takeTagged(values: DerValue[], tag: number): DerValue | undefined {
  return values[0]?.tag === tag ? values.shift() : undefined
}

function readSignerIdentifier(value: DerValue | undefined): SignerIdentifier | undefined {
  if (value?.tag === primitiveContextTag(0)) return { kind: 'key-identifier', keyIdentifier: value.content }
  const [issuer, serial, ...more] = childrenOf(value, tags.sequence) ?? []
  const serialNumber = integerBytes(serial)
  if (!issuer || !serialNumber || more.length > 0) return undefined
  return { kind: 'issuer-and-serial', issuer: issuer.encoded, serialNumber }
}

function readAttributes(value: DerValue, tag: number): readonly CmsAttribute[] | undefined {
  const attributes: CmsAttribute[] = []
  for (const item of childrenOf(value, tag) ?? []) {
    const [typeValue, set, ...more] = childrenOf(item, tags.sequence) ?? []
    const type = objectIdentifier(typeValue)
    const values = childrenOf(set, tags.set)
    if (type === undefined || !values || values.length === 0 || more.length > 0) return undefined
    attributes.push({ type, values, encoded: item.encoded })
  }
  return attributes.length > 0 ? attributes : undefined
}

function isSorted(attributes: readonly CmsAttribute[]): boolean {
  return attributes.every((attribute, index) => {
    const before = attributes[index - 1]
    return !before || compareBytes(before.encoded, attribute.encoded) <= 0
  })
}
