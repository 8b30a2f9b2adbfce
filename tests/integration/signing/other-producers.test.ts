import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeUnsignedPdf, makeWorkspace, sign, verify, type Workspace } from '#tests/fixtures/signed-pdf.ts'
import { appendUpdate, inspect } from '#tests/fixtures/pdf-update.ts'
import { pdfsigVerdicts, run, Scratch } from './tools.ts'

const scratch = new Scratch()
let workspace: Workspace

beforeAll(async () => {
  workspace = await makeWorkspace()
})
afterAll(() => {
  scratch.remove()
})

/** The fixture rewritten by qpdf, which lays files out in its own ways. */
async function rewritten(...options: readonly string[]): Promise<Uint8Array> {
  const source = scratch.file('source.pdf', await makeUnsignedPdf({ producer: 'Some Other Program' }))
  expect(run('qpdf', [...options, source, join(scratch.path, 'rewritten.pdf')]).status).toBe(0)
  return new Uint8Array(readFileSync(join(scratch.path, 'rewritten.pdf')))
}

it.each([
  ['object streams', ['--object-streams=generate']],
  ['a table', ['--object-streams=disable']],
  ['linearisation', ['--linearize']],
  ['linearisation and object streams', ['--linearize', '--object-streams=generate']],
])('verifies files that others laid out with %s, and sees later changes in them', async (_, options) => {
  const unsigned = await rewritten(...options)
  expect((await verify(unsigned, workspace)).verdict).toBe('unsigned')
  const first = await sign(unsigned, workspace.assessor, 'Assessor', { certify: 2 })
  const second = await sign(first, workspace.reviewer, 'Reviewer')
  expect(await verify(second, workspace)).toMatchObject({
    verdict: 'valid',
    signatures: [{ advice: [] }, { advice: [] }],
  })
  expect(pdfsigVerdicts(scratch, second)).toEqual(['Signature is Valid.', 'Signature is Valid.'])
  expect(run('qpdf', ['--check', scratch.file('check.pdf', second)]).status).toBe(0)
})

it('sees a page replaced in a linearised file', async () => {
  const signed = await sign(await rewritten('--linearize'), workspace.assessor, 'Assessor', { certify: 2 })
  const { content } = await inspect(signed)
  const objects = { [content]: '<< /Length 1 >>\nstream\nq\nendstream' }
  expect((await verify(appendUpdate(signed, { objects }), workspace)).verdict).toBe('altered')
})

it('calls an encrypted file unreadable', async () => {
  const encrypted = await rewritten('--encrypt', '', 'owner', '256', '--')
  expect(await verify(encrypted, workspace)).toMatchObject({ verdict: 'unreadable', problems: ['encrypted'] })
})
