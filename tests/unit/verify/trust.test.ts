import { beforeAll, describe, expect, it } from 'vitest'
import { nullValue, objectIdentifier, sequence } from '#electron/report/signing/der-write.ts'
import type { SigningIdentity } from '#electron/report/signing/identity.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import type { PdfVerification } from '#shared/verify/verify-pdf.ts'
import { craftChain, craftIdentity, yearsLater } from '#tests/fixtures/craft-certificate.ts'
import { flip } from '#tests/fixtures/pdf-update.ts'
import { craftCms, resign } from '#tests/fixtures/craft-cms.ts'
import {
  fixtureTime,
  makeCertifiedPdf,
  makeWorkspace,
  sign,
  verify,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'

let workspace: Workspace
let certified: Uint8Array
let plain: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  certified = await makeCertifiedPdf(workspace)
  plain = await makeCertifiedPdf(workspace, { producer: 'Some Other Program' })
})

/** Verifies the fixture signed by an identity, with some certificates trusted. */
async function signedBy(
  identity: SigningIdentity,
  trusted: readonly Uint8Array[],
  now = fixtureTime,
  pdf = certified,
): Promise<PdfVerification> {
  return verify(await resign(pdf, (digest) => craftCms(digest, { identity })), trusted, now)
}

describe('trust over time', () => {
  it('is shown apart at the claimed time and now', async () => {
    const result = await verify(certified, workspace, yearsLater(4))
    expect(result).toMatchObject({ verdict: 'valid-untrusted', integrity: 'intact', trust: 'expired' })
    expect(result.signatures[0]).toMatchObject({
      trustAtClaimedTime: 'trusted',
      trustNow: 'expired',
      trustReasons: ['certificate-expired'],
    })
  })

  it('ends with the root as with the signer', async () => {
    const root = await craftIdentity({ name: 'Root', authority: true, notAfter: yearsLater(1) })
    const person = await craftIdentity({ name: 'Person', issuer: root })
    expect((await signedBy(person, [root.certificate], yearsLater(2))).trust).toBe('expired')
  })

  it('is none when the certificate was not in force at the claimed time', async () => {
    const { root, person } = await craftChain({ notBefore: yearsLater(1) })
    expect((await signedBy(person, [root.certificate], yearsLater(2))).signatures[0]).toMatchObject({
      trust: 'untrusted',
      trustAtClaimedTime: 'expired',
      trustNow: 'trusted',
      trustReasons: ['not-valid-at-claimed-time'],
    })
  })

  it('is remarked upon when the claimed time lies in the future', async () => {
    const result = await verify(certified, workspace, new Date(fixtureTime.getTime() - 86_400_000))
    expect(result.signatures[0]?.advice).toContain('claimed-time-ahead')
    expect(result.signatures[0]?.trustReasons).toContain('certificate-not-yet-valid')
    expect(result.verdict).toBe('valid-untrusted')
  })
})

