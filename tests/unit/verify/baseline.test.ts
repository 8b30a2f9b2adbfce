import { beforeAll, describe, expect, it } from 'vitest'
import {
  context,
  nullValue,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
} from '#electron/report/signing/der-write.ts'
import { childrenOf, contextTag, readDer, tags } from '#shared/verify/asn1/der.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { craftIdentity } from '#tests/fixtures/craft-certificate.ts'
import { craftCms, resign, sha1Identifier, type CmsCraft } from '#tests/fixtures/craft-cms.ts'
import { appendUpdate, inspect, replaceText } from '#tests/fixtures/pdf-update.ts'
import {
  fixtureTime,
  makeCertifiedPdf,
  makeUnsignedPdf,
  makeWorkspace,
  sign,
  verify,
  type Workspace,
} from '#tests/fixtures/signed-pdf.ts'

let workspace: Workspace
let ours: Uint8Array
let theirs: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  ours = await makeCertifiedPdf(workspace)
  theirs = await makeCertifiedPdf(workspace, { producer: 'Some Other Program' })
})

const forge = (pdf: Uint8Array, craft: Partial<CmsCraft>): Promise<Uint8Array> =>
  resign(pdf, (digest) => craftCms(digest, { identity: workspace.assessor, ...craft }))

const departures: readonly [string, Partial<CmsCraft>][] = [
  ['signing-time-attribute', { signingTime: fixtureTime }],
  ['signing-certificate-missing', { essCertificate: null }],
  ['attributes-not-sorted', { unsorted: true }],
  [
    'unsigned-attributes',
    { unsignedAttribute: sequence(objectIdentifier('1.2.3'), setOf(octetString(new Uint8Array(1)))) },
  ],
]

describe('rules of PAdES B-B in the signature value', () => {
  it.each(departures)('%s is advice for other producers’ files and fails ours', async (code, craft) => {
    const other = await verify(await forge(theirs, craft), workspace)
    expect(other).toMatchObject({ verdict: 'valid', signatures: [{ errors: [], advice: [code] }] })
    const own = await verify(await forge(ours, craft), workspace)
    expect(own).toMatchObject({
      verdict: 'invalid',
      signatures: [{ errors: ['baseline-not-met'], advice: expect.arrayContaining([code]) }],
    })
  })

  it('has advice for certificates that do not belong to the signer', async () => {
    const { assessor, reviewer, root } = workspace
    const certificates = [assessor.certificate, reviewer.certificate, root.certificate]
    const result = await verify(await forge(theirs, { certificates }), workspace)
    expect(result).toMatchObject({ verdict: 'valid', signatures: [{ advice: ['surplus-certificates'] }] })
  })

  it('fails ours when the signature does not cover every certificate that comes with it', async () => {
    const { assessor, root } = workspace
    const alone = { ...assessor, chain: [] }
    const uncovered = await resign(ours, async (digest) => {
      const cms = await craftCms(digest, { identity: alone })
      return withCertificates(cms, [assessor.certificate, root.certificate])
    })
    expect((await verify(uncovered, workspace)).signatures[0]).toMatchObject({
      errors: ['baseline-not-met'],
      advice: ['certificates-not-covered'],
    })
  })

  it('has advice for a signature algorithm that leaves the digest open', async () => {
    const identity = await craftIdentity({ name: 'Person', key: 'RSA-2048' })
    const signatureIdentifier = sequence(objectIdentifier(oids.rsaEncryption), nullValue())
    const result = await verify(await forge(theirs, { identity, signatureIdentifier }), [identity.certificate])
    expect(result).toMatchObject({ verdict: 'valid', signatures: [{ advice: ['signature-algorithm-unspecific'] }] })
  })
})

describe('rules of PAdES B-B in the signature dictionary', () => {
  const edited = async (search: string, replacement: string): Promise<readonly string[]> => {
    const pdf = await forge(replaceText(theirs, search, replacement), {})
    const { signatures } = await verify(pdf, workspace)
    expect(signatures[0]?.errors).toEqual([])
    return signatures[0]?.advice ?? []
  }

  it('are advice for other producers’ files', async () => {
    expect(await edited('/SubFilter /ETSI.CAdES.detached', '/SubFilter /adbe.pkcs7.detached')).toEqual([
      'subfilter-not-etsi',
    ])
    expect(await edited('/M (D:2026', '/X (D:2026')).toEqual(['claimed-time-missing'])
    expect(await edited('/M (D:2026', '/M (D:20x6')).toEqual(['claimed-time-missing'])
    expect(await edited('/Filter /Adobe.PPKLite', '/Fulter /Adobe.PPKLite')).toEqual(['filter-missing'])
    expect(await edited('/Name <', '/Cert <')).toEqual(['cert-entry-present'])
  })

  it('fail ours', async () => {
    const pdf = await forge(replaceText(ours, '/M (D:2026', '/X (D:2026'), {})
    expect((await verify(pdf, workspace)).signatures[0]?.errors).toEqual(['baseline-not-met'])
  })

  it('make kinds of signatures invalid that cannot be verified', async () => {
    const pdf = await forge(replaceText(theirs, 'ETSI.CAdES.detached', 'adbe.pkcs7.sha1    '), {})
    expect((await verify(pdf, workspace)).signatures[0]?.errors).toEqual(['subfilter-unsupported'])
  })
})

it('refuses SHA-1 as digest, and a digest other than that of the signature algorithm', async () => {
  for (const digestIdentifier of [sha1Identifier, sequence(objectIdentifier(oids.sha512))]) {
    const result = await verify(await forge(theirs, { digestIdentifier }), workspace)
    expect(result.signatures[0]?.errors).toContain('algorithm-not-allowed')
  }
})

it('has advice for comments between the objects of the signed revision', async () => {
  for (const [producer, verdict] of [
    ['Some Other Program', 'valid'],
    ['Countersign test', 'invalid'],
  ] as const) {
    const unsigned = await makeUnsignedPdf({ producer })
    const { information, edited } = await inspect(unsigned)
    const same = edited(information, () => undefined)
    const commented = appendUpdate(unsigned, { objects: { [information]: same }, before: '%comment\n' })
    const signed = await sign(commented, workspace.assessor, 'Assessor')
    expect(await verify(signed, workspace)).toMatchObject({
      verdict,
      signatures: [{ advice: ['bytes-between-objects'] }],
    })
  }
})

/** Puts other certificates into a CMS. */
function withCertificates(cms: Uint8Array, certificates: readonly Uint8Array[]): Uint8Array {
  const [type, wrapped] = childrenOf(readDer(cms), tags.sequence) ?? []
  const fields = childrenOf(childrenOf(wrapped, contextTag(0))?.[0], tags.sequence) ?? []
  const changed = fields.map(({ tag, encoded }) => (tag === contextTag(0) ? context(0, ...certificates) : encoded))
  return sequence(type?.encoded ?? new Uint8Array(), context(0, sequence(...changed)))
}
