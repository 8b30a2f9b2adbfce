import { PDFName, PDFRef } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { signPdf } from '#electron/report/signing/sign-pdf.ts'
import { craftCms, resign } from '#tests/fixtures/craft-cms.ts'
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

const N = PDFName.of
let workspace: Workspace
let certified: Uint8Array

beforeAll(async () => {
  workspace = await makeWorkspace()
  certified = await makeCertifiedPdf(workspace)
})

describe('countersignatures', () => {
  it('in the prepared fields are permitted and reported', async () => {
    const two = await sign(certified, workspace.reviewer, 'Reviewer')
    const three = await sign(two, workspace.reviewer, 'Spare1')
    const result = await verify(await sign(three, workspace.assessor, 'Spare2'), workspace)
    expect(result).toMatchObject({ verdict: 'valid', integrity: 'intact', trust: 'trusted' })
    expect(result.laterChanges.map(({ code, detail, permitted }) => [code, detail, permitted])).toEqual([
      ['signature-added', 'Reviewer', true],
      ['signature-added', 'Spare1', true],
      ['signature-added', 'Spare2', true],
    ])
    expect(result.signatures.map(({ field, coverage }) => [field, coverage])).toEqual([
      ['Assessor', 'earlier-revision'],
      ['Reviewer', 'earlier-revision'],
      ['Spare1', 'earlier-revision'],
      ['Spare2', 'whole-file'],
    ])
  })

  it('without a drawing are permitted too', async () => {
    const plain = { date: fixtureTime, name: 'Ada', reason: '' }
    const first = await signPdf(await makeUnsignedPdf(), workspace.assessor, {
      field: 'Assessor',
      certify: 2,
      ...plain,
    })
    const second = first.ok && (await signPdf(first.value, workspace.reviewer, { field: 'Reviewer', ...plain }))
    if (!second || !second.ok) throw new Error('not signed')
    expect(await verify(second.value, workspace)).toMatchObject({
      verdict: 'valid',
      laterChanges: [{ code: 'signature-added', permitted: true }],
    })
  })

  it('by somebody who is not trusted decide the verdict', async () => {
    const stranger = await makeWorkspace('Somebody Else')
    const result = await verify(await sign(certified, stranger.reviewer, 'Reviewer'), workspace)
    expect(result).toMatchObject({ verdict: 'valid-untrusted', trust: 'untrusted', integrity: 'intact' })
    expect(result.signatures.map(({ verdict }) => verdict)).toEqual(['valid', 'valid-untrusted'])
  })

  it('that bring more than their field’s value and look are not', async () => {
    const signed = await sign(certified, workspace.reviewer, 'Reviewer', {
      appearance: ({ document }) => {
        const { context } = document
        document.getPage(0).node.set(N('Rotate'), context.obj(90))
        return context.register(context.stream('', { Subtype: 'Form', BBox: [0, 0, 1, 1] }))
      },
    })
    // The page was not written, so the file is as it should be; a look that brings an unrelated object is not.
    expect((await verify(signed, workspace)).verdict).toBe('valid')
    const stray = await sign(certified, workspace.reviewer, 'Reviewer', {
      appearance: ({ document }) => {
        document.context.register(document.context.obj({ Type: 'Stray' }))
        return document.context.register(document.context.stream('', { Subtype: 'Form', BBox: [0, 0, 1, 1] }))
      },
    })
    const result = await verify(stray, workspace)
    expect(result.verdict).toBe('altered')
    expect(result.laterChanges).toContainEqual(
      expect.objectContaining({ code: 'object-unreferenced', permitted: false }),
    )
  })
})

describe('data for long-term validation', () => {
  const store = async (pdf: Uint8Array, keys: string): Promise<Uint8Array> => {
    const { catalog, free, edited } = await inspect(pdf)
    const objects = {
      [catalog]: edited(catalog, (one) => one.set(N('DSS'), PDFRef.of(free))),
      [free]: `<< /Type /DSS ${keys} [ ${free + 1} 0 R ] >>`,
      [free + 1]: '<< /Length 1 >>\nstream\nx\nendstream',
    }
    return appendUpdate(pdf, { objects })
  }

  it('may be added to any signed file', async () => {
    const result = await verify(await store(certified, '/Certs'), workspace)
    expect(result).toMatchObject({
      verdict: 'valid',
      laterChanges: [{ code: 'validation-data-added', permitted: true }],
    })
  })

  it('may hold nothing else', async () => {
    expect((await verify(await store(certified, '/Contents'), workspace)).verdict).toBe('altered')
  })
})

describe('locks on fields', () => {
  it('forbid what they name, though the document is not certified', async () => {
    // Written over a certification of the same length, so that nothing else has to be made by hand.
    const docMdp = '/TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >>'
    const fieldMdp = '/TransformMethod /FieldMDP /TransformParams << /Action /Include /Fields [(Reviewer)]>>'
    const length = Math.max(docMdp.length, fieldMdp.length)
    const signed = await sign(await makeUnsignedPdf(), workspace.assessor, 'Assessor', {
      certify: 2,
      reason: 'x'.repeat(40),
    })
    const reason =
      Buffer.from(signed)
        .toString('latin1')
        .match(/\/Reason <[0-9A-F]+>/)?.[0] ?? ''
    const room = reason.length - (length - docMdp.length)
    const shorter = replaceText(signed, reason, '/Reason ()'.padEnd(reason.length))
    const start = `${'/Reason ()'.padEnd(reason.length)}\n/Reference [ << /Type /SigRef ${docMdp}`
    const locked = replaceText(
      shorter,
      start,
      `${'/Reason ()'.padEnd(room)}\n/Reference [ << /Type /SigRef ${fieldMdp}`,
    )
    const { catalog, edited } = await inspect(locked)
    expect(edited(catalog, () => undefined)).toContain('/Perms')
    const resigned = await resign(replaceText(locked, '/Perms', '/Permz'), (digest) =>
      craftCms(digest, { identity: workspace.assessor }),
    )
    expect(await verify(resigned, workspace)).toMatchObject({ verdict: 'valid', signatures: [{ certifies: null }] })
    expect((await verify(await sign(resigned, workspace.reviewer, 'Spare1'), workspace)).verdict).toBe('valid')
    expect((await verify(await sign(resigned, workspace.reviewer, 'Reviewer'), workspace)).verdict).toBe('altered')
  })
})

describe('a certification that contradicts itself', () => {
  it('is invalid', async () => {
    for (const [search, replacement] of [
      ['/P 2 /V', '/P 9 /V'],
      ['/TransformMethod /DocMDP', '/TransformMethod /DocMxx'],
    ] as const) {
      const pdf = await resign(replaceText(certified, search, replacement), (digest) =>
        craftCms(digest, { identity: workspace.assessor }),
      )
      expect((await verify(pdf, workspace)).signatures[0]?.errors).toEqual(['certification-malformed'])
    }
  })
})
