import { readCertificate } from '#shared/verify/x509/certificate.ts'
import { sha256, toHex } from '#shared/verify/bytes.ts'

/** A certificate as PEM text (RFC 7468), for auditors' tools. */
export function toPem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/**
 * Certificates in a file: every CERTIFICATE block of PEM text, or one certificate in DER. Blocks that are no certificate are left out, so
 * an empty list means that there is none.
 */
export function readCertificateFile(bytes: Uint8Array): readonly Uint8Array[] {
  if (readCertificate(bytes)) return [bytes]
  const text = Buffer.from(bytes).toString('latin1')
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)
  return [...blocks]
    .map(([, body = '']) => new Uint8Array(Buffer.from(body, 'base64')))
    .filter((certificate) => readCertificate(certificate) !== undefined)
}

/** SHA-256 of a certificate for reading aloud and comparing with a printed sheet: pairs of capital digits, joined by colons. */
export async function fingerprint(certificate: Uint8Array): Promise<string> {
  return formatFingerprint(toHex(await sha256(certificate)))
}

/** The same from a digest in lower-case hexadecimal. */
export function formatFingerprint(sha256Hex: string): string {
  return (sha256Hex.toUpperCase().match(/../g) ?? []).join(':')
}
