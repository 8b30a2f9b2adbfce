import { useEffect, useState } from 'react'
import type { Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import { createAutosaver, type Autosaver } from './autosaver.ts'
import { registerPending, useSaveState } from './save-state.ts'

/**
 * Autosave of one source of edits, tied to the screen: what waits is flushed when the screen goes away, the window closes or the
 * workspace locks. `save` may change between renders; the newest is called.
 */
export function useAutosave<Value>(options: {
  readonly save: (value: Value) => Promise<Result<unknown, AppError>>
}): Autosaver<Value> {
  const { save } = options
  const [autosaver] = useState(() => {
    const source = {}
    return createAutosaver<Value>({ save, report: (status) => useSaveState.getState().report(source, status) })
  })
  useEffect(() => autosaver.saveBy(save), [autosaver, save])
  useEffect(() => {
    const unregister = registerPending(autosaver)
    return () => {
      void flushAndLeave(autosaver, unregister)
    }
  }, [autosaver])
  return autosaver
}

/** What could not be saved stays pending, so that a retry or the closing window still finds it. */
async function flushAndLeave(autosaver: Pick<Autosaver<unknown>, 'flush'>, unregister: () => void): Promise<void> {
  if (await autosaver.flush()) unregister()
}
