import { beforeAll, describe, expect, it } from 'vitest'
import { toPem } from '#electron/report/signing/pem.ts'
import { writePkcs12 } from '#electron/report/signing/pkcs12-write.ts'
import { createCli } from '../../fixtures/cli-io.ts'
import { makeUnsignedPdf, makeWorkspace, sign } from '../../fixtures/signed-pdf.ts'
import { highestExposure, smallQuestionnaire } from '../../fixtures/small-questionnaire.ts'
import { smallReportData } from '../../fixtures/small-report-data.ts'

const passphrase = 'correct horse battery staple'
const signing = ['--identity', 'ada.p12', '--passphrase-file', 'secret.txt', '--out', 'report.pdf'] as const
let files: Readonly<Record<string, string | Uint8Array | object>> = {}

beforeAll(async () => {
  const { root, assessor } = await makeWorkspace()
  const stranger = await makeWorkspace('Somebody Else')
  files = {
    'ada.p12': await writePkcs12(assessor, passphrase),
    'secret.txt': `${passphrase}\n`,
    'wrong.txt': 'wrong',
    'root.pem': toPem(root.certificate),
    'stranger.pem': toPem(stranger.root.certificate),
    'assessment.json': await smallReportData(),
    'q.json': smallQuestionnaire([
      { id: 'one' },
      { id: 'two', knockOut: true, no: { credit: 0, failing: true }, yes: { credit: 100 }, type: 'yes-no' },
    ]),
    'a.json': { one: 'yes', two: 'no' },
    'x.json': highestExposure,
    'v.json': { legalName: 'Labels & Sons Ltd', country: 'GB', notes: 'not for the report' },
  }
})

const parts = [
  '--questionnaire',
  'q.json',
  '--answers',
  'a.json',
  '--exposure',
  'x.json',
  '--vendor',
  'v.json',
] as const

describe('report', () => {
  it('makes a signed report of an assessment that verifies, its score included', async () => {
    const cli = createCli(files)
    const made = await cli.json('report', '--assessment', 'assessment.json', ...signing)
    expect(made).toMatchObject({
      exit: 0,
      document: { out: 'report.pdf', number: 'R-2026-0007', signer: 'Ada Assessor' },
    })
    const checked = await cli.json('verify', 'report.pdf', '--trust', 'root.pem')
    expect(checked.exit).toBe(0)
    expect(checked.document).toMatchObject([
      {
        file: 'report.pdf',
        verdict: 'valid',
        integrity: 'intact',
        trust: 'trusted',
        laterChanges: [],
        signatures: [
          {
            signer: expect.stringContaining('Ada Assessor') as string,
            certificateSha256: (made.document as { certificateSha256: string }).certificateSha256,
            claimedTime: expect.stringContaining('2026-11-24T13:00:00') as string,
          },
        ],
        score: { recomputed: { verified: { effectiveness: 75 } }, matches: true },
      },
    ])
    const scored = await cli.json('score', '--assessment', 'report.pdf')
    expect(scored).toMatchObject({ exit: 0, document: { matches: true } })
  })

  it('makes one from answers, and says that nobody reviewed or decided', async () => {
    const cli = createCli(files)
    const made = await cli.json('report', ...parts, ...signing)
    expect(made).toMatchObject({
      exit: 0,
      document: { number: 'R-2026-0000', score: { basis: 'claimed', band: 'high' } },
    })
    const { document } = await cli.json('verify', 'report.pdf')
    expect(document).toMatchObject([
      { embedded: { number: 'R-2026-0000', organisation: 'Example Assessors' }, score: { matches: true } },
    ])
    const text = new TextDecoder('latin1').decode(cli.file('report.pdf'))
    expect(text).not.toContain('not for the report')
  })

  it('takes a decision only with its reason', async () => {
    const cli = createCli(files)
    expect((await cli.run('report', ...parts, ...signing, '--decision', 'approve')).stderr).toContain('--reason')
    expect((await cli.run('report', ...parts, ...signing, '--decision', 'maybe')).stderr).toContain('approve, ')
    expect((await cli.run('report', ...parts, ...signing, '--decision', 'reject', '--reason', 'No.')).exit).toBe(0)
  })

  it('signs nothing whose stated score does not come out of its data', async () => {
    const data = await smallReportData()
    const cli = createCli({ ...files, 'assessment.json': { ...data, score: { ...data.score, band: 'low' } } })
    const { exit, document } = await cli.json('report', '--assessment', 'assessment.json', ...signing)
    expect({ exit, matches: (document as { matches: unknown }).matches }).toEqual({ exit: 1, matches: false })
    expect(cli.file('report.pdf')).toBeUndefined()
  })

  it.each([
    [{ 'secret.txt': 'wrong' }, 'passphrase'],
    [{ 'ada.p12': 'no identity' }, 'PKCS #12'],
    [{ 'v.json': { legalName: 'Labels', country: 'Great Britain' } }, 'v.json: At country'],
    [{ 'v.json': { legalName: 'Labels', country: 'GB', colour: 'red' } }, 'colour'],
  ])('writes nothing when an input does not serve, and says which: %j', async (change, words) => {
    const cli = createCli({ ...files, ...change })
    const { exit, stdout, stderr } = await cli.run('report', ...parts, ...signing)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).not.toContain(passphrase)
    expect(cli.file('report.pdf')).toBeUndefined()
  })
})

