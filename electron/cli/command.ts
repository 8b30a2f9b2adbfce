import type { Result } from '#shared/domain/result.ts'
import type { CliIo } from './io.ts'

/** Exit codes: 0 good, 1 a negative verdict, 2 wrong use or input that cannot be read. */
export type ExitCode = 0 | 1 | 2

/** What a command found. */
export interface Outcome {
  readonly exit: ExitCode
  /** The one document that `--json` prints. */
  readonly json: unknown
  /** The same for people, without a line break at its end. */
  readonly text: string
  /** Remarks for the standard error stream, whatever the form of the rest. */
  readonly remarks?: readonly string[]
}

/** Why a command could not do its work: exit code 2. The message says what and where. */
export interface CliProblem {
  readonly kind: 'usage' | 'input' | 'internal'
  readonly message: string
}

/** An option, by its name without the dashes. */
export interface OptionRule {
  readonly name: OptionName
  /** Placeholder of its value in the help; absent for a switch. */
  readonly value?: string
  readonly repeats?: boolean
}

export type OptionName =
  | 'answers'
  | 'as-of'
  | 'assessment'
  | 'decision'
  | 'engagement'
  | 'exposure'
  | 'help'
  | 'identity'
  | 'json'
  | 'number'
  | 'organisation'
  | 'out'
  | 'paper'
  | 'passphrase-file'
  | 'questionnaire'
  | 'reason'
  | 'trust'
  | 'vendor'

export type CommandName = 'import' | 'score' | 'report' | 'verify' | 'schema' | 'lint'

/** A command: what it takes and what it does. Its words are in the catalogue under `cli.<name>-…`. */
export interface Command {
  readonly name: CommandName
  readonly options: readonly OptionRule[]
  /** Placeholder and number of the plain words; `most` Infinity where they repeat. */
  readonly words: { readonly placeholder: string; readonly least: number; readonly most: number }
  readonly run: (given: Given, io: CliIo) => Promise<Result<Outcome, CliProblem>>
}

/** What was typed after the name of a command. */
export interface Given {
  readonly words: readonly string[]
  /** The value of an option; undefined when it was not given. */
  readonly value: (name: OptionName) => string | undefined
  /** All values of an option that repeats. */
  readonly values: (name: OptionName) => readonly string[]
  readonly has: (name: OptionName) => boolean
}
