import type { z } from 'zod'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { AppError, Failure } from '#shared/ipc/app-error.ts'
import { contract, type ChannelName, type ChannelOutput, type ParsedInput } from '#shared/ipc/contract.ts'
import type { Logger } from '#shared/ports/logger.ts'
import type { DeepReadonly } from '#shared/schema/primitives.ts'
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
) => MaybePromise<Result<DeepReadonly<ChannelOutput<Name>>, Failure>>

/** The answer to one message, whatever it holds. Never rejects. */
export type Answerer = (isTrusted: boolean, raw: unknown) => Promise<Result<unknown, AppError>>

export interface AnswerOptions {
  readonly log: Logger
  readonly translator: Translator
  /** A short reference that ties an error on the screen to its line in the log. */
  readonly newReference: () => string
}

/**
 * Makes the function that turns a handler into an answerer: a foreign sender is refused, the input parsed, the handler
 * run, its failure put into words, an exception turned into `internal` with its details in the log only, the output
 * parsed.
 */
export function createAnswerers(
  options: AnswerOptions,
): <Name extends ChannelName>(name: Name, handler: Handler<Name>) => Answerer {
  const { log, translator, newReference } = options

  function refuse(channel: string, reason: Failure): Result<never, AppError> {
    const reference = newReference()
    if (reason.cause === undefined) log.warn('ipc.refused', { channel, code: reason.code, reference })
    else log.error('ipc.refused', reason.cause, { channel, code: reason.code, reference })
    return failure(toAppError(reason, reference, translator))
  }

  function breakDown(channel: string, cause: unknown): Result<never, AppError> {
    const reference = newReference()
    log.error('ipc.broken', cause, { channel, reference })
    return failure(toAppError({ code: 'internal' }, reference, translator))
  }

  async function answer<Input, Output>(
    name: string,
    channel: ParsedChannel<Input, Output>,
    handler: (input: Input) => MaybePromise<Result<unknown, Failure>>,
    raw: unknown,
  ): Promise<Result<Output, AppError>> {
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

  return (name, handler) => {
    const channel = channels[name]
    return async (isTrusted, raw) =>
      isTrusted ? answer(name, channel, handler, raw) : refuse(name, { code: 'not-permitted' })
  }
}
