import type { Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { SaveStatus } from './save-state.ts'

export interface AutosaverOptions<Value> {
  readonly save: (value: Value) => Promise<Result<unknown, AppError>>
  readonly report: (status: SaveStatus) => void
  /** Milliseconds without a further edit before a save starts. */
  readonly idle?: number
  /** Milliseconds after which an edit is saved although more keep coming. */
  readonly most?: number
}

export interface Autosaver<Value> {
  /** Takes another way to save, from the next save on. */
  readonly saveBy: (save: AutosaverOptions<Value>['save']) => void
  /** Takes the newest value; it is saved soon. */
  readonly push: (value: Value) => void
  /** Saves now; true when the newest value was acknowledged. */
  readonly flush: () => Promise<boolean>
  /** Drops what waits without saving it. */
  readonly discard: () => void
}

/**
 * Saves the newest value soon after edits pause: one save at a time, the newest wins, none is lost. A value that could not be
 * saved is kept and tried again by `flush`, by the retry of the status, or with the next edit.
 */
export function createAutosaver<Value>(options: AutosaverOptions<Value>): Autosaver<Value> {
  const { report, idle = 400, most = 2000 } = options
  let { save } = options
  let waiting: { readonly value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEdit = 0
  let running: Promise<boolean> | null = null
  let discards = 0

  async function saveWaiting(): Promise<boolean> {
    while (waiting !== null) {
      const current = waiting
      const before = discards
      waiting = null
      report({ kind: 'saving' })
      const result = await save(current.value)
      if (discards !== before) continue
      if (!result.ok) {
        waiting ??= current
        report({ kind: 'failed', error: result.error, retry: () => void flush() })
        return false
      }
      report({ kind: 'saved', at: new Date().toISOString() })
    }
    return true
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    firstEdit = 0
    running ??= saveWaiting().finally(() => {
      running = null
    })
    return running
  }

  return {
    saveBy: (other) => {
      save = other
    },
    push: (value) => {
      const now = Date.now()
      waiting = { value }
      if (firstEdit === 0) firstEdit = now
      clearTimeout(timer)
      report({ kind: 'saving' })
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(idle, firstEdit + most - now)))
    },
    flush,
    discard: () => {
      clearTimeout(timer)
      firstEdit = 0
      waiting = null
      discards += 1
    },
  }
}
