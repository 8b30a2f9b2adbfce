import { useDeferredValue } from 'react'
import type { EngagementRow } from '#shared/ipc/vendor-channels.ts'
import { useChannel } from '../../lib/api.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { today } from '../../lib/today.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { utilities } from '../../ui/utilities.ts'
import { FilterBar } from './FilterBar.tsx'
import { useListFilter } from './filter-store.ts'
import { filterRows, noFilter, rowKey } from './model/vendor-list.ts'
import { useVendorColumns } from './vendor-columns.tsx'
import styles from './VendorsScreen.module.css'

/** Every vendor with its engagements: searched, filtered and sorted at once, opened with Enter. */
export function VendorsScreen() {
  const t = useText()
  const go = useGo()
  const { data, error, refetch } = useChannel('vendor:list', {}, { isFresh: true })
  return (
    <Page
      crumbs={[{ label: t('nav.vendors') }]}
      width="full"
      actions={
        <Button variant="primary" onPress={() => go(paths.newVendor())}>
          {t('vendors.new')}
        </Button>
      }
    >
      <h1 className={utilities['hidden']}>{t('nav.vendors')}</h1>
      <div className={styles['screen']}>
        {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
        {data === undefined ? (
          error === null && <Loading />
        ) : data.rows.length === 0 ? (
          <EmptyState
            icon="vendors"
            title={t('vendors.empty.title')}
            action={
              <Button variant="primary" onPress={() => go(paths.newVendor())}>
                {t('vendors.empty.action')}
              </Button>
            }
          >
            {t('vendors.empty.detail')}
          </EmptyState>
        ) : (
          <VendorTable rows={data.rows} />
        )}
      </div>
    </Page>
  )
}

function VendorTable({ rows }: { readonly rows: readonly EngagementRow[] }) {
  const t = useText()
  const go = useGo()
  const day = today()
  const columns = useVendorColumns(day)
  const { filter, change } = useListFilter()
  // Typing stays fluent while a long table follows.
  const shown = filterRows(rows, useDeferredValue(filter), day)
  return (
    <>
      <FilterBar shown={shown.length} all={rows.length} />
      <DataTable
        label={t('nav.vendors')}
        columns={columns}
        rows={shown}
        keyOf={rowKey}
        initialSort={{ column: 'band', direction: 'descending' }}
        onOpen={({ vendorId }) => go(paths.vendor(vendorId))}
        empty={
          <EmptyState
            icon="search"
            title={t('vendors.no-match.title')}
            action={<Button onPress={() => change(noFilter)}>{t('vendors.no-match.action')}</Button>}
          >
            {t('vendors.no-match.detail')}
          </EmptyState>
        }
      />
    </>
  )
}
