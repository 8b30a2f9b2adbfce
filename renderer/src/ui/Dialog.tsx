import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './Dialog.module.css'

/**
 * A decision that blocks the rest. Escape and a press outside call `onClose`, unless `isBlocking`; focus goes in and comes back.
 * `onSubmit` runs on Enter in a field and on a submit button among `actions`.
 */
export function Dialog(props: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSubmit?: () => void
  readonly isBlocking?: boolean
  readonly isWide?: boolean
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  const { title, isOpen, onClose, onSubmit, isBlocking = false, isWide = false, children, actions } = props
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!isBlocking}
      isKeyboardDismissDisabled={isBlocking}
    >
      <Modal className={classNames(styles['modal'], isWide && styles['wide'])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <form
            className={styles['dialog']}
            onSubmit={(event) => {
              event.preventDefault()
              onSubmit?.()
            }}
          >
            <div className={styles['head']}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </div>
            <div className={styles['body']}>{children}</div>
            {actions === undefined ? null : <div className={styles['foot']}>{actions}</div>}
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
