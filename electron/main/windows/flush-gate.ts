/** What became of the edits that the window had not yet sent. `unsaved` is null when the window gave no answer in time. */
export interface FlushOutcome {
  readonly unsaved: number | null
}

/** Asks the window to save what is pending, and waits for its answer. */
export interface FlushGate {
  /** Several callers at once share one request. Always settles. */
  flush(): Promise<FlushOutcome>
  /** The window's answer: how many edits could not be saved. */
  acknowledge(unsaved: number): void
}

/**
 * Makes the gate. `request` tells the window; an answer that does not come within `patience` milliseconds is taken for
 * none, so that a hung page cannot keep the app from closing.
 */
export function createFlushGate(request: () => void, patience: number): FlushGate {
  let pending: { readonly promise: Promise<FlushOutcome>; readonly settle: (outcome: FlushOutcome) => void } | null =
    null

  function begin(): Promise<FlushOutcome> {
    const { promise, resolve } = Promise.withResolvers<FlushOutcome>()
    const timer = setTimeout(() => settle({ unsaved: null }), patience)
    function settle(outcome: FlushOutcome): void {
      clearTimeout(timer)
      pending = null
      resolve(outcome)
    }
    pending = { promise, settle }
    request()
    return promise
  }

  return {
    flush: () => pending?.promise ?? begin(),
    acknowledge: (unsaved) => pending?.settle({ unsaved }),
  }
}
