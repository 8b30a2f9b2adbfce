import { join } from 'node:path'
import process from 'node:process'
import { failure } from '#shared/domain/result.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { runDemo } from './demo/run-demo.ts'

process.exitCode = await runDemo(process.argv.slice(2), {
  translate: createTranslator('en'),
  // Built, this is out/cli/demo.js; from the sources it lies as deep.
  resources: join(import.meta.dirname, '../../resources'),
  reportBuilder: { build: () => Promise.resolve(failure({ code: 'internal' })) },
  present: new Date(),
  standardOutput: (text) => process.stdout.write(`${text}\n`),
  standardError: (text) => process.stderr.write(`${text}\n`),
})