describe('the trust list', () => {
  it('may name a root, an authority below it, or the signer', async () => {
    const { root, middle, person } = await craftChain()
    for (const { certificate } of [root, middle, person]) {
      expect((await signedBy(person, [certificate])).verdict).toBe('valid')
    }
    expect((await signedBy(person, [])).verdict).toBe('valid-untrusted')
    expect((await signedBy(person, [workspace.root.certificate])).verdict).toBe('valid-untrusted')
  })

  it('does not excuse that a certificate above a trusted signer was tampered with', async () => {
    const { root, middle, person } = await craftChain()
    const at = Buffer.from(root.certificate).lastIndexOf('Root')
    const identity = { ...person, chain: [middle.certificate, flip(root.certificate, at + 60)] }
    const result = await signedBy(identity, [person.certificate])
    expect(result.verdict).toBe('invalid')
  })

  it('may name the root and the signer at once, in any order, and each signer of a countersigned report', async () => {
    const { root, assessor, reviewer } = workspace
    const both = await sign(certified, reviewer, 'Reviewer')
    const people = [assessor.certificate, reviewer.certificate]
    for (const list of [[root.certificate, ...people], [...people, root.certificate], people]) {
      const result = await verify(both, list)
      expect(result.verdict).toBe('valid')
      for (const signature of result.signatures)
        expect(signature).toMatchObject({ errors: [], advice: [], trust: 'trusted', trustReasons: [] })
    }
  })

  it('still shows the root of a signer who is trusted alone', async () => {
    const [byRoot, bySigner] = [
      await verify(certified, workspace),
      await verify(certified, [workspace.assessor.certificate]),
    ]
    expect(bySigner.signatures[0]?.trust).toBe('trusted')
    expect(bySigner.signatures[0]?.rootSha256).toBe(byRoot.signatures[0]?.rootSha256)
  })

  it('trusts a pinned signer although the root above has ended', async () => {
    const root = await craftIdentity({ name: 'Root', authority: true, notAfter: yearsLater(1) })
    const person = await craftIdentity({ name: 'Person', issuer: root })
    const later = yearsLater(2)
    expect((await signedBy(person, [person.certificate, root.certificate], later)).verdict).toBe('valid')
    expect((await signedBy(person, [root.certificate], later)).verdict).toBe('valid-untrusted')
  })

  it('passes over what is no certificate', async () => {
    const junk = [new Uint8Array(), Buffer.from('hello'), workspace.root.certificate.subarray(1)]
    expect((await verify(certified, junk)).verdict).toBe('valid-untrusted')
    expect((await verify(certified, [...junk, workspace.root.certificate])).verdict).toBe('valid')
  })

  it('shows the root of the signature for comparison, trusted or not', async () => {
    const known = await verify(certified, workspace)
    const unknown = await verify(certified, [])
    expect(known.signatures[0]?.rootSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(unknown.signatures[0]?.rootSha256).toBe(known.signatures[0]?.rootSha256)
  })
})

describe('certificates that fail in themselves', () => {
  it.each([
    ['a person’s certificate as issuer', { authority: false }, 'issuer-not-authority'],
    ['an authority that may not sign certificates', { keyUsage: 0x80 }, 'issuer-not-authority'],
  ] as const)('refuses %s', async (_, middle, code) => {
    const { root, person } = await craftChain({}, middle)
    const result = await signedBy(person, [root.certificate])
    expect(result.signatures[0]?.errors).toContain(code)
    expect(result.verdict).toBe('invalid')
  })

  it('refuses a path longer than an authority allows', async () => {
    const root = await craftIdentity({ name: 'Root', authority: true, pathLength: 0 })
    const middle = await craftIdentity({ name: 'Middle', issuer: root, authority: true })
    const person = await craftIdentity({ name: 'Person', issuer: middle })
    const result = await signedBy(person, [root.certificate], fixtureTime, plain)
    expect(result).toMatchObject({ verdict: 'invalid', signatures: [{ errors: ['path-too-long'] }] })
  })

  it('refuses short RSA keys of signers and of authorities', async () => {
    const short = await craftIdentity({ name: 'Short', key: 'RSA-1024' })
    expect((await signedBy(short, [short.certificate])).signatures[0]?.errors).toContain('key-too-short')
    const authority = await craftIdentity({ name: 'Short root', authority: true, key: 'RSA-1024' })
    const person = await craftIdentity({ name: 'Person', issuer: authority })
    expect((await signedBy(person, [authority.certificate])).signatures[0]?.errors).toContain('key-too-short')
    const long = await craftIdentity({ name: 'Long', key: 'RSA-2048' })
    expect((await signedBy(long, [long.certificate])).verdict).toBe('valid')
  })

  it('refuses SHA-1 in a certificate', async () => {
    const sha1WithRsa = sequence(objectIdentifier('1.2.840.113549.1.1.5'), nullValue())
    const { root, middle } = await craftChain()
    const person = await craftIdentity({ name: 'Person', issuer: middle, algorithm: sha1WithRsa })
    expect((await signedBy(person, [root.certificate])).signatures[0]?.errors).toContain('algorithm-not-allowed')
  })

  it('refuses a key that may not sign documents, and takes one that is not restricted', async () => {
    const encipher = await craftChain({ keyUsage: 0x20 })
    const refused = await signedBy(encipher.person, [encipher.root.certificate])
    expect(refused).toMatchObject({ verdict: 'invalid', signatures: [{ errors: ['key-usage-wrong'] }] })
    for (const keyUsage of [0x80, 0x40, null]) {
      const { root, person } = await craftChain({ keyUsage })
      expect((await signedBy(person, [root.certificate])).verdict).toBe('valid')
    }
  })
})

describe('certificates that cannot be judged', () => {
  it.each([
    ['an unknown critical extension', { unknownCritical: true }, 'extension-unsupported'],
    ['a key for servers', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }, 'extended-key-usage-unsuitable'],
  ] as const)('are not trusted: %s', async (_, craft, reason) => {
    const { root, person } = await craftChain(craft)
    const result = await signedBy(person, [root.certificate])
    expect(result).toMatchObject({ verdict: 'valid-untrusted', signatures: [{ trustReasons: [reason] }] })
  })

  it('are trusted with a usage that suits documents', async () => {
    const { root, person } = await craftChain({ extendedKeyUsage: [oids.emailProtection] })
    expect((await signedBy(person, [root.certificate])).verdict).toBe('valid')
  })
})
