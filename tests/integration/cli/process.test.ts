import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPem } from '#electron/report/signing/pem.ts'
import { writePkcs12 } from '#electron/report/signing/pkcs12-write.ts'
import { makeUnsignedPdf, makeWorkspace, sign } from '../../fixtures/signed-pdf.ts'
import { highestExposure, smallQuestionnaire } from '../../fixtures/small-questionnaire.ts'
import { smallReportData } from '../../fixtures/small-report-data.ts'

const project = join(import.meta.dirname, '../../..')
const program = join(project, 'electron/cli/index.ts')
let folder = ''

interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a process of its own on the runtime that the tests run on, in the folder of the test. */
function run(...args: readonly string[]): Promise<Finished> {
  const { promise, resolve, reject } = Promise.withResolvers<Finished>()
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString('utf8')))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')))
  child.on('error', reject)
  child.on('close', (code) => resolve({ code, stdout, stderr }))
  return promise
}

async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await run(...args, '--json')
  return { code, stderr, document: JSON.parse(stdout) as unknown }
}

function put(name: string, content: string | Uint8Array | object): void {
  const isPlain = typeof content === 'string' || content instanceof Uint8Array
  writeFileSync(join(folder, name), isPlain ? content : JSON.stringify(content))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'))
  // The program goes by the clock of this computer, so the certificates have to be in force today.
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000)
  const workspace = await makeWorkspace('Example Assessors', yesterday)
  const unsigned = await makeUnsignedPdf({ attachment: JSON.stringify(await smallReportData()) })
  put('office.vsaq', readFileSync(join(project, 'tests/fixtures/vsaq/office.vsaq')))
  put('broken.json', smallQuestionnaire([{ id: 'one', knockOut: true }]))
  put('q.json', smallQuestionnaire([{ id: 'one' }]))
  put('a.json', { one: 'yes' })
  put('x.json', highestExposure)
  put('v.json', { legalName: 'Labels & Sons Ltd', country: 'GB' })
  put('ada.p12', await writePkcs12(workspace.assessor, 'correct horse'))
  put('secret.txt', 'correct horse\n')
  put('root.pem', toPem(workspace.root.certificate))
  put('signed.pdf', await sign(unsigned, workspace.assessor, 'Assessor', { certify: 2, date: new Date() }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line as a process', () => {
  it('imports a questionnaire that it can lint and score afterwards', async () => {
    const imported = await json('import', 'office.vsaq', '--out', 'imported.json')
    expect(imported).toMatchObject({
      code: 0,
      stderr: '',
      document: { questionnaire: { conditions: 4 }, fidelity: { read: 18 } },
    })
    expect(await json('lint', 'imported.json')).toMatchObject({ code: 0, stderr: '', document: { errors: 0 } })
    put('answers.json', { locked: 'yes', keys: 'keys_few', extras: ['none'] })
    const scored = await json(
      'score',
      '--questionnaire',
      'imported.json',
      '--answers',
      'answers.json',
      '--exposure',
      'x.json',
    )
    expect(scored).toMatchObject({ code: 0, stderr: '', document: { exposure: 100, band: null } })
  })

  it('rates answers to a questionnaire that ships, by its id', async () => {
    put('answers.json', { 'P-1': 'resistant', 'S-2': ['none'] })
    const scored = await json(
      'score',
      '--questionnaire',
      'quick-screening',
      '--answers',
      'answers.json',
      '--exposure',
      'x.json',
    )
    expect(scored).toMatchObject({
      code: 0,
      stderr: '',
      document: { verified: { effectiveness: 0 }, basis: 'claimed' },
    })
  })

  it('ends with 1 for a negative verdict', async () => {
    expect(await json('lint', 'broken.json')).toMatchObject({ code: 1, stderr: '', document: { errors: 1 } })
  })

  it('ends with 2 for wrong use and for input that cannot be read, and says what and where', async () => {
    expect(await run('lint')).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('FILE is missing') as string,
    })
    const gone = await run('import', 'gone.json')
    expect(gone).toMatchObject({ code: 2, stdout: '' })
    expect(gone.stderr).toContain('gone.json')
    expect(await json('import', 'gone.json')).toMatchObject({ code: 2, document: { error: { kind: 'input' } } })
    put('cut.json', '{"format": "countersign-questionnaire",')
    expect((await run('lint', './cut.json')).stderr).toContain('Line 1, column 40')
  })

  it('verifies in a thread of its own, trusted or not', async () => {
    const untrusted = await json('verify', 'signed.pdf')
    expect(untrusted).toMatchObject({
      code: 0,
      document: [{ file: 'signed.pdf', verdict: 'valid-untrusted', score: { matches: true } }],
    })
    const trusted = await json('verify', 'signed.pdf', 'x.json', '--trust', 'root.pem')
    expect(trusted).toMatchObject({
      code: 1,
      document: [{ verdict: 'valid', trust: 'trusted' }, { verdict: 'unreadable' }],
    })
  })

  it('takes the data out of a signed report', async () => {
    expect(await json('score', '--assessment', 'signed.pdf')).toMatchObject({ code: 0, document: { matches: true } })
  })

  it('prints a JSON Schema that can be piped on, whole', async () => {
    const { code, stdout, stderr } = await run('schema', 'report')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ title: 'report', type: 'object' })
  })

  it('makes a report that its own verification finds sound, from files and from a report', async () => {
    const parts = ['--questionnaire', 'q.json', '--answers', 'a.json', '--exposure', 'x.json', '--vendor', 'v.json']
    const signer = ['--identity', 'ada.p12', '--passphrase-file', 'secret.txt']
    const made = await json('report', ...parts, ...signer, '--out', 'made.pdf')
    expect(made).toMatchObject({ code: 0, stderr: '', document: { out: 'made.pdf', signer: 'Ada Assessor' } })
    const again = await json('report', '--assessment', 'signed.pdf', ...signer, '--out', 'again.pdf')
    expect(again).toMatchObject({ code: 0, stderr: '', document: { number: 'R-2026-0007' } })
    const checked = await json('verify', 'made.pdf', 'again.pdf', '--trust', 'root.pem')
    const sound = { verdict: 'valid', laterChanges: [], score: { matches: true } }
    expect(checked).toMatchObject({ code: 0, document: [sound, sound] })
  })

  it('makes no report with an identity that its passphrase does not open, and keeps the passphrase to itself', async () => {
    put('wrong.txt', 'incorrect horse\n')
    const parts = ['--questionnaire', 'q.json', '--answers', 'a.json', '--exposure', 'x.json', '--vendor', 'v.json']
    const signer = ['--identity', 'ada.p12', '--passphrase-file', 'wrong.txt', '--out', 'report.pdf']
    const { code, stdout, stderr } = await run('report', ...parts, ...signer)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('ada.p12: This is not the passphrase')
    expect(stderr).not.toContain('incorrect horse')
    expect(existsSync(join(folder, 'report.pdf'))).toBe(false)
  })
})
