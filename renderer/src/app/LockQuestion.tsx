import { create } from 'zustand'
import { request } from '../lib/api.ts'
import { flushAll } from '../lib/save-state.ts'
import { useText } from '../lib/text.ts'
import { setWorkspaceStatus } from '../lib/workspace.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** How many edits a lock would lose; 0 while nothing is asked. */
const useUnsaved = create<{ readonly count: number }>(() => ({ count: 0 }))

/** Saves what waits, then locks. Where something could not be saved, the person is asked first. */
export async function lockWorkspace(): Promise<void> {
  const count = await flushAll()
  if (count === 0) await lockNow()
  else useUnsaved.setState({ count })
}

async function lockNow(): Promise<void> {
  useUnsaved.setState({ count: 0 })
  const locked = await request('workspace:lock', {})
  if (locked.ok) setWorkspaceStatus(locked.value)
}

/** Asks before a lock loses edits that are not on the disk; staying is the default. */
export function LockQuestion() {
  const t = useText()
  const { count } = useUnsaved()
  const stay = (): void => useUnsaved.setState({ count: 0 })
  return (
    <Dialog
      title={t('lock.unsaved-title', { count })}
      isOpen={count > 0}
      onClose={stay}
      actions={
        <>
          <Button variant="danger" onPress={() => void lockNow()}>
            {t('lock.lose')}
          </Button>
          <Button variant="primary" autoFocus onPress={stay}>
            {t('lock.stay')}
          </Button>
        </>
      }
    >
      <p>{t('lock.unsaved-detail')}</p>
    </Dialog>
  )
}
