import type { Signing } from '#shared/ports/signing.ts'
import type { IdentityMaterial } from '#shared/ports/signing.ts'
import type { Person, SigningIdentityRecord } from '#shared/schema/person.ts'
import type { PersonSummary } from '#shared/ipc/workspace-channels.ts'
import { bytesToBase64, bytesFromBase64 } from '../bytes.ts'

/** What everybody in the workspace may see of a person: no key, the certificate in words. */
export function summaryOfPerson(person: Person, signing: Signing): PersonSummary {
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    email: person.email,
    roles: [...person.roles],
    certificate: person.signing ? { ...signing.describe(bytesFromBase64(person.signing.certificate)) } : null,
  }
}

/** The stored form of an identity. */
export function identityRecord(
  material: IdentityMaterial,
  origin: SigningIdentityRecord['origin'],
): SigningIdentityRecord {
  return {
    certificate: bytesToBase64(material.certificate),
    chain: material.chain.map(bytesToBase64),
    pkcs12: bytesToBase64(material.pkcs12),
    origin,
  }
}

/** A DER certificate as PEM (RFC 7468), ended by a line feed. */
export function pemOfCertificate(der: Uint8Array): string {
  const lines = bytesToBase64(der).match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
