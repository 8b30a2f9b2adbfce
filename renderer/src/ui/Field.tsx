import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Field.module.css'

/** What every input shares. */
export interface FieldProps {
  readonly label: string
  /** Keeps the label for screen readers only, where the place says it already. */
  readonly isLabelHidden?: boolean
  readonly description?: string | undefined
  readonly errorMessage?: string | undefined
}

export const fieldStyles = styles

/** The message beside its cause. */
export function FieldError({ id, children }: { readonly id?: string | undefined; readonly children: string }) {
  return (
    <div className={styles['error']} id={id}>
      <Icon name="warning" size={14} />
      <span>{children}</span>
    </div>
  )
}

/** Label, hint and error around an input of one's own; `children` gets the ids to point at. */
export function Field(
  props: FieldProps & {
    readonly id: string
    readonly children: ReactNode
  },
) {
  const { id, label, isLabelHidden = false, description, errorMessage, children } = props
  return (
    <div className={styles['field']}>
      {isLabelHidden ? null : (
        <label className={styles['label']} htmlFor={id}>
          {label}
        </label>
      )}
      {children}
      {description === undefined ? null : (
        <div className={styles['description']} id={`${id}-description`}>
          {description}
        </div>
      )}
      {errorMessage === undefined ? null : <FieldError id={`${id}-error`}>{errorMessage}</FieldError>}
    </div>
  )
}

/** Attributes that tie an input to its label, hint and error. */
export function inputAttributes(id: string, props: FieldProps) {
  const described = [
    props.description === undefined ? null : `${id}-description`,
    props.errorMessage === undefined ? null : `${id}-error`,
  ].filter((each) => each !== null)
  return {
    id,
    ...(props.isLabelHidden === true ? { 'aria-label': props.label } : {}),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
    ...(props.errorMessage === undefined ? {} : { 'aria-invalid': true as const }),
  }
}
