import { describe, expect, it } from 'vitest'
import { createSigning } from '#electron/report/signing/signing.ts'
import { makeUnsignedPdf, verify } from '#tests/fixtures/signed-pdf.ts'

const signing = createSigning()
const now = '2026-11-24T10:00:00.000Z'
const signer = { name: 'Ada Assessor', title: '' }

async function person() {
  const root = await signing.createRoot({ organisation: 'Example', country: 'DE', now })
  const who = { name: 'Ada Assessor', organisation: 'Example', email: 'ada@example.org' }
  return { root, identity: await signing.issueSigner({ root, ...who, passphrase: 'first', now }) }
}

describe('the signing port', () => {
  it('makes identities that sign reports', async () => {
    const { root, identity } = await person()
    const pdf = await makeUnsignedPdf()
    const options = { pdf, pkcs12: identity.pkcs12, passphrase: 'first', signer, reason: 'Issued', at: now } as const
    const signed = await signing.sign({ ...options, field: 'Assessor', certify: true })
    expect(signed.ok && (await verify(signed.value, [root.certificate]))).toMatchObject({
      verdict: 'valid',
      signatures: [{ field: 'Assessor', certifies: 2, signerName: 'Ada Assessor' }],
    })
    expect(await signing.sign({ ...options, passphrase: 'wrong', field: 'Assessor', certify: true })).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    })
    const late = await signing.sign({ ...options, at: '2029-11-25T00:00:00.000Z', field: 'Assessor', certify: true })
    expect(late).toEqual({ ok: false, error: { code: 'certificate-expired', values: { date: '2029-11-24' } } })
    const early = await signing.sign({ ...options, at: '2026-11-01T00:00:00.000Z', field: 'Assessor', certify: true })
    expect(early).toEqual({ ok: false, error: { code: 'certificate-not-yet-valid', values: { date: '2026-11-24' } } })
  })

  it('puts an identity under another passphrase and forgets the first', async () => {
    const { identity } = await person()
    const change = { pkcs12: identity.pkcs12, passphrase: 'first', newPassphrase: 'second' }
    const changed = await signing.changePassphrase(change)
    if (!changed.ok) throw new Error(changed.error.code)
    const again = { pkcs12: changed.value, newPassphrase: 'third' }
    expect(await signing.importIdentity({ ...again, passphrase: 'first' })).toMatchObject({
      error: { code: 'pkcs12-wrong-passphrase' },
    })
    const imported = await signing.importIdentity({ ...again, passphrase: 'second' })
    expect(imported).toMatchObject({ ok: true, value: { certificate: identity.certificate, chain: identity.chain } })
  })

  it('says what is wrong with a file that is no identity', async () => {
    const options = { pkcs12: Buffer.from('hello'), passphrase: 'x', newPassphrase: 'y' }
    const refused = { ok: false, error: { code: 'pkcs12-unusable', values: { reason: 'malformed' } } }
    expect(await signing.importIdentity(options)).toEqual(refused)
    expect(await signing.changePassphrase(options)).toEqual(refused)
  })

  it('describes a certificate', async () => {
    const { root, identity } = await person()
    expect(signing.describe(identity.certificate)).toMatchObject({
      subject: 'emailAddress=ada@example.org,CN=Ada Assessor,O=Example',
      issuer: signing.describe(root.certificate).subject,
      notBefore: now,
      notAfter: '2029-11-24T10:00:00.000Z',
    })
    expect(signing.describe(root.certificate).sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
