import type { ReactNode } from 'react'
import type { MessageKey, Translator } from '#shared/text/translator.ts'
import { classNames } from '../../lib/class-names.ts'
import { useText } from '../../lib/text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { leiProblem } from './model/lei.ts'
import { nextKey, type ContactRow, type FieldRow, type IdentifierRow } from './model/vendor-draft.ts'
import styles from './VendorForm.module.css'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  /** What is wrong with the field of this path. */
  readonly problemOf: (path: string) => string | undefined
}

const schemes = ['lei', 'registration', 'vat', 'duns', 'other'] as const

/** Numbers under which registers know the company. A doubtful LEI is remarked on and saved all the same. */
export function IdentifierRows({ rows, onChange, problemOf }: RowsProps<IdentifierRow>) {
  const t = useText()
  return (
    <RowList
      rows={rows}
      onChange={onChange}
      layout="two"
      none="vendor.identifier.none"
      add="vendor.identifier.add"
      remove="vendor.identifier.remove"
      create={(key): IdentifierRow => ({ key, scheme: 'lei', value: '' })}
    >
      {(row, index, change) => (
        <>
          <Select
            label={t('vendor.identifier.scheme')}
            items={schemes.map((id) => ({ id, label: t(`vendor.scheme.${id}`) }))}
            value={row.scheme}
            onChange={(scheme) => change({ scheme })}
          />
          <TextField
            label={t('vendor.identifier.value')}
            value={row.value}
            onChange={(value) => change({ value })}
            description={leiHint(row, t)}
            errorMessage={problemOf(`identifiers.${index}.value`)}
          />
        </>
      )}
    </RowList>
  )
}

function leiHint({ scheme, value }: IdentifierRow, t: Translator): string | undefined {
  const problem = scheme === 'lei' && value.trim() !== '' ? leiProblem(value) : null
  return problem === null ? undefined : t(`vendor.lei.${problem}`)
}

/** People at the vendor. */
export function ContactRows({ rows, onChange, problemOf }: RowsProps<ContactRow>) {
  const t = useText()
  const parts = ['name', 'role', 'email', 'phone'] as const
  return (
    <RowList
      rows={rows}
      onChange={onChange}
      layout="four"
      none="vendor.contact.none"
      add="vendor.contact.add"
      remove="vendor.contact.remove"
      create={(key) => ({ key, name: '', role: '', email: '', phone: '' })}
    >
      {(row, index, change) =>
        parts.map((part) => (
          <TextField
            key={part}
            kind={part === 'email' ? 'email' : 'text'}
            label={t(`vendor.contact.${part}`)}
            value={row[part]}
            onChange={(text) => change({ [part]: text })}
            errorMessage={problemOf(`contacts.${index}.${part}`)}
          />
        ))
      }
    </RowList>
  )
}

/** The workspace's own fields. */
export function FieldRows({ rows, onChange, problemOf }: RowsProps<FieldRow>) {
  const t = useText()
  return (
    <RowList
      rows={rows}
      onChange={onChange}
      layout="two"
      none="vendor.field.none"
      add="vendor.field.add"
      remove="vendor.field.remove"
      create={(key) => ({ key, name: '', value: '' })}
    >
      {(row, index, change) => (
        <>
          <TextField
            label={t('vendor.field.name')}
            value={row.name}
            onChange={(name) => change({ name })}
            errorMessage={problemOf(`fields.${index}.name`)}
          />
          <TextField
            label={t('vendor.field.value')}
            value={row.value}
            onChange={(value) => change({ value })}
            errorMessage={problemOf(`fields.${index}.value`)}
          />
        </>
      )}
    </RowList>
  )
}

function RowList<Row extends { readonly key: number }>(props: {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly layout: 'two' | 'four'
  readonly none: MessageKey
  readonly add: MessageKey
  readonly remove: MessageKey
  readonly create: (key: number) => Row
  readonly children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode
}) {
  const t = useText()
  const { rows, onChange, layout, create, children } = props
  return (
    <div className={styles['rows']}>
      {rows.length === 0 ? <p className={styles['hint']}>{t(props.none)}</p> : null}
      {rows.map((row, index) => (
        <div key={row.key} className={classNames(styles['row'], styles[layout])}>
          {children(row, index, (part) =>
            onChange(rows.map((each) => (each.key === row.key ? { ...each, ...part } : each))),
          )}
          <IconButton
            icon="trash"
            label={t(props.remove, { position: index + 1 })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onPress={() => onChange([...rows, create(nextKey(rows))])}>
          {t(props.add)}
        </Button>
      </div>
    </div>
  )
}
