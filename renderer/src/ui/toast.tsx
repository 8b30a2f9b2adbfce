import { create } from 'zustand'
import { useText } from '../lib/text.ts'
import styles from './toast.module.css'

interface Toast {
  readonly id: number
  readonly message: string
  readonly undo: (() => void) | undefined
}

const visibleFor = 8000
const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))
let lastId = 0

/** Says that something is done, for eight seconds, with Undo where it can be taken back. */
export function toast(message: string, options: { readonly undo?: () => void } = {}): void {
  const id = ++lastId
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { id, message, undo: options.undo }] }))
  setTimeout(() => dismiss(id), visibleFor)
}

function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }))
}

/** The place where toasts appear; once in the app. */
export function Toaster() {
  const t = useText()
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className={styles['region']} role="status" aria-live="polite">
      {toasts.map(({ id, message, undo }) => (
        <div key={id} className={styles['toast']}>
          {message}
          {undo === undefined ? null : (
            <button
              type="button"
              onClick={() => {
                dismiss(id)
                undo()
              }}
            >
              {t('action.undo')}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
