import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '#electron/report/build-report.ts'
import { createSignatureAppearance } from '#electron/report/signature-appearance.ts'
import { createSigning } from '#electron/report/signing/signing.ts'
import type { IdentityMaterial } from '#shared/ports/signing.ts'
import { verifyReport, type VerifiedReport } from '#shared/verify/verify-report.ts'
import { lastSignature } from '#tests/fixtures/craft-cms.ts'
import { fullReportData } from '#tests/fixtures/full-report-data.ts'
import { flip } from '#tests/fixtures/pdf-update.ts'
import { opensslVerify, pdfsigVerdicts, run, Scratch } from '../signing/tools.ts'

const resourcesDirectory = join(import.meta.dirname, '../../../resources')
const signing = createSigning({ appearance: createSignatureAppearance(resourcesDirectory) })
const now = '2026-11-24T12:00:00.000Z'
const passphrase = 'kiln orbit mosaic'
const good = 'Signature is Valid.'
const scratch = new Scratch()

let root: { readonly certificate: Uint8Array; readonly key: Uint8Array }
let assessor: IdentityMaterial
let reviewer: IdentityMaterial
let certified: Uint8Array
let countersigned: Uint8Array

beforeAll(async () => {
  root = await signing.createRoot({ organisation: 'Acme', country: null, now })
  const person = (name: string) => signing.issueSigner({ root, name, organisation: 'Acme', email: '', passphrase, now })
  assessor = await person('Maria Okafor')
  reviewer = await person('Łukasz Żółć')
  const options = { resourcesDirectory, paper: 'a4', preview: false, version: '0.1.0' } as const
  const { bytes } = await buildReport(await fullReportData(), options)
  certified = await sign(bytes, assessor, 'Assessor')
  countersigned = await sign(certified, reviewer, 'Reviewer')
})
afterAll(() => {
  scratch.remove()
})

async function sign(pdf: Uint8Array, { pkcs12 }: IdentityMaterial, field: 'Assessor' | 'Reviewer') {
  const signer = { name: 'Maria Okafor', title: 'Head of vendor risk' }
  const certify = field === 'Assessor'
  const signed = await signing.sign({ pdf, pkcs12, passphrase, field, certify, signer, reason: 'I issue it.', at: now })
  if (!signed.ok) throw new Error(signed.error.code)
  return signed.value
}

async function verify(pdf: Uint8Array, trustedCertificates = [root.certificate]): Promise<VerifiedReport['report']> {
  return (await verifyReport(pdf, { trustedCertificates, now: new Date(now) })).report
}

describe('a report, signed', () => {
  it('is valid for us, pdfsig, openssl and qpdf, certified and countersigned', async () => {
    for (const [pdf, count] of [
      [certified, 1],
      [countersigned, 2],
    ] as const) {
      expect(await verify(pdf)).toMatchObject({ verdict: 'valid', trust: 'trusted', score: { matches: true } })
      expect(pdfsigVerdicts(scratch, pdf)).toEqual(Array.from({ length: count }, () => good))
      const { output } = opensslVerify(scratch, pdf, root.certificate, undefined, new Date(now))
      expect(output).toContain('Verification successful')
      expect(run('qpdf', ['--check', scratch.file('check.pdf', pdf)]).status).toBe(0)
    }
  })

  it('is trusted by its root, by its signers, and by both, in any order', async () => {
    const people = [assessor.certificate, reviewer.certificate]
    for (const list of [[root.certificate], people, [root.certificate, ...people], [...people, root.certificate]]) {
      const { verdict, signatures } = await verify(countersigned, list)
      expect(verdict).toBe('valid')
      expect(signatures.flatMap(({ errors, advice }) => [...errors, ...advice])).toEqual([])
    }
    expect((await verify(countersigned, [assessor.certificate])).verdict).toBe('valid-untrusted')
    expect((await verify(countersigned, [])).verdict).toBe('valid-untrusted')
  })
})

/** Offsets spread evenly over the octets that the newest signature covers. */
function placesOf(pdf: Uint8Array, count: number): readonly number[] {
  const { start, end } = lastSignature(pdf)
  const length = pdf.length - (end - start)
  const covered = Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * length) / count))
  return covered.map((offset) => (offset < start ? offset : offset + end - start))
}

describe('one flipped bit of a signed report', () => {
  it('at any of 300 places makes it altered or invalid', async () => {
    for (const [index, at] of placesOf(certified, 300).entries()) {
      const { verdict } = await verify(flip(certified, at, 1 << (index % 8)))
      expect(['altered', 'invalid'], `at ${at}`).toContain(verdict)
    }
  })

  it('at any of 60 places of a countersigned one as well', async () => {
    for (const [index, at] of placesOf(countersigned, 60).entries()) {
      const { verdict } = await verify(flip(countersigned, at, 1 << (index % 8)))
      expect(['altered', 'invalid'], `at ${at}`).toContain(verdict)
    }
  })

  it('is seen by pdfsig and openssl too', () => {
    const { contents } = lastSignature(certified)
    for (const [index, at] of placesOf(certified, 40).entries()) {
      const changed = flip(certified, at, 1 << (index % 8))
      expect(pdfsigVerdicts(scratch, changed), `at ${at}`).not.toContain(good)
      const { output } = opensslVerify(scratch, changed, root.certificate, contents, new Date(now))
      expect(output, `at ${at}`).not.toContain('Verification successful')
    }
  })
})
