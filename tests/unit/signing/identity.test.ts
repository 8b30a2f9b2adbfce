import { describe, expect, it } from 'vitest'
import { createRoot, issueSigner, rootYears, signerYears } from '#electron/report/signing/identity.ts'
import { fingerprint, formatFingerprint, readCertificateFile, toPem } from '#electron/report/signing/pem.ts'
import { readCertificate, type Certificate } from '#shared/verify/x509/certificate.ts'
import { childrenOf, readDer, tags } from '#shared/verify/asn1/der.ts'
import { toHex } from '#shared/verify/bytes.ts'
import { findPaths } from '#shared/verify/x509/path.ts'

const now = new Date('2026-11-24T10:00:00.750Z')

function read(certificate: Uint8Array): Certificate {
  const found = readCertificate(certificate)
  if (!found) throw new Error('not a certificate')
  return found
}

async function pair() {
  const root = await createRoot({ organisation: 'Example, Inc. "Süd"', country: 'DE', now })
  const signer = await issueSigner({ root, name: 'Łucja Ünal', organisation: 'Example', now })
  return { root, signer }
}

describe('a root', () => {
  it('may issue certificates of persons, and nothing above them, for twenty years', async () => {
    const { root } = await pair()
    const certificate = read(root.certificate)
    expect(certificate).toMatchObject({
      basicConstraints: { authority: true, pathLength: 0 },
      keyUsage: { digitalSignature: false, nonRepudiation: false, certificateSign: true },
      extendedKeyUsage: null,
      publicKey: { type: 'ec', curve: 'P-256' },
      notBefore: new Date('2026-11-24T10:00:00Z'),
      notAfter: new Date(`${2026 + rootYears}-11-24T10:00:00Z`),
    })
    expect(certificate.issuer).toEqual(certificate.subject)
    expect(certificate.subjectKeyIdentifier).toEqual(certificate.authorityKeyIdentifier)
  })

  it('leaves out a country that is none', async () => {
    const { certificate } = await createRoot({ organisation: 'Example', country: 'Germany', now })
    expect(read(certificate).subjectText).not.toContain('C=')
  })
})

describe('a person’s certificate', () => {
  it('permits signing documents and nothing else, for three years', async () => {
    const { root, signer } = await pair()
    expect(read(signer.certificate)).toMatchObject({
      subjectText: 'CN=Łucja Ünal,O=Example',
      basicConstraints: { authority: false, pathLength: null },
      keyUsage: { digitalSignature: true, nonRepudiation: true, certificateSign: false },
      extendedKeyUsage: null,
      notAfter: new Date(`${2026 + signerYears}-11-24T10:00:00Z`),
      authorityKeyIdentifier: read(root.certificate).subjectKeyIdentifier,
    })
    expect(signer.chain).toEqual([root.certificate])
  })

  it('leads to its root', async () => {
    const { root, signer } = await pair()
    const { paths } = await findPaths(read(signer.certificate), [], [read(root.certificate)])
    expect(paths).toHaveLength(1)
    expect(paths[0]).toMatchObject({ anchored: true })
  })

  it('does not outlive its root', async () => {
    const root = await createRoot({ organisation: 'Example', country: null, now: new Date('2008-01-01T00:00:00Z') })
    const signer = await issueSigner({ root, name: 'Late', organisation: 'Example', now })
    expect(read(signer.certificate).notAfter).toEqual(new Date('2028-01-01T00:00:00Z'))
  })

  it('keeps an address only where a certificate can hold it', async () => {
    const { root } = await pair()
    const subject = async (email: string) =>
      read((await issueSigner({ root, name: 'Ada', organisation: 'Example', email, now })).certificate).subjectText
    expect(await subject('ada@example.org')).toBe('emailAddress=ada@example.org,CN=Ada,O=Example')
    expect(await subject('ада@пример.рф')).toBe('CN=Ada,O=Example')
    expect(await subject('')).toBe('CN=Ada,O=Example')
  })
})

it('puts each attribute of a name into a part of its own', async () => {
  const { root } = await pair()
  const parts = childrenOf(readDer(read(root.certificate).subject), tags.sequence) ?? []
  expect(parts).toHaveLength(3)
  for (const part of parts) expect(childrenOf(part, tags.set)).toHaveLength(1)
  expect(read(root.certificate).subjectText).toContain('O=Example\\, Inc. \\"Süd\\"')
})

it('takes serial numbers of sixteen octets from the given source of randomness', async () => {
  const random = (length: number) => new Uint8Array(length).fill(0xff)
  const { certificate } = await createRoot({ organisation: 'Example', country: null, now, random })
  expect(toHex(read(certificate).serialNumber)).toBe(`7f${'ff'.repeat(15)}`)
})

describe('certificates as files', () => {
  it('are read back from PEM, several of them, and from DER', async () => {
    const { root, signer } = await pair()
    const pem = `Bag Attributes\n${toPem(root.certificate)}${toPem(signer.certificate)}`
    expect(readCertificateFile(Buffer.from(pem))).toEqual([root.certificate, signer.certificate])
    expect(readCertificateFile(root.certificate)).toEqual([root.certificate])
    expect(
      toPem(root.certificate)
        .split('\n')
        .every((line) => line.length <= 64),
    ).toBe(true)
  })

  it('are an empty list when there is none', () => {
    expect(readCertificateFile(Buffer.from('hello'))).toEqual([])
    expect(readCertificateFile(Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'))).toEqual([])
  })

  it('have a fingerprint in pairs of digits', async () => {
    const { root } = await pair()
    expect(await fingerprint(root.certificate)).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    expect(formatFingerprint('00ff0a')).toBe('00:FF:0A')
  })
})
