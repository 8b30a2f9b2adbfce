/** Runs tasks one after another, in the order of the calls. A task that fails does not stop the ones behind it. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve()

  /** Settles as the task does. */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#tail.then(task)
    this.#tail = result.catch(() => undefined)
    return result
  }

  /** Waits until every task queued so far has settled. */
  async settled(): Promise<void> {
    await this.#tail
  }
}
