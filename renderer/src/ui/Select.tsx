import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError as AriaFieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import { FieldError, fieldStyles, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'
import { utilities } from './utilities.ts'

export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly hint?: string
}

interface ChoiceProps<Id extends string> extends FieldProps {
  readonly items: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** One of a few. */
export function Select<Id extends string>(props: ChoiceProps<Id>) {
  const { items, value, onChange, label, description, errorMessage, isLabelHidden = false } = props
  return (
    <AriaSelect
      className={fieldStyles['field'] ?? ''}
      value={value}
      onChange={(key) => choose(items, key, onChange)}
      isInvalid={errorMessage !== undefined}
      isDisabled={props.isDisabled ?? false}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    >
      {isLabelHidden ? null : <Label className={fieldStyles['label'] ?? ''}>{label}</Label>}
      <AriaButton className={classNames(fieldStyles['input'], styles['trigger'])}>
        <SelectValue className={styles['value'] ?? ''} />
        <Icon name="chevronDown" />
      </AriaButton>
      <Notes description={description} errorMessage={errorMessage} />
      <Popover className={styles['popover'] ?? ''}>
        <ChoiceList items={items} />
      </Popover>
    </AriaSelect>
  )
}

/** One of many, found by typing. */
export function ComboBox<Id extends string>(props: ChoiceProps<Id>) {
  const { items, value, onChange, label, description, errorMessage } = props
  return (
    <AriaComboBox
      className={fieldStyles['field'] ?? ''}
      defaultItems={[...items]}
      value={value}
      onChange={(key) => choose(items, key, onChange)}
      isInvalid={errorMessage !== undefined}
      isDisabled={props.isDisabled ?? false}
      menuTrigger="focus"
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={styles['comboBox']}>
        <Input
          className={fieldStyles['input'] ?? ''}
          spellCheck={false}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <AriaButton>
          <Icon name="chevronDown" />
        </AriaButton>
      </div>
      <Notes description={description} errorMessage={errorMessage} />
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={items}>
          {(item) => <ChoiceItem item={item} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function Notes(props: { readonly description: string | undefined; readonly errorMessage: string | undefined }) {
  const { description, errorMessage } = props
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
      {errorMessage === undefined ? null : (
        <AriaFieldError>
          <FieldError>{errorMessage}</FieldError>
        </AriaFieldError>
      )}
    </>
  )
}

function ChoiceList({ items }: { readonly items: readonly Choice[] }) {
  return (
    <ListBox className={styles['list'] ?? ''} items={items}>
      {(item) => <ChoiceItem item={item} />}
    </ListBox>
  )
}

function ChoiceItem({ item }: { readonly item: Choice }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className={styles['item'] ?? ''}>
      <span>{item.label}</span>
      {item.hint === undefined ? null : (
        <span className={classNames(utilities['muted'], utilities['small'])}>{item.hint}</span>
      )}
    </ListBoxItem>
  )
}

function choose<Id extends string>(items: readonly Choice<Id>[], key: unknown, onChange: (value: Id) => void): void {
  const item = items.find(({ id }) => id === key)
  if (item !== undefined) onChange(item.id)
}
