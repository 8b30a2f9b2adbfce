import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createRoot, issueSigner, type SigningIdentity } from '#electron/report/signing/identity.ts'
import { readPkcs12 } from '#electron/report/signing/pkcs12-read.ts'
import { writePkcs12 } from '#electron/report/signing/pkcs12-write.ts'
import { fixtureTime, makeUnsignedPdf, sign, verify } from '#tests/fixtures/signed-pdf.ts'

let root: SigningIdentity
let file: Uint8Array

beforeAll(async () => {
  root = await createRoot({ organisation: 'Example', country: null, now: fixtureTime })
  file = await writePkcs12(root, 'secret')
})

it('carries a root from one place to another, where it issues as before', async () => {
  const carried = await readPkcs12(file, 'secret')
  if (!carried.ok) throw new Error(carried.error.code)
  expect(carried.value).toMatchObject({ certificate: root.certificate, chain: [], algorithm: 'EC-P256' })
  const signer = await issueSigner({ root: carried.value, name: 'Ada', organisation: 'Example', now: fixtureTime })
  const pdf = await sign(await makeUnsignedPdf(), signer, 'Assessor')
  expect((await verify(pdf, [root.certificate])).verdict).toBe('valid')
})

it('never shows the key without its passphrase', async () => {
  const { d = '', x = '' } = await crypto.subtle.exportKey('jwk', root.key)
  expect(Buffer.from(file).includes(Buffer.from(x, 'base64url'))).toBe(true)
  expect(Buffer.from(file).includes(Buffer.from(d, 'base64url'))).toBe(false)
  expect(await readPkcs12(file, '')).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
})

it('gives a reason, never an exception, for damaged files', async () => {
  const damage = fc.record({ at: fc.nat(file.length - 1), mask: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, mask, cut }) => {
      const damaged = cut ? file.subarray(0, at) : Uint8Array.from(file)
      if (!cut) damaged[at] = (damaged[at] ?? 0) ^ mask
      expect((await readPkcs12(damaged, 'secret')).ok).toBe(false)
    }),
    { numRuns: 25 },
  )
})

it('gives a reason, never an exception, for what is no such file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(await readPkcs12(bytes, 'x')).toEqual({ ok: false, error: { code: 'malformed' } })
    }),
  )
})
