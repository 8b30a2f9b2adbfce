import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { ErrorNote, Note, ProgressBar } from '../../../ui/Feedback.tsx'
import type { Attach } from '../use-attach.ts'
import styles from './AttachNote.module.css'

/** What becomes of files just added: how far it is, which were refused and why, what failed. Silent otherwise. */
export function AttachNote({ attach, question }: { readonly attach: Attach; readonly question: QuestionKey }) {
  const t = useText()
  const { state } = attach
  if (state === null || state.question !== question) return null
  const { done, count, isRunning, refused, added, error } = state
  const words = t(count > 1 && done > 0 ? 'runner.files.adding-many' : 'runner.files.adding', { done, count })
  return (
    <>
      {isRunning ? (
        <div className={styles['progress']} role="status">
          {words}
          <ProgressBar label={words} value={done / count} />
        </div>
      ) : null}
      {!isRunning && added > 0 && refused.length === 0 ? (
        <div className={styles['added']} role="status">
          {t('runner.files.added', { count: added })}
        </div>
      ) : null}
      {refused.length === 0 ? null : (
        <Note
          kind="warning"
          action={<IconButton icon="close" size="small" label={t('action.close')} onPress={attach.dismiss} />}
        >
          <div role="alert">
            {t('runner.files.refused', { count: refused.length })}
            <ul className={styles['refused']}>
              {refused.map(({ fileName, message }, index) => (
                <li key={`${index} ${fileName}`}>
                  {t('runner.files.refused-item', { file: fileName, reason: message })}
                </li>
              ))}
            </ul>
          </div>
        </Note>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </>
  )
}
