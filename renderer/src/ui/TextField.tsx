import { useId, type KeyboardEvent } from 'react'
import { classNames } from '../lib/class-names.ts'
import { Field, fieldStyles, inputAttributes, type FieldProps } from './Field.tsx'

/** Puts the keyboard into the one field that a screen or dialog begins with. */
function focusAtFirst(element: HTMLElement | null): void {
  element?.focus()
}

export interface TextInputProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly maxLength?: number
  /** For tests and for focus from outside. */
  readonly inputId?: string
}

/** One line of text. `number` aligns figures and brings a numeric keypad; the value stays text, so that no digit is lost. */
export function TextField(
  props: TextInputProps & {
    readonly kind?: 'text' | 'password' | 'email' | 'number' | 'search'
    readonly autoComplete?: string
    readonly suffix?: string
  },
) {
  const generated = useId()
  const id = props.inputId ?? generated
  const { kind = 'text', suffix } = props
  const input = (
    <input
      {...inputAttributes(id, props)}
      className={classNames(fieldStyles['input'], kind === 'number' && fieldStyles['number'])}
      type={kind === 'number' || kind === 'email' ? 'text' : kind}
      inputMode={kind === 'number' ? 'decimal' : kind === 'email' ? 'email' : undefined}
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck={false}
      value={props.value}
      placeholder={props.placeholder}
      disabled={props.isDisabled}
      readOnly={props.isReadOnly}
      required={props.isRequired}
      maxLength={props.maxLength}
      ref={props.autoFocus === true ? focusAtFirst : undefined}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
      onKeyDown={props.onKeyDown}
    />
  )
  return (
    <Field {...props} id={id}>
      {suffix === undefined || suffix === '' ? (
        input
      ) : (
        <div className={fieldStyles['row']}>
          {input}
          <span>{suffix}</span>
        </div>
      )}
    </Field>
  )
}

/** Several lines; grows with its text. */
export function TextArea(props: TextInputProps & { readonly rows?: number }) {
  const generated = useId()
  const id = props.inputId ?? generated
  return (
    <Field {...props} id={id}>
      <textarea
        {...inputAttributes(id, props)}
        className={classNames(fieldStyles['input'], fieldStyles['area'])}
        rows={props.rows ?? 3}
        spellCheck={false}
        value={props.value}
        placeholder={props.placeholder}
        disabled={props.isDisabled}
        readOnly={props.isReadOnly}
        maxLength={props.maxLength}
        ref={props.autoFocus === true ? focusAtFirst : undefined}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        onKeyDown={props.onKeyDown}
      />
    </Field>
  )
}

/** A calendar date `YYYY-MM-DD`, null when empty; the system's own date entry, by keyboard too. */
export function DateField(
  props: FieldProps & {
    readonly value: string | null
    readonly onChange: (value: string | null) => void
    readonly isDisabled?: boolean
    readonly minimum?: string
    readonly maximum?: string
    readonly inputId?: string
  },
) {
  const generated = useId()
  const id = props.inputId ?? generated
  return (
    <Field {...props} id={id}>
      <input
        {...inputAttributes(id, props)}
        className={classNames(fieldStyles['input'], fieldStyles['number'])}
        type="date"
        value={props.value ?? ''}
        min={props.minimum}
        max={props.maximum ?? '9999-12-31'}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      />
    </Field>
  )
}
