import type { ReactNode } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { classNames } from '../lib/class-names.ts'
import { useText } from '../lib/text.ts'
import { Button } from './Button.tsx'
import styles from './Feedback.module.css'
import { Icon, type IconName } from './Icon.tsx'

/** A remark that belongs to what stands beside it. */
export function Note(props: {
  readonly kind: 'info' | 'warning' | 'danger'
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  const { kind, children, action } = props
  return (
    <div className={classNames(styles['note'], styles[kind])} role={kind === 'danger' ? 'alert' : 'note'}>
      <Icon name={kind === 'info' ? 'info' : 'warning'} />
      <div>{children}</div>
      {action}
    </div>
  )
}

/** What failed, in words, with the way on. */
export function ErrorNote({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  const t = useText()
  return (
    <Note kind="danger" action={onRetry === undefined ? null : <Button onPress={onRetry}>{t('action.retry')}</Button>}>
      {error.message}
    </Note>
  )
}

/** An empty list: what it is for, and the one next step. */
export function EmptyState(props: {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={styles['empty']}>
      <Icon name={props.icon} size={28} />
      <h2>{props.title}</h2>
      {props.children === undefined ? null : <p>{props.children}</p>}
      {props.action}
    </div>
  )
}

/** Shown once something takes longer than 300 ms. */
export function Loading() {
  const t = useText()
  return (
    <div className={styles['loading']} role="status">
      {t('state.loading')}
    </div>
  )
}

/** How far something is, 0 to 1, with its words. */
export function ProgressBar({ label, value }: { readonly label: string; readonly value: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={percent} height="4" fill="var(--accent)" />
      </svg>
    </div>
  )
}
