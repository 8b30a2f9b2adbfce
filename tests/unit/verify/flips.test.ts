import { beforeAll, expect, it } from 'vitest'
import { lastSignature } from '#tests/fixtures/craft-cms.ts'
import { flip } from '#tests/fixtures/pdf-update.ts'
import { makeCertifiedPdf, makeWorkspace, sign, verify, type Workspace } from '#tests/fixtures/signed-pdf.ts'

let workspace: Workspace
const files: Uint8Array[] = []

beforeAll(async () => {
  workspace = await makeWorkspace()
  const certified = await makeCertifiedPdf(workspace)
  files.push(certified, await sign(certified, workspace.reviewer, 'Reviewer'))
  files.push(await makeCertifiedPdf(workspace, { useObjectStreams: true }))
})

/** Changes octets with ever other bits, and gives the verdicts that would pass the file off as signed or as never signed. */
async function passing(pdf: Uint8Array, places: readonly number[]): Promise<readonly string[]> {
  const passed: string[] = []
  for (const [index, at] of places.entries()) {
    const mask = [1, 2, 4, 8, 16, 32, 64, 128, 255][index % 9] ?? 1
    const { verdict } = await verify(flip(pdf, at, mask), workspace)
    if (verdict !== 'altered' && verdict !== 'invalid') passed.push(`${verdict} at ${at} with ${mask}`)
  }
  return passed
}

function spread(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + Math.floor((index * (to - from)) / count))
}

it('never calls a file valid in which one octet of the signed range was changed', async () => {
  for (const pdf of files) {
    const { start, end } = lastSignature(pdf)
    expect((await verify(pdf, workspace)).verdict).toBe('valid')
    expect(await passing(pdf, [...spread(0, start, 240), ...spread(end, pdf.length, 80)])).toEqual([])
  }
})

it('never calls a file valid in which one octet of the signature itself was changed', async () => {
  const [pdf = new Uint8Array()] = files
  const { start, end } = lastSignature(pdf)
  expect(await passing(pdf, [...spread(start, start + 4000, 500), ...spread(start + 4000, end, 60)])).toEqual([])
})

it('notices a change at the border of two objects, where a damaged reader might see no signature at all', async () => {
  const [pdf = new Uint8Array()] = files
  const text = Buffer.from(pdf).toString('latin1')
  const borders = [...text.matchAll(/endobj\n/g)].map(({ index }) => index + 6)
  expect(borders.length).toBeGreaterThan(10)
  expect(await passing(pdf, borders)).toEqual([])
})