describe('verify', () => {
  async function withReport(change: (pdf: Uint8Array) => Uint8Array = (pdf) => pdf) {
    const maker = createCli(files)
    await maker.run('report', '--assessment', 'assessment.json', ...signing)
    return createCli({
      ...files,
      'report.pdf': change(maker.file('report.pdf') ?? new Uint8Array()),
      'plain.pdf': await makeUnsignedPdf(),
      'note.txt': 'no report',
    })
  }

  it('counts a signer without trust as negative only where trust was asked for', async () => {
    const cli = await withReport()
    expect(await cli.json('verify', 'report.pdf')).toMatchObject({
      exit: 0,
      document: [{ verdict: 'valid-untrusted', trust: 'untrusted' }],
    })
    expect(await cli.json('verify', 'report.pdf', '--trust', 'stranger.pem')).toMatchObject({
      exit: 1,
      document: [{ verdict: 'valid-untrusted' }],
    })
    expect(await cli.json('verify', 'report.pdf', '--trust', 'stranger.pem', '--trust', 'root.pem')).toMatchObject({
      exit: 0,
      document: [{ verdict: 'valid' }],
    })
  })

  it('reports each of many files, with a negative verdict for any that is not valid', async () => {
    const cli = await withReport()
    const { exit, document } = await cli.json('verify', 'report.pdf', 'plain.pdf', 'note.txt')
    expect(exit).toBe(1)
    expect(document).toMatchObject([
      { file: 'report.pdf', verdict: 'valid-untrusted' },
      { file: 'plain.pdf', verdict: 'unsigned', signatures: [] },
      { file: 'note.txt', verdict: 'unreadable', score: { recomputed: null, matches: null } },
    ])
  })

  it('goes on past a file that is not there, and ends with code 2', async () => {
    const cli = await withReport()
    const { exit, stderr, document } = await cli.json('verify', 'gone.pdf', 'report.pdf')
    expect(exit).toBe(2)
    expect(stderr).toContain('gone.pdf')
    expect(document).toMatchObject([
      { file: 'gone.pdf', verdict: 'unreadable' },
      { file: 'report.pdf', verdict: 'valid-untrusted' },
    ])
  })

  it('finds a changed byte', async () => {
    const cli = await withReport((pdf) => pdf.with(pdf.indexOf(0x50, 200), 0x51))
    const { exit, document } = await cli.json('verify', 'report.pdf')
    expect(exit).toBe(1)
    expect((document as { verdict: string }[])[0]?.verdict).not.toMatch(/^valid/)
  })

  it('is negative for a valid signature over a score that does not come out of its data', async () => {
    const data = await smallReportData()
    const attachment = JSON.stringify({ ...data, score: { ...data.score, band: 'low' } })
    const { assessor } = await makeWorkspace()
    const pdf = await sign(await makeUnsignedPdf({ attachment }), assessor, 'Assessor', { certify: 2 })
    const { exit, document } = await createCli({ 'report.pdf': pdf }).json('verify', 'report.pdf')
    expect(exit).toBe(1)
    expect(document).toMatchObject([{ verdict: 'valid-untrusted', score: { matches: false } }])
  })

  it('refuses a trust file without a certificate', async () => {
    const cli = await withReport()
    const { exit, stderr } = await cli.run('verify', 'report.pdf', '--trust', 'note.txt')
    expect(exit).toBe(2)
    expect(stderr).toContain('note.txt: there is no certificate')
  })

  it('tells people verdict, signer, later changes and score', async () => {
    const cli = await withReport()
    const { stdout } = await cli.run('verify', 'report.pdf', '--trust', 'root.pem')
    expect(stdout).toMatch(/^report\.pdf\n {2}Verdict +Valid\n/)
    expect(stdout).toContain('R-2026-0007 on Labels & Sons Ltd')
    expect(stdout).toContain('Ada Assessor, 2026-11-24T13:00:00')
    expect(stdout).toContain('Nothing was added after the first signature.')
    expect(stdout).toContain('The score was computed again from the embedded data and agrees.')
  })
})
