import type { Failure } from '#shared/ipc/app-error.ts'
import type { Result } from '#shared/domain/result.ts'

/** A step of the example that was refused. The steps are fixed, so this is a disk that is full or a mistake of the program. */
export class StepRefused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code, { cause: failure.cause })
    this.name = 'StepRefused'
    this.failure = failure
  }
}

/** The value of a step; throws `StepRefused` otherwise, so that the steps read one after another. */
export async function done<Value>(step: Promise<Result<Value, Failure>>): Promise<Value> {
  const result = await step
  if (!result.ok) throw new StepRefused(result.error)
  return result.value
}
