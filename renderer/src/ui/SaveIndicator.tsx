import { classNames } from '../lib/class-names.ts'
import { useSaveState } from '../lib/save-state.ts'
import { useFormat, useText } from '../lib/text.ts'
import { Button } from './Button.tsx'
import { Note } from './Feedback.tsx'
import styles from './Page.module.css'

/** Saving… / Saved 14:03 / Not saved. "Saved" stands for the disk's own word. */
export function SaveIndicator() {
  const t = useText()
  const format = useFormat()
  const status = useSaveState((state) => state.status)
  if (status.kind === 'idle') return null
  const words = {
    saving: t('save.saving'),
    saved: status.kind === 'saved' ? t('save.saved', { time: format.time(status.at) }) : '',
    failed: t('save.failed'),
  }
  return (
    <span className={classNames(styles['saved'], status.kind === 'failed' && styles['failed'])} role="status">
      <span className={classNames(styles['dot'], status.kind === 'saving' && styles['busy'])} aria-hidden="true" />
      {words[status.kind]}
    </span>
  )
}

/** A bar that stays while something is not on the disk: why, and Retry. The edits are kept meanwhile. */
export function SaveFailure() {
  const t = useText()
  const status = useSaveState((state) => state.status)
  if (status.kind !== 'failed') return null
  return (
    <Note kind="danger" action={<Button onPress={status.retry}>{t('action.retry')}</Button>}>
      {status.error.message}
    </Note>
  )
}
