/** Runs one task at a time for each key, in the order of the calls; tasks of different keys do not wait for each other. */
export interface Serialiser {
  run<Value>(key: string, task: () => Promise<Value>): Promise<Value>
  /** Waits until everything that was started has settled. */
  settle(): Promise<void>
}

export function createSerialiser(): Serialiser {
  const tails = new Map<string, Promise<unknown>>()

  async function run<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
    const before = tails.get(key) ?? Promise.resolve()
    const mine = before.then(task, task)
    tails.set(key, mine)
    try {
      return await mine
    } finally {
      if (tails.get(key) === mine) tails.delete(key)
    }
  }

  async function settle(): Promise<void> {
    while (tails.size > 0) await Promise.allSettled(tails.values())
  }

  return { run, settle }
}
