import type { MessageKey } from '#shared/text/translator.ts'
import { useText } from '../../lib/text.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Chip } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useListFilter } from './filter-store.ts'
import { dueSoonDays, type ListFilter, type VendorStatus } from './model/vendor-list.ts'
import styles from './VendorsScreen.module.css'

const bandChoices: readonly { readonly band: NonNullable<ListFilter['band']>; readonly words: MessageKey }[] = [
  { band: 'critical', words: 'vendors.filter.band-critical' },
  { band: 'high', words: 'vendors.filter.band-high' },
  { band: 'medium', words: 'vendors.filter.band-medium' },
  { band: 'low', words: 'vendors.filter.band-low' },
  { band: 'none', words: 'vendors.filter.band-none' },
]
const statuses: readonly VendorStatus[] = ['prospect', 'active', 'suspended', 'ended']

/** Search, the filters as chips that can be taken away, and how many rows are left. */
export function FilterBar({ shown, all }: { readonly shown: number; readonly all: number }) {
  const t = useText()
  const { filter, change } = useListFilter()
  return (
    <search className={styles['tools']}>
      <div className={styles['search']}>
        <TextField
          label={t('vendors.search')}
          isLabelHidden
          kind="search"
          placeholder={t('vendors.search')}
          value={filter.search}
          onChange={(search) => change({ search })}
        />
      </div>
      <div className={styles['chips']}>
        <ActiveFilters />
        <Menu label={t('vendors.filter.add')} showLabel entries={useFilterEntries()} />
      </div>
      <span className={styles['count']} role="status">
        {shown === all ? t('vendors.shown', { shown }) : t('vendors.shown-of', { shown, all })}
      </span>
    </search>
  )
}

function ActiveFilters() {
  const t = useText()
  const { filter, change } = useListFilter()
  const { status } = filter
  const band = bandChoices.find((choice) => choice.band === filter.band)
  return (
    <>
      {band === undefined ? null : (
        <Chip onRemove={() => change({ band: null })}>{t('vendors.filter.band-chip', { band: t(band.words) })}</Chip>
      )}
      {status === null ? null : (
        <Chip onRemove={() => change({ status: null })}>
          {t('vendors.filter.status-chip', { status: t(`vendor-status.${status}`) })}
        </Chip>
      )}
      {filter.isDueSoon ? (
        <Chip onRemove={() => change({ isDueSoon: false })}>{t('vendors.filter.due', { days: dueSoonDays })}</Chip>
      ) : null}
    </>
  )
}

function useFilterEntries() {
  const t = useText()
  const { filter, change } = useListFilter()
  return [
    ...bandChoices.map(({ band, words }) => ({
      id: `band-${band}`,
      label: t('vendors.filter.band-chip', { band: t(words) }),
      isDisabled: filter.band === band,
      onAction: () => change({ band }),
    })),
    ...statuses.map((status) => ({
      id: `status-${status}`,
      label: t('vendors.filter.status-chip', { status: t(`vendor-status.${status}`) }),
      isDisabled: filter.status === status,
      onAction: () => change({ status }),
    })),
    {
      id: 'due',
      label: t('vendors.filter.due', { days: dueSoonDays }),
      isDisabled: filter.isDueSoon,
      onAction: () => change({ isDueSoon: true }),
    },
  ]
}
