import { useState, type ReactNode } from 'react'
import {
  Cell,
  Column as AriaColumn,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLoadMoreItem,
  type SortDescriptor,
} from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './DataTable.module.css'
import { Icon } from './Icon.tsx'

export interface Column<Item> {
  readonly id: string
  readonly title: string
  readonly render: (item: Item) => ReactNode
  /** Plain text of the cell, for screen readers and typing ahead; needed where `render` gives more than text. */
  readonly text?: (item: Item) => string
  /** Order of two rows by this column; without it the column cannot be sorted. */
  readonly compare?: (left: Item, right: Item) => number
  /** Whether a row has nothing in this column: such rows come last in both directions. */
  readonly isBlank?: (item: Item) => boolean
  /** Numbers stand at the right. */
  readonly align?: 'start' | 'end'
  readonly tone?: 'strong' | 'muted'
  /** The column that names the row. */
  readonly isRowHeader?: boolean
}

/** How many rows are drawn at first, and how many more each time their end comes near: a thousand at once take seconds. */
const batch = 100

/**
 * A list as a table: sticky header, rows of one line, arrow keys move, Enter or a double press opens. Of a long list the rows are
 * drawn as they are scrolled to.
 */
export function DataTable<Item extends object>(props: {
  readonly label: string
  readonly columns: readonly Column<Item>[]
  readonly rows: readonly Item[]
  readonly keyOf: (row: Item) => string
  readonly onOpen?: (row: Item) => void
  readonly initialSort?: SortDescriptor
  /** Shown in place of rows. */
  readonly empty?: ReactNode
}) {
  const [sort, setSort] = useState<SortDescriptor | undefined>(props.initialSort)
  const [limit, setLimit] = useState(batch)
  const all = sorted(props.rows, props.columns, sort)
  const rows = all.slice(0, limit)
  const hasHeader = props.columns.some(({ isRowHeader }) => isRowHeader === true)
  return (
    <div className={styles['scroll']}>
      <Table
        aria-label={props.label}
        className={styles['table'] ?? ''}
        {...(sort === undefined ? {} : { sortDescriptor: sort })}
        onSortChange={setSort}
        {...(props.onOpen === undefined
          ? {}
          : {
              onRowAction: (key) => {
                const row = props.rows.find((each) => props.keyOf(each) === key)
                if (row !== undefined) props.onOpen?.(row)
              },
            })}
      >
        <TableHeader>
          {props.columns.map((column, index) => (
            <AriaColumn
              key={column.id}
              id={column.id}
              allowsSorting={column.compare !== undefined}
              isRowHeader={column.isRowHeader === true || (!hasHeader && index === 0)}
              className={classNames(styles['head'], column.align === 'end' && styles['end'])}
            >
              {column.title}
              {column.compare === undefined ? null : (
                <span
                  className={classNames(
                    styles['sort'],
                    sort?.column === column.id && styles['sorted'],
                    sort?.column === column.id && sort.direction === 'ascending' && styles['ascending'],
                  )}
                >
                  <Icon name="chevronDown" size={12} />
                </span>
              )}
            </AriaColumn>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => props.empty}>
          {rows.map((row) => (
            <Row key={props.keyOf(row)} id={props.keyOf(row)} className={styles['row'] ?? ''}>
              {props.columns.map((column) => (
                <Cell
                  key={column.id}
                  {...(column.text === undefined ? {} : { textValue: column.text(row) })}
                  className={classNames(
                    styles['cell'],
                    column.align === 'end' && styles['end'],
                    column.tone !== undefined && styles[column.tone],
                  )}
                >
                  {column.render(row)}
                </Cell>
              ))}
            </Row>
          ))}
          {rows.length < all.length ? (
            <TableLoadMoreItem onLoadMore={() => setLimit((current) => current + batch)} />
          ) : null}
        </TableBody>
      </Table>
    </div>
  )
}

function sorted<Item>(
  rows: readonly Item[],
  columns: readonly Column<Item>[],
  sort: SortDescriptor | undefined,
): readonly Item[] {
  const column = columns.find(({ id }) => id === sort?.column)
  const compare = column?.compare
  if (compare === undefined) return rows
  const direction = sort?.direction === 'descending' ? -1 : 1
  const blank = (item: Item) => Number(column?.isBlank?.(item) ?? false)
  return rows.toSorted((left, right) => blank(left) - blank(right) || direction * compare(left, right))
}
