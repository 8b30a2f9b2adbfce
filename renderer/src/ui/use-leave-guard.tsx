import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { registerPending } from '../lib/save-state.ts'
import { useText } from '../lib/text.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface LeaveGuard {
  /** Put this into the screen: the question that is asked before something is lost. */
  readonly dialog: ReactNode
  /** Lets the next step away pass: what was typed is saved, or given up on purpose. */
  readonly release: () => void
}

/**
 * Keeps what is typed in a form with a Save button from being lost by a step to another screen: the person is asked first. A window
 * that closes counts it as unsaved.
 */
export function useLeaveGuard(isDirty: boolean): LeaveGuard {
  const t = useText()
  const holds = useRef(false)
  useEffect(() => {
    holds.current = isDirty
  }, [isDirty])
  useEffect(() => registerPending({ flush: () => Promise.resolve(!holds.current) }), [])
  const blocker = useBlocker({
    shouldBlockFn: () => holds.current,
    enableBeforeUnload: false,
    withResolver: true,
  })
  return {
    release: () => {
      holds.current = false
    },
    dialog: (
      <Dialog
        title={t('leave.title')}
        isOpen={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        actions={
          <>
            <Button variant="danger" onPress={() => blocker.proceed?.()}>
              {t('leave.discard')}
            </Button>
            <Button variant="primary" autoFocus onPress={() => blocker.reset?.()}>
              {t('leave.stay')}
            </Button>
          </>
        }
      >
        <p>{t('leave.detail')}</p>
      </Dialog>
    ),
  }
}
