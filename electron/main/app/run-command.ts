import type { App } from 'electron'
import { join } from 'node:path'
import { failure } from '#shared/domain/result.ts'
import { createTranslator } from '#shared/text/translator.ts'
import type { Places } from './places.ts'

/** Settles when everything written to a stream so far has left this process. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.write('', () => done())
  })
}

/**
 * Answers a command without a window and ends the process with the command's exit code. Runs before the app is ready,
 * so that no display is needed. Only `verify` comes here, and that builds no report.
 */
export async function runCommand(app: App, args: readonly string[], places: Places): Promise<never> {
  app.dock?.hide()
  const [{ createCliIo }, { runCli }] = await Promise.all([
    import('#electron/cli/compose.ts'),
    import('#electron/cli/run.ts'),
  ])
  const io = createCliIo({
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    // Before the app is ready Electron knows no locale.
    translate: createTranslator('en'),
    reportBuilder: { build: () => Promise.resolve(failure({ code: 'internal' })) },
    resources: places.resources,
    verifyWorker: join(places.workers, 'verify-worker.js'),
    version: app.getVersion(),
    columns: process.stdout.columns,
  })
  const code = await runCli(args, io)
  await Promise.all([drained(process.stdout), drained(process.stderr)])
  process.exit(code)
}
