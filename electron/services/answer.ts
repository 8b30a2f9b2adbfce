import type { Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { ChannelName, ChannelOutput, ParsedInput } from '#shared/ipc/contract.ts'
import type { DeepReadonly } from '#shared/schema/primitives.ts'

/** What a use case is asked: the parsed input of its channel. */
export type Ask<Name extends ChannelName> = DeepReadonly<ParsedInput<Name>>

/** What a use case answers: the output of its channel, or why not. */
export type Answer<Name extends ChannelName> = Promise<Result<DeepReadonly<ChannelOutput<Name>>, Failure>>
