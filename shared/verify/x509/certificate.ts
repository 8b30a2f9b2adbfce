import {
  booleanOf,
  childrenOf,
  contextTag,
  integerBytes,
  objectIdentifier,
  octetsOf,
  readDer,
  smallInteger,
  tags,
  wholeBits,
  type DerValue,
} from '../asn1/der.ts'
import { displayName, nameText, readName } from '../asn1/name.ts'
import { readTime } from '../asn1/time.ts'
import { equalBytes } from '../bytes.ts'
import { readSignatureAlgorithm, type SignatureAlgorithm } from './algorithm.ts'
import { readExtensionValues, type ExtensionValues } from './extensions.ts'
import { readPublicKey, type PublicKey } from './public-key.ts'

/** What verification and the identity screens need to know of an X.509 certificate. */
export interface Certificate extends ExtensionValues {
  /** DER of the whole certificate: its identity. */
  readonly encoded: Uint8Array
  /** The part that the issuer signed. */
  readonly signedPart: Uint8Array
  readonly serialNumber: Uint8Array
  /** Names as DER: compared octet by octet. */
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  readonly issuerText: string
  readonly subjectText: string
  readonly displayName: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly publicKey: PublicKey
  /** Undefined when the algorithm is not on the allow list. */
  readonly signatureAlgorithm: SignatureAlgorithm | undefined
  readonly signature: Uint8Array
}

/** Largest certificate accepted, in octets. */
const maximumLength = 65_536

/** Reads a DER certificate, version 3 (RFC 5280, 4.1) or an older one without extensions. Undefined when it is malformed. */
export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  if (bytes.length > maximumLength) return undefined
  const whole = readDer(bytes)
  const [signedPart, algorithm, signatureValue, ...more] = childrenOf(whole, tags.sequence) ?? []
  const signature = wholeBits(signatureValue)
  const fields = childrenOf(signedPart, tags.sequence)
  if (!whole || !signedPart || !algorithm || !signature || !fields || more.length > 0) return undefined

  const versioned = fields[0]?.tag === contextTag(0)
  const version = versioned ? smallInteger(childrenOf(fields[0], contextTag(0))?.[0]) : 0
  const [serial, innerAlgorithm, issuer, validity, subject, keyInfo, ...tail] = versioned ? fields.slice(1) : fields
  const serialNumber = integerBytes(serial)
  const issuerName = readName(issuer)
  const subjectName = readName(subject)
  const [from, until, ...moreTimes] = childrenOf(validity, tags.sequence) ?? []
  const notBefore = readTime(from)
  const notAfter = readTime(until)
  const publicKey = readPublicKey(keyInfo)
  const extensions = readExtensions(tail, version)
  if (!serialNumber || !issuer || !issuerName || !subject || !subjectName || !publicKey || !extensions) return undefined
  if (!notBefore || !notAfter || moreTimes.length > 0) return undefined
  // The algorithm outside the signed part must be the one inside (RFC 5280, 4.1.1.2).
  if (!innerAlgorithm || !equalBytes(innerAlgorithm.encoded, algorithm.encoded)) return undefined
  return {
    encoded: bytes,
    signedPart: signedPart.encoded,
    serialNumber,
    issuer: issuer.encoded,
    subject: subject.encoded,
    issuerText: nameText(issuerName),
    subjectText: nameText(subjectName),
    displayName: displayName(subjectName),
    notBefore,
    notAfter,
    publicKey,
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
    signature,
    ...extensions,
  }
}

/** The optional fields after the key: unique identifiers (obsolete, refused) and the extensions of version 3. */
function readExtensions(tail: readonly DerValue[], version: number | undefined): ExtensionValues | undefined {
  if (version === undefined || version > 2 || tail.length > 1) return undefined
  if (tail.length === 0) return readExtensionValues(new Map())
  const [list, ...more] = childrenOf(tail[0], contextTag(3)) ?? []
  const items = childrenOf(list, tags.sequence)
  if (!items || more.length > 0 || version !== 2) return undefined
  const extensions = new Map<string, { critical: boolean; value: Uint8Array }>()
  for (const item of items) {
    const parts = childrenOf(item, tags.sequence) ?? []
    const type = objectIdentifier(parts[0])
    const critical = parts.length === 3 ? booleanOf(parts[1]) : false
    const value = octetsOf(parts.at(-1))
    if (type === undefined || critical === undefined || !value || parts.length > 3 || extensions.has(type))
      return undefined
    extensions.set(type, { critical, value })
  }
  return readExtensionValues(extensions)
}
