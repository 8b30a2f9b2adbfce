import { useId, type ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import styles from './Choices.module.css'
import { Icon } from './Icon.tsx'
import { utilities } from './utilities.ts'

export interface OptionRow<Id extends string = string> {
  readonly id: Id
  readonly label: ReactNode
  /** A second line. */
  readonly hint?: ReactNode
  /** The key that chooses it, shown in place of the round or square mark. */
  readonly key?: string
  /** Small words at the right end. */
  readonly trailing?: ReactNode
}

interface RowsProps<Id extends string> {
  /** Name of the group; said by screen readers, shown by the caller. */
  readonly label: string
  readonly items: readonly OptionRow<Id>[]
  readonly isDisabled?: boolean
  readonly describedBy?: string
}

/** One of a few, as large rows. Arrow keys move the choice, as in every group of radio buttons. */
export function RadioRows<Id extends string>(
  props: RowsProps<Id> & { readonly value: Id | null; readonly onChange: (value: Id) => void },
) {
  const name = useId()
  return (
    <fieldset className={styles['group']} disabled={props.isDisabled} aria-describedby={props.describedBy}>
      <legend className={utilities['hidden']}>{props.label}</legend>
      {props.items.map((item) => (
        <label key={item.id} className={styles['row']}>
          <input
            type="radio"
            name={name}
            value={item.id}
            checked={props.value === item.id}
            onChange={() => props.onChange(item.id)}
          />
          <RowBody item={item} isChosen={props.value === item.id} isRound />
        </label>
      ))}
    </fieldset>
  )
}

/** Any number of a few, as large rows. */
export function CheckboxRows<Id extends string>(
  props: RowsProps<Id> & { readonly value: readonly Id[]; readonly onChange: (value: readonly Id[]) => void },
) {
  return (
    <fieldset className={styles['group']} disabled={props.isDisabled} aria-describedby={props.describedBy}>
      <legend className={utilities['hidden']}>{props.label}</legend>
      {props.items.map((item) => {
        const isChosen = props.value.includes(item.id)
        return (
          <label key={item.id} className={styles['row']}>
            <input
              type="checkbox"
              value={item.id}
              checked={isChosen}
              onChange={() =>
                props.onChange(isChosen ? props.value.filter((id) => id !== item.id) : [...props.value, item.id])
              }
            />
            <RowBody item={item} isChosen={isChosen} />
          </label>
        )
      })}
    </fieldset>
  )
}

function RowBody(props: { readonly item: OptionRow; readonly isChosen: boolean; readonly isRound?: boolean }) {
  const { item, isChosen, isRound = false } = props
  return (
    <>
      <span
        className={classNames(styles['key'], item.key === undefined && styles['mark'], isRound && styles['round'])}
        aria-hidden="true"
      >
        {item.key ?? (isChosen ? <Icon name="check" size={12} /> : '\u00a0')}
      </span>
      <span className={styles['body']}>
        {item.label}
        {item.hint === undefined ? null : <span className={styles['hint']}> {item.hint}</span>}
      </span>
      <span className={styles['hint']}>{item.trailing}</span>
    </>
  )
}

/** One box to tick. */
export function Checkbox(props: {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={props.isSelected}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}

/** A setting that is on or off at once. */
export function Switch(props: {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.isSelected}
        checked={props.isSelected}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}
