import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProcessVerifier } from '#electron/adapters/in-process-verifier.ts'
import { createWorkerVerifier } from '#electron/adapters/worker-verifier.ts'
import { createSigning } from '#electron/report/signing/signing.ts'
import { makeUnsignedPdf } from '#tests/fixtures/signed-pdf.ts'

const script = join(import.meta.dirname, '../../../electron/workers/verify-worker.ts')
const now = '2026-11-24T10:00:00.000Z'

async function signedReport() {
  const signing = createSigning()
  const root = await signing.createRoot({ organisation: 'Northlight Research', country: null, now })
  const passphrase = 'kiln orbit mosaic ferry'
  const person = { name: 'Ada Moreau', organisation: 'Northlight Research', email: '', passphrase, now }
  const { pkcs12 } = await signing.issueSigner({ root, ...person })
  const signed = await signing.sign({
    pdf: await makeUnsignedPdf(),
    pkcs12,
    passphrase,
    field: 'Assessor',
    certify: true,
    signer: { name: 'Ada Moreau', title: '' },
    reason: 'Test',
    at: now,
  })
  if (!signed.ok) throw new Error(signed.error.code)
  return { pdf: signed.value, root: root.certificate }
}

describe('the verifying worker', () => {
  it('says what the program itself would say, of a good file and of a spoilt one', async () => {
    const { pdf, root } = await signedReport()
    const worker = createWorkerVerifier({ script })
    const spoilt = pdf.with(700, pdf.at(700) === 32 ? 33 : 32)
    for (const file of [pdf, spoilt, new Uint8Array([1, 2, 3])]) {
      const options = { fileName: 'r.pdf', trusted: [root], now }
      const inThread = await worker.verify(file, options)
      expect(inThread).toEqual(await inProcessVerifier.verify(file, options))
    }
    const good = await worker.verify(pdf, { fileName: 'r.pdf', trusted: [root], now })
    expect(good.ok && good.value.report.verdict).toBe('valid')
    const bad = await worker.verify(spoilt, { fileName: 'r.pdf', trusted: [root], now })
    expect(bad.ok && bad.value.report.verdict).toBe('altered')
  })

  it('leaves the caller its bytes', async () => {
    const { pdf, root } = await signedReport()
    const length = pdf.length
    await createWorkerVerifier({ script }).verify(pdf, { fileName: 'r.pdf', trusted: [root], now })
    expect(pdf.length).toBe(length)
  })

  it('calls a file that takes too much memory unreadable, and the program goes on', async () => {
    const { pdf, root } = await signedReport()
    const answer = await createWorkerVerifier({ script, memory: 4 }).verify(pdf, {
      fileName: 'r.pdf',
      trusted: [root],
      now,
    })
    expect(answer.ok && [answer.value.report.verdict, answer.value.report.problems]).toEqual([
      'unreadable',
      ['too-complex'],
    ])
  })
})
