import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { AppError } from '#shared/ipc/app-error.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { withEntry } from './drafts.ts'
import styles from './ReasonForm.module.css'
import { useScope } from './review-context.ts'
import type { ReviewResult } from './use-review.ts'

/**
 * Asks for the reason of something in its place. Enter records it, Shift with Enter makes a new line, Escape leaves;
 * what was typed is kept until it is recorded.
 */
export function ReasonForm(props: {
  /** Names what the reason is for, so that the draft finds back. */
  readonly draft: string
  readonly label: string
  readonly action: string
  readonly isDanger?: boolean
  /** Fields before the reason. */
  readonly children?: ReactNode
  /** Whether the fields before it are filled in; when not, an attempt to record calls `onNotReady`. */
  readonly isReady?: boolean
  readonly onNotReady?: () => void
  readonly onRecord: (reason: string) => Promise<ReviewResult>
  readonly onClose: () => void
}) {
  const t = useText()
  const { drafts } = useScope()
  const { draft, label, action, isDanger = false, isReady = true, onRecord, onClose } = props
  const reason = useStore(drafts, ({ reasons }) => reasons[draft] ?? '')
  const [error, setError] = useState<AppError | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [isRecording, setRecording] = useState(false)

  function type(text: string | null): void {
    drafts.setState(({ reasons }) => ({ reasons: withEntry(reasons, draft, text) }))
  }

  async function record(): Promise<void> {
    if (isRecording) return
    setMissing(reason.trim() === '')
    if (!isReady) props.onNotReady?.()
    if (!isReady || reason.trim() === '') return
    setRecording(true)
    const result = await onRecord(reason.trim())
    setRecording(false)
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    type(null)
    onClose()
  }

  return (
    <div className={styles['form']}>
      {props.children}
      <TextArea
        label={label}
        description={t('review.reason.keys')}
        errorMessage={isMissing && reason.trim() === '' ? t('review.reason.missing') : undefined}
        rows={2}
        autoFocus
        value={reason}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            void record()
          }
        }}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <div className={styles['actions']}>
        <Button variant={isDanger ? 'danger' : 'primary'} isPending={isRecording} onPress={() => void record()}>
          {action}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  )
}
