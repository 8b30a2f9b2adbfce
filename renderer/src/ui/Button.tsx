import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

interface CommonProps {
  readonly variant?: 'primary' | 'normal' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal' | 'large'
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  /** Shows that it is at work; presses are ignored meanwhile. */
  readonly isPending?: boolean
  readonly autoFocus?: boolean
  readonly type?: 'button' | 'submit'
  readonly id?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-expanded'?: boolean
  readonly 'aria-pressed'?: boolean
}

/** The action's word, beside it at most an icon and its key. */
export function Button(
  props: CommonProps & { readonly icon?: IconName; readonly kbd?: string; readonly children: ReactNode },
) {
  const { icon, kbd, children, ...rest } = props
  return (
    <AriaButton {...ariaProps(rest)} className={buttonClass(rest)}>
      {icon === undefined ? null : <Icon name={icon} size={14} />}
      {children}
      {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
    </AriaButton>
  )
}

/** A button that shows a picture alone; `label` is its name and tooltip. */
export function IconButton(props: CommonProps & { readonly icon: IconName; readonly label: string }) {
  const { icon, label, variant = 'quiet', ...rest } = props
  return (
    <AriaButton
      {...ariaProps(rest)}
      aria-label={label}
      className={classNames(buttonClass({ ...rest, variant }), styles['icon'])}
    >
      <span title={label}>
        <Icon name={icon} />
      </span>
    </AriaButton>
  )
}

function ariaProps(props: CommonProps): ButtonProps {
  const { variant: _variant, size: _size, ...rest } = props
  return rest
}

function buttonClass({ variant = 'normal', size = 'normal' }: CommonProps): string {
  return classNames(styles['button'], variant !== 'normal' && styles[variant], size !== 'normal' && styles[size])
}
