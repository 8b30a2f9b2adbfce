import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { AppError, Failure } from '#shared/ipc/app-error.ts'
import { contract, type ChannelName, type ChannelOutput, type ParsedInput } from '#shared/ipc/contract.ts'
import { callWireName } from '#shared/ipc/wire.ts'
import type { Logger } from '#shared/ports/logger.ts'
import type { Translator } from '#shared/text/translator.ts'
import { fieldErrorsOf, toAppError } from './failure-to-error.ts'

type MaybePromise<Value> = Value | Promise<Value>

/** What is used here of a zod schema. */
interface Parser<Value> {
  safeParse(raw: unknown): z.ZodSafeParseResult<Value>
}
interface ParsedChannel<Input, Output> {
  readonly input: Parser<Input>
  readonly output: Parser<Output>
}
type Channels = { readonly [Name in ChannelName]: ParsedChannel<ParsedInput<Name>, ChannelOutput<Name>> }

const channels: Channels = contract

/** Answers one channel: the parsed input in, a result out. It need not catch: what it throws becomes `internal`. */
export type Handler<Name extends ChannelName> = (
  input: ParsedInput<Name>,
) => MaybePromise<Result<ChannelOutput<Name>, Failure>>

/** Puts a handler behind a channel of the contract; each channel once. */
export type Register = <Name extends ChannelName>(name: Name, handler: Handler<Name>) => void

export interface RegisterOptions {
  readonly ipc: Pick<IpcMain, 'handle'>
  /** Whether a message comes from our own window's own page. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  readonly log: Logger
  readonly translator: Translator
  /** A short reference that ties an error on the screen to its line in the log. */
  readonly newReference: () => string
}

type Answer<Value> = Result<Value, AppError>

/**
 * Makes the one function that puts handlers behind channels. Every call is answered with a Result: a foreign sender is
 * refused, the input parsed, the handler run, its failure put into words, an exception turned into `internal` with its
 * details in the log only, the output parsed.
 */
export function createRegister(options: RegisterOptions): Register {
  const { log, translator, newReference } = options

  function refuse(channel: string, reason: Failure): Answer<never> {
    const reference = newReference()
    log.warn('ipc.refused', { channel, code: reason.code, reference })
    return failure(toAppError(reason, reference, translator))
  }

  function breakDown(channel: string, cause: unknown): Answer<never> {
    const reference = newReference()
    log.error('ipc.broken', cause, { channel, reference })
    return failure(toAppError({ code: 'internal' }, reference, translator))
  }

  async function answer<Input, Output>(
    name: string,
    channel: ParsedChannel<Input, Output>,
    handler: (input: Input) => MaybePromise<Result<Output, Failure>>,
    raw: unknown,
  ): Promise<Answer<Output>> {
    const input = channel.input.safeParse(raw)
    if (!input.success) return refuse(name, { code: 'invalid-input', fieldErrors: fieldErrorsOf(input.error) })
    try {
      const result = await handler(input.data)
      if (!result.ok) return refuse(name, result.error)
      const output = channel.output.safeParse(result.value)
      return output.success ? success(output.data) : breakDown(name, output.error)
    } catch (cause) {
      return breakDown(name, cause)
    }
  }

  function register<Name extends ChannelName>(name: Name, handler: Handler<Name>): void {
    const channel = channels[name]
    options.ipc.handle(callWireName(name), (event, raw: unknown) =>
      options.isTrusted(event) ? answer(name, channel, handler, raw) : refuse(name, { code: 'not-permitted' }),
    )
  }

  return register
}
