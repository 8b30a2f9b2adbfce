import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toPem } from '#electron/report/signing/pem.ts'
import { lastSignature } from '#tests/fixtures/craft-cms.ts'
import { fixtureTime } from '#tests/fixtures/signed-pdf.ts'

const packages: Readonly<Record<string, string>> = {
  openssl: 'openssl',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
}

export interface ToolRun {
  readonly status: number
  readonly output: string
}

/** Runs an independent program. One that is missing fails the test with the command that installs it. */
export function run(tool: string, args: readonly string[], input?: string | Uint8Array): ToolRun {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { input, encoding: 'utf8', timeout: 30_000 })
  if (error)
    throw new Error(`${tool} is needed for this test: apt-get install -y ${packages[tool] ?? tool}`, { cause: error })
  return { status: status ?? -1, output: stdout + stderr }
}

/** A folder for one test file's files. */
export class Scratch {
  readonly path = mkdtempSync(join(tmpdir(), 'countersign-signing-'))

  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** What pdfsig says of each signature, in the order of the form's fields. */
export function pdfsigVerdicts(scratch: Scratch, pdf: Uint8Array): readonly string[] {
  const { output } = run('pdfsig', ['-nocert', scratch.file('pdfsig.pdf', pdf)])
  return [...output.matchAll(/Signature Validation: (.*)/g)].map(([, verdict = '']) => verdict)
}

/** `openssl cms -verify` of the newest signature over its signed bytes, with the given root trusted at the fixture's time. */
export function opensslVerify(
  scratch: Scratch,
  pdf: Uint8Array,
  root: Uint8Array,
  cms: Uint8Array = lastSignature(pdf).contents,
  now = fixtureTime,
): ToolRun {
  const { start, end } = lastSignature(pdf)
  const length = Number(/\/ByteRange \[0 \d+ \d+ (\d+)\]/.exec(tail(pdf))?.[1] ?? 0)
  const content = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end, end + length)])
  const files = ['-in', scratch.file('cms.der', cms), '-content', scratch.file('content.bin', content)]
  const trust = [
    '-CAfile',
    scratch.file('root.pem', toPem(root)),
    '-attime',
    String(Math.ceil(now.getTime() / 1000) + 1),
  ]
  const output = ['-out', join(scratch.path, 'verified.bin')]
  return run('openssl', ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...files, ...trust, ...output])
}

/** The file from its newest signature dictionary on. */
function tail(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  return text.slice(text.lastIndexOf('/ByteRange'))
}
