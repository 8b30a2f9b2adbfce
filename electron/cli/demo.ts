import { join } from 'node:path'
import process from 'node:process'
import { createInProcessReportBuilder } from '#electron/report/report-host.ts'
import { createTranslator } from '#shared/text/translator.ts'
import packageFacts from '../../package.json' with { type: 'json' }
import { runDemo } from './demo/run-demo.ts'

// Built, this is out/cli/demo.js; from the sources it lies as deep.
const resources = join(import.meta.dirname, '../../resources')

process.exitCode = await runDemo(process.argv.slice(2), {
  translate: createTranslator('en'),
  resources,
  reportBuilder: createInProcessReportBuilder({ resourcesDirectory: resources, version: packageFacts.version }),
  present: new Date(),
  standardOutput: (text) => process.stdout.write(`${text}\n`),
  standardError: (text) => process.stderr.write(`${text}\n`),
})
