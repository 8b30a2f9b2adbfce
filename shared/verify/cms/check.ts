import { objectIdentifier, octetsOf, type DerValue } from '../asn1/der.ts'
import { oids } from '../asn1/object-identifiers.ts'
import { equalBytes, ownBytes } from '../bytes.ts'
import type { AdviceCode, ErrorCode } from '../codes.ts'
import { readCertificate, type Certificate } from '../x509/certificate.ts'
import { checkSignature } from '../x509/public-key.ts'
import { readDetachedSignature, type CmsAttribute, type DetachedSignature } from './signed-data.ts'
import { namesAll, namesSigner } from './signing-certificate.ts'

const singleValued: ReadonlySet<string> = new Set([
  oids.contentType,
  oids.messageDigest,
  oids.signingCertificate,
  oids.signingCertificateV2,
])

/** What a detached CMS signature proves about some bytes. Without errors: that the key of `signer` signed exactly these bytes. */
export interface CmsCheck {
  readonly errors: readonly ErrorCode[]
  readonly advice: readonly AdviceCode[]
  /** Null when the signature could not be read so far. */
  readonly signer: Certificate | null
  /** All certificates that came with the signature, the signer's included. */
  readonly embedded: readonly Certificate[]
  /** Whether the signature covers all of them, by their digests in signing-certificate-v2. */
  readonly coversEmbedded: boolean
}

/** Checks the contents of a signature (`padded` with zeros at the end) over `content`. Trust is judged elsewhere. */
export async function checkCms(padded: Uint8Array, content: Uint8Array): Promise<CmsCheck> {
  const parsed = readDetachedSignature(padded)
  if (!parsed.ok) return { errors: [parsed.error], advice: [], signer: null, embedded: [], coversEmbedded: false }
  const cms = parsed.value
  const embedded = cms.certificates.map(readCertificate).filter((one) => one !== undefined)
  const signer = embedded.find((certificate) => isSigner(cms, certificate)) ?? null
  const errors = new Set<ErrorCode>()
  const advice = new Set<AdviceCode>()
  if (embedded.length < cms.certificates.length) errors.add('certificate-malformed')
  if (!signer) {
    return { errors: [...errors, 'signer-certificate-missing'], advice: [], signer, embedded, coversEmbedded: false }
  }

  const signatureError = await checkSignatureValue(cms, signer)
  if (signatureError) errors.add(signatureError)
  for (const error of await checkAttributes(cms, signer, content, advice)) {
    // A digest that nobody signed says nothing about the content.
    if (error !== 'digest-mismatch' || !signatureError) errors.add(error)
  }
  const usage = signer.keyUsage
  if (usage && !usage.digitalSignature && !usage.nonRepudiation) errors.add('key-usage-wrong')
  if (cms.algorithm?.hash === null) advice.add('signature-algorithm-unspecific')
  if (!cms.attributesSorted) advice.add('attributes-not-sorted')
  if (cms.unsignedAttributes.length > 0 || cms.hasRevocationData) advice.add('unsigned-attributes')
  const references = single(cms, oids.signingCertificateV2)
  const coversEmbedded = references !== undefined && (await namesAll(references, embedded))
  return { errors: [...errors], advice: [...advice], signer, embedded, coversEmbedded }
}

function isSigner({ signer }: DetachedSignature, certificate: Certificate): boolean {
  if (signer.kind === 'issuer-and-serial') {
    return equalBytes(signer.issuer, certificate.issuer) && equalBytes(signer.serialNumber, certificate.serialNumber)
  }
  const { subjectKeyIdentifier } = certificate
  return subjectKeyIdentifier !== null && equalBytes(signer.keyIdentifier, subjectKeyIdentifier)
}

async function checkSignatureValue(cms: DetachedSignature, signer: Certificate): Promise<ErrorCode | undefined> {
  if (!cms.algorithm) return 'algorithm-not-allowed'
  const check = await checkSignature(signer.publicKey, cms.algorithm, cms.hash, cms.signedOctets, cms.signature)
  return check === 'right' ? undefined : check === 'wrong' ? 'signature-wrong' : check
}

async function checkAttributes(
  cms: DetachedSignature,
  signer: Certificate,
  content: Uint8Array,
  advice: Set<AdviceCode>,
): Promise<readonly ErrorCode[]> {
  const errors: ErrorCode[] = []
  const isRepeated = ({ type, values }: CmsAttribute): boolean => values.length !== 1 && singleValued.has(type)
  if (cms.signedAttributes.some(isRepeated)) errors.push('attribute-repeated')
  const contentType = single(cms, oids.contentType)
  const digest = single(cms, oids.messageDigest)
  if (!contentType || !digest) errors.push('attribute-missing')
  if (contentType && objectIdentifier(contentType) !== oids.data) errors.push('content-type-wrong')
  const computed = new Uint8Array(await crypto.subtle.digest(cms.hash, ownBytes(content)))
  const stated = octetsOf(digest)
  if (digest && (!stated || !equalBytes(stated, computed))) errors.push('digest-mismatch')

  const version2 = single(cms, oids.signingCertificateV2)
  const version1 = single(cms, oids.signingCertificate)
  if (version2 && !(await namesSigner(version2, signer, 2))) errors.push('signing-certificate-mismatch')
  if (version1 && !(await namesSigner(version1, signer, 1))) errors.push('signing-certificate-mismatch')
  if (!version2) advice.add(version1 ? 'signing-certificate-sha1' : 'signing-certificate-missing')
  if (cms.signedAttributes.some(({ type }) => type === oids.signingTime)) advice.add('signing-time-attribute')
  return errors
}

/** The value of an attribute that must have exactly one. */
function single(cms: DetachedSignature, type: string): DerValue | undefined {
  const attribute = cms.signedAttributes.find((one) => one.type === type)
  return attribute?.values.length === 1 ? attribute.values[0] : undefined
}
