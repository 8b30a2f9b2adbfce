import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import { Button, IconButton } from './Button.tsx'
import styles from './Select.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

/** Actions behind a button: with `label` alone a small "more" button carries them. */
export function Menu(props: {
  readonly label: string
  readonly showLabel?: boolean
  readonly entries: readonly MenuEntry[]
}) {
  return (
    <MenuTrigger>
      {props.showLabel === true ? (
        <Button variant="quiet">{props.label}</Button>
      ) : (
        <IconButton icon="more" label={props.label} />
      )}
      <Popover className={styles['popover'] ?? ''}>
        <AriaMenu
          className={styles['list'] ?? ''}
          onAction={(key) => props.entries.find(({ id }) => id === key)?.onAction()}
        >
          {props.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              isDisabled={entry.isDisabled ?? false}
              className={classNames(styles['item'], entry.isDanger === true && styles['danger'])}
            >
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
