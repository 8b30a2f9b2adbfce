import { PDFDict, PDFName, PDFRef } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendUpdate, inspect, replaceText } from '#tests/fixtures/pdf-update.ts'
import { craftCms, lastSignature, resign } from '#tests/fixtures/craft-cms.ts'
import { fixtureTime, makeCertifiedPdf, makeWorkspace, verify, type Workspace } from '#tests/fixtures/signed-pdf.ts'
import { issueSigner } from '#electron/report/signing/identity.ts'

let workspace: Workspace
let certified: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  certified = await makeCertifiedPdf(workspace)
})

const N = PDFName.of

describe('hiding and moving signatures', () => {
  it('notices a signature dictionary that was cloned into another field', async () => {
    const { field, free, edited, document } = await inspect(certified)
    const value = document.context.lookup(PDFRef.of(field('Assessor')), PDFDict).get(N('V'))
    const clone = document.context.lookup(value, PDFDict).toString()
    const spare = field('Spare1')
    const cloned = appendUpdate(certified, {
      objects: { [spare]: edited(spare, (one) => one.set(N('V'), PDFRef.of(free))), [free]: clone },
    })
    const result = await verify(cloned, workspace)
    expect(['altered', 'invalid']).toContain(result.verdict)
    expect(result.signatures.find(({ field: name }) => name === 'Spare1')?.errors).toContain('byte-range-not-contents')
  })

  it('notices two fields with one signature', async () => {
    const { field, edited, document } = await inspect(certified)
    const value = document.context.lookup(PDFRef.of(field('Assessor')), PDFDict).get(N('V'))
    const spare = field('Spare1')
    const body = edited(spare, (one) => value && one.set(N('V'), value))
    const result = await verify(appendUpdate(certified, { objects: { [spare]: body } }), workspace)
    expect(['altered', 'invalid']).toContain(result.verdict)
    expect(result.signatures.flatMap(({ errors }) => errors)).toContain('signature-shared')
  })

  it('notices a signature that an update takes out of its field', async () => {
    const { field, edited } = await inspect(certified)
    const number = field('Assessor')
    const result = await verify(
      appendUpdate(certified, { objects: { [number]: edited(number, (one) => one.delete(N('V'))) } }),
      workspace,
    )
    expect(['altered', 'invalid']).toContain(result.verdict)
    expect(result.signatures[0]?.errors).toContain('signature-not-in-field')
  })

  it('notices a signature object that an update overwrites', async () => {
    const { field, document } = await inspect(certified)
    const value = document.context.lookup(PDFRef.of(field('Assessor')), PDFDict).get(N('V'))
    const number = value instanceof PDFRef ? value.objectNumber : 0
    for (const body of ['null', '<< /Type /Sig >>', '<< /Type /Sig /Contents <> /ByteRange [0 0 0 0] >>']) {
      const result = await verify(appendUpdate(certified, { objects: { [number]: body } }), workspace)
      expect(['altered', 'invalid']).toContain(result.verdict)
    }
  })

  it.each([
    ['no /ByteRange', '/ByteRange', '/ByteRagne'],
    ['a negative number', '/ByteRange [0', '/ByteRange [-'],
    ['another start', '/ByteRange [0 ', '/ByteRange [1 '],
    ['no /Contents', '/Contents <', '/Contemts <'],
    ['another kind', 'ETSI.CAdES.detached', 'ETSI.CAdES.detachex'],
    ['no filter', '/SubFilter', '/SubFiltex'],
  ])('refuses a signature dictionary with %s', async (_, search, replacement) => {
    const { verdict } = await verify(replaceText(certified, search, replacement), workspace)
    expect(['altered', 'invalid']).toContain(verdict)
  })

  it('refuses a range that leaves out more than the signature', async () => {
    const { start, end } = lastSignature(certified)
    const text = `/ByteRange [0 ${start} ${end} `
    for (const [from, to] of [
      [start - 20, end],
      [start, end + 20],
    ] as const) {
      const moved = replaceText(certified, text, `/ByteRange [0 ${from} ${to} `)
      const resigned = await resign(moved, (digest) => craftCms(digest, { identity: workspace.assessor })).catch(
        () => moved,
      )
      expect(['altered', 'invalid']).toContain((await verify(resigned, workspace)).verdict)
    }
  })
})

describe('forging signatures', () => {
  const forge = (craft: Partial<Parameters<typeof craftCms>[1]>): Promise<Uint8Array> =>
    resign(certified, (digest) => craftCms(digest, { identity: workspace.assessor, ...craft }))

  it('refuses a genuine signature over other content pasted into it', async () => {
    const result = await verify(await forge({ embeddedContent: Buffer.from('another document') }), workspace)
    expect(result.verdict).toBe('invalid')
    expect(result.signatures[0]?.errors).toContain('cms-not-detached')
  })

  it('refuses a certificate that a person issued', async () => {
    const { assessor } = workspace
    const forged = await issueSigner({
      root: assessor,
      name: 'Boss',
      organisation: 'Example',
      now: fixtureTime,
    })
    for (const trusted of [workspace, [assessor.certificate], []]) {
      const result = await verify(await forge({ identity: forged }), trusted)
      expect(result.verdict).toBe('invalid')
      expect(result.signatures[0]?.errors).toContain('issuer-not-authority')
    }
  })

  it('calls a look-alike intact but untrusted', async () => {
    const lookAlike = await makeWorkspace()
    const result = await verify(await forge({ identity: lookAlike.assessor }), workspace)
    expect(result).toMatchObject({ verdict: 'valid-untrusted', integrity: 'intact', trust: 'untrusted' })
    expect(result.signatures[0]).toMatchObject({ signerName: 'Ada Assessor', trustReasons: ['issuer-not-trusted'] })
  })

  it('refuses a look-alike that brings the genuine root', async () => {
    const { assessor } = await makeWorkspace()
    const certificates = [assessor.certificate, workspace.root.certificate]
    const result = await verify(await forge({ identity: assessor, certificates }), workspace)
    expect(result.verdict).toBe('invalid')
    expect(result.signatures[0]?.errors).toContain('certificate-signature-wrong')
  })

  it('refuses the certificate of another person over the same signature', async () => {
    const { assessor, reviewer } = workspace
    const result = await verify(await forge({ essCertificate: reviewer.certificate }), workspace)
    expect(result.signatures[0]?.errors).toContain('signing-certificate-mismatch')
    const swapped = { ...assessor, certificate: reviewer.certificate }
    expect((await verify(await forge({ identity: swapped }), workspace)).signatures[0]?.errors).toContain(
      'signature-wrong',
    )
  })

  it('refuses a signature by the root itself, whose key may only sign certificates', async () => {
    const result = await verify(await forge({ identity: workspace.root }), workspace)
    expect(result.signatures[0]?.errors).toContain('key-usage-wrong')
    expect(result.verdict).toBe('invalid')
  })

  it('refuses repeated attributes and more than one signer', async () => {
    expect((await verify(await forge({ repeatDigest: true }), workspace)).signatures[0]?.errors).toContain(
      'attribute-repeated',
    )
    expect((await verify(await forge({ signerCount: 2 }), workspace)).signatures[0]?.errors).toContain(
      'cms-signer-count',
    )
    expect((await verify(await forge({ signerCount: 0 }), workspace)).signatures[0]?.errors).toContain(
      'cms-signer-count',
    )
  })
})
