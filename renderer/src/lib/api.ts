import { useMutation, useQuery } from '@tanstack/react-query'
import type { Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts'
import { queryClient } from './query-client.ts'

/** Carries an AppError through code that knows only exceptions. */
export class RequestError extends Error {
  readonly appError: AppError
  constructor(appError: AppError) {
    super(appError.message)
    this.appError = appError
  }
}

/** Makes one request of the main process. Never throws: a failure is a value. */
export async function request<Name extends ChannelName>(
  name: Name,
  input: ChannelInput<Name>,
): Promise<Result<ChannelOutput<Name>, AppError>> {
  try {
    return await window.api.call(name, input)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { ok: false, error: { code: 'internal', message, retryable: true, correlationId: '' } }
  }
}

export interface ChannelState<Name extends ChannelName> {
  readonly data: ChannelOutput<Name> | undefined
  readonly error: AppError | null
  /** True until the first answer. */
  readonly isPending: boolean
  /** True while it is being read, anew too: an editor waits for the end, so that it never begins on an old state. */
  readonly isFetching: boolean
  readonly refetch: () => void
}

/**
 * Reads through a channel and keeps the answer until `invalidate` names the channel. With `isFresh` it is read anew each time the
 * screen opens: for lists over the whole workspace, which every change may touch.
 */
export function useChannel<Name extends ChannelName>(
  name: Name,
  input: ChannelInput<Name>,
  options: { readonly isEnabled?: boolean; readonly isFresh?: boolean } = {},
): ChannelState<Name> {
  const query = useQuery<ChannelOutput<Name>, RequestError>({
    queryKey: [name, input],
    enabled: options.isEnabled ?? true,
    ...(options.isFresh === true ? { refetchOnMount: 'always' as const } : {}),
    queryFn: async () => {
      const result = await request(name, input)
      if (!result.ok) throw new RequestError(result.error)
      return result.value
    },
  })
  return {
    data: query.data,
    error: query.error?.appError ?? null,
    isPending: query.isPending,
    isFetching: query.isFetching,
    refetch: () => void query.refetch(),
  }
}

export interface Action<Name extends ChannelName> {
  readonly run: (input: ChannelInput<Name>) => Promise<Result<ChannelOutput<Name>, AppError>>
  readonly isRunning: boolean
}

/** A change that a person starts; the channels named are read anew once it succeeded. */
export function useAction<Name extends ChannelName>(
  name: Name,
  invalidates: readonly ChannelName[] = [],
): Action<Name> {
  const mutation = useMutation<Result<ChannelOutput<Name>, AppError>, never, ChannelInput<Name>>({
    mutationFn: (input) => request(name, input),
    onSuccess: async (result) => {
      if (result.ok) await invalidate(...invalidates)
    },
  })
  return { run: (input) => mutation.mutateAsync(input), isRunning: mutation.isPending }
}

/** Marks everything read through these channels as old: what is on screen is read anew. */
export async function invalidate(...names: readonly ChannelName[]): Promise<void> {
  await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}

/** Marks everything read through these channels as old without reading it now: the next screen that shows it does. For autosaves. */
export async function markStale(...names: readonly ChannelName[]): Promise<void> {
  await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name], refetchType: 'none' })))
}
