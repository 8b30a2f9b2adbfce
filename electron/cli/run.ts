import { failure, type Result } from '#shared/domain/result.ts'
import { asksForJson, readArguments } from './arguments.ts'
import type { CliProblem, Command, ExitCode, Given, Outcome } from './command.ts'
import { commands } from './commands/index.ts'
import { helpFor, overview } from './help.ts'
import type { CliIo } from './io.ts'

/**
 * Runs one command of the command line and gives its exit code: 0 good, 1 a negative verdict, 2 wrong use or input that cannot be read. `argv`
 * are the words after the program. With `--json` standard output receives exactly one JSON document, an error included, and nothing
 * else; words for people about errors go to the standard error stream.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const json = asksForJson(argv)
  const [name, ...args] = argv
  if (name === '--version') return show({ exit: 0, json: { version: io.version }, text: io.version }, json, io)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = commands.find((command) => command.name === args[0])
    const text = topic === undefined ? overview(io) : helpFor(topic, io)
    if (name !== undefined) return show({ exit: 0, json: { help: text }, text }, json, io)
    io.stderr(`${text}\n`)
    return 2
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined)
    return complain(usage(io.translate('cli-usage.command-unknown', { command: name })), json, io)
  const given = readArguments(args, command)
  if (!given.ok) {
    const hint = io.translate('cli-usage.hint', { command: name })
    return complain(usage(`${io.translate(given.error.key, given.error.values)} ${hint}`), json, io)
  }
  if (given.value.has('help')) {
    const text = helpFor(command, io)
    return show({ exit: 0, json: { help: text }, text }, json, io)
  }
  const outcome = await attempt(command, given.value, io)
  return outcome.ok ? show(outcome.value, json, io) : complain(outcome, json, io)
}

/** A mistake of the program must not look like a verdict: it is told like input that cannot be read. */
async function attempt(command: Command, given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  try {
    return await command.run(given, io)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'internal', message: io.translate('cli.internal', { cause }) })
  }
}

function usage(message: string): Result<never, CliProblem> {
  return failure({ kind: 'usage', message })
}

function show(outcome: Outcome, json: boolean, io: CliIo): ExitCode {
  for (const remark of outcome.remarks ?? []) io.stderr(`${remark}\n`)
  io.stdout(`${json ? JSON.stringify(outcome.json, null, 2) : outcome.text}\n`)
  return outcome.exit
}

function complain(problem: Result<unknown, CliProblem>, json: boolean, io: CliIo): ExitCode {
  if (problem.ok) return 2
  const { kind, message } = problem.error
  if (json) io.stdout(`${JSON.stringify({ error: { kind, message } }, null, 2)}\n`)
  io.stderr(`${io.translate('cli.error', { message })}\n`)
  return 2
}
