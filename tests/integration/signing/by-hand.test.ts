import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toPem } from '#electron/report/signing/pem.ts'
import { appendUpdate, flip, inspect } from '#tests/fixtures/pdf-update.ts'
import { makeCertifiedPdf, makeWorkspace, sign, type Workspace } from '#tests/fixtures/signed-pdf.ts'
import { run, Scratch } from './tools.ts'

const scratch = new Scratch()
let workspace: Workspace
let report: Uint8Array

beforeAll(async () => {
  // The commands ask for trust now, so this root is made now.
  const now = new Date()
  workspace = await makeWorkspace('Example Assessors', now)
  report = await sign(await makeCertifiedPdf(workspace, {}, now), workspace.reviewer, 'Reviewer', { date: now })
})
afterAll(() => {
  scratch.remove()
})

/** Runs the commands that docs/signatures.md gives to auditors. */
function checkByHand(pdf: Uint8Array): string {
  const page = readFileSync(new URL('../../../docs/signatures.md', import.meta.url), 'utf8')
  const commands = /```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  scratch.file('report.pdf', pdf)
  scratch.file('root.pem', toPem(workspace.root.certificate))
  return run('sh', ['-c', `cd '${scratch.path}'\n${commands}`]).output
}

it('the documented commands accept a report with two signatures', () => {
  const output = checkByHand(report)
  expect(output).toContain('Example Assessors Countersign root')
  expect(output.match(/Signature is Valid\./g)).toHaveLength(2)
  expect(output).toContain('Total document signed')
  expect(output).toContain('No syntax or stream encoding errors found')
  expect(output).toContain('CAdES Verification successful')
})

it('the documented commands refuse a changed one', () => {
  const output = checkByHand(flip(report, Buffer.from(report).indexOf('842')))
  expect(output).not.toContain('Signature is Valid.')
  expect(output).not.toContain('Verification successful')
})

it('shows why the whole file must be covered: a replaced page leaves the signatures valid', async () => {
  const { content } = await inspect(report)
  const objects = { [content]: '<< /Length 1 >>\nstream\nq\nendstream' }
  const output = checkByHand(appendUpdate(report, { objects }))
  expect(output.match(/Signature is Valid\./g)).toHaveLength(2)
  expect(output).not.toContain('Total document signed')
})
