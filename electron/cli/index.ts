import { join } from 'node:path'
import process from 'node:process'
import { createInProcessReportBuilder } from '#electron/report/report-host.ts'
import { createTranslator } from '#shared/text/translator.ts'
import packageFacts from '../../package.json' with { type: 'json' }
import { createCliIo } from './compose.ts'
import { runCli } from './run.ts'

// Built, this is out/cli/index.js; from the sources it lies as deep, and its worker has another ending.
const root = join(import.meta.dirname, '../..')
const resources = join(root, 'resources')
const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js'

// A reader that has seen enough (head, less) closes the pipe; that is no mistake of anybody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runCli(
  process.argv.slice(2),
  createCliIo({
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    translate: createTranslator('en'),
    reportBuilder: createInProcessReportBuilder({ resourcesDirectory: resources, version: packageFacts.version }),
    resources,
    verifyWorker: join(import.meta.dirname, `../workers/verify-worker.${ending}`),
    version: packageFacts.version,
    columns: process.stdout.columns,
  }),
)
