import { Fragment, useId, type ReactNode } from 'react'
import { useText } from '../lib/text.ts'
import { Icon } from './Icon.tsx'
import styles from './Section.module.css'

/** A part of a page under its heading. */
export function Section(props: { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}

/** Names and what belongs to them, a hairline between. Absent values are left out by the caller. */
export function Facts(props: { readonly facts: readonly { readonly label: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={styles['facts']}>
      {props.facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** A word in a capsule; with `onRemove` it can be taken away. */
export function Chip({ children, onRemove }: { readonly children: string; readonly onRemove?: () => void }) {
  const t = useText()
  return (
    <span className={styles['chip']}>
      {children}
      {onRemove === undefined ? null : (
        <button type="button" aria-label={t('action.remove-named', { name: children })} onClick={onRemove}>
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  )
}
