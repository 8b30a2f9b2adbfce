import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.tsx'
import { withEntry } from './drafts.ts'
import styles from './RequestChangesDialog.module.css'
import { useScope } from './review-context.ts'
import { useStore } from 'zustand'

const draft = 'request-changes'

/** Sends the assessment back to its preparer, with what was asked back and a note. */
export function RequestChangesDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText()
  const { standing, review, drafts } = useScope()
  const note = useStore(drafts, ({ reasons }) => reasons[draft] ?? '')
  const [error, setError] = useState<AppError | null>(null)
  const [isSending, setSending] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const asked = standing.items.filter(({ verdict }) => verdict === 'asked-back')
  const needsNote = asked.length === 0

  function type(text: string | null): void {
    drafts.setState(({ reasons }) => ({ reasons: withEntry(reasons, draft, text) }))
  }

  async function send(): Promise<void> {
    if (isSending) return
    const lacksNote = needsNote && note.trim() === ''
    setMissing(lacksNote)
    if (lacksNote) return
    setSending(true)
    const result = await review.change('assessment:request-changes', { assessmentId: review.id, note: note.trim() })
    setSending(false)
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    type(null)
    onClose()
    toast(t('review.request.done'))
  }

  return (
    <Dialog
      title={t('review.request.title')}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" isPending={isSending}>
            {t('review.request.send')}
          </Button>
        </>
      }
    >
      <p>{t('review.request.consequence')}</p>
      {asked.length === 0 ? null : (
        <ul className={styles['asked']} aria-label={t('review.request.asked', { count: asked.length })}>
          {asked.map(({ key, place, response }) => (
            <li key={key}>
              <strong>{place.question.id}</strong> {response?.review?.reason}
            </li>
          ))}
        </ul>
      )}
      <TextArea
        label={t('review.request.note')}
        description={t(needsNote ? 'review.request.note-needed' : 'review.request.note-hint')}
        errorMessage={isMissing && note.trim() === '' ? t('review.request.note-missing') : undefined}
        autoFocus
        value={note}
        onChange={type}
      />
      {error === null ? null : <ErrorNote error={error} />}
    </Dialog>
  )
}
