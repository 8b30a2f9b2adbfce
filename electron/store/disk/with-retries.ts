import { setTimeout } from 'node:timers/promises'

/** Runs `task`; as long as it fails in a passing way, again after each pause (milliseconds). The last failure is thrown. */
export async function withRetries<Value>(
  task: () => Promise<Value>,
  pauses: readonly number[],
  isPassing: (error: unknown) => boolean,
): Promise<Value> {
  for (const pause of pauses) {
    try {
      return await task()
    } catch (error) {
      if (!isPassing(error)) throw error
      await setTimeout(pause)
    }
  }
  return task()
}
