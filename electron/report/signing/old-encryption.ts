import { childrenOf, tags, type DerValue } from '#shared/verify/asn1/der.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { readAlgorithm } from '#shared/verify/x509/algorithm.ts'

/** How to put such a file under AES-256; it asks for the passphrases, and the file in between is encrypted too. */
export const reexportCommand =
  'openssl pkcs12 -legacy -in OLD.p12 -out BETWEEN.pem && ' +
  'openssl pkcs12 -export -in BETWEEN.pem -keypbe AES-256-CBC -certpbe AES-256-CBC -macalg sha256 -out NEW.p12 && rm BETWEEN.pem'

const oldEncryptions: Readonly<Record<string, string>> = {
  '1.2.840.113549.3.7': '3DES',
  '1.2.840.113549.1.12.1.1': 'RC4 (128 bit)',
  '1.2.840.113549.1.12.1.2': 'RC4 (40 bit)',
  '1.2.840.113549.1.12.1.3': '3DES',
  '1.2.840.113549.1.12.1.4': '3DES (two keys)',
  '1.2.840.113549.1.12.1.5': 'RC2 (128 bit)',
  '1.2.840.113549.1.12.1.6': 'RC2 (40 bit)',
}

/** Name of an encryption that older programs export with and that is not read here; undefined for any other algorithm. */
export function oldEncryptionName(value: DerValue | undefined): string | undefined {
  const algorithm = readAlgorithm(value)
  if (algorithm?.type !== oids.pbes2) return oldEncryptions[algorithm?.type ?? '']
  const [, cipher] = childrenOf(algorithm.parameters, tags.sequence) ?? []
  return oldEncryptions[readAlgorithm(cipher)?.type ?? '']
}
