import { useMemo } from 'react'
import type { EngagementRow } from '#shared/ipc/vendor-channels.ts'
import type { Translator } from '#shared/text/translator.ts'
import type { Format } from '../../lib/format.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { bandOfRow, orderBy, progressOfRow, ratingOfRow, type SortColumn } from './model/vendor-list.ts'
import styles from './VendorsScreen.module.css'

/** Left out where the window is narrow: an engagement's page has them. */
const lessNeeded: readonly string[] = ['exposure', 'owner'] satisfies readonly SortColumn[]

/** The columns of the vendor list, in the reader's language; ages are counted on the day given. */
export function useVendorColumns(day: string): readonly Column<EngagementRow>[] {
  const t = useText()
  const format = useFormat()
  const isNarrow = useMediaQuery('(max-width: 1150px)')
  return useMemo(
    () => columnsOf(t, format, day).filter(({ id }) => !isNarrow || !lessNeeded.includes(id)),
    [t, format, day, isNarrow],
  )
}

function columnsOf(t: Translator, format: Format, day: string): readonly Column<EngagementRow>[] {
  const sorted = (id: SortColumn) => ({ id, ...orderBy(id, t.locale) })
  return [
    {
      ...sorted('band'),
      title: t('vendors.column.risk'),
      render: (row) => <BandMark band={bandOfRow(row)} />,
      text: (row) => t(`band.${bandOfRow(row) ?? 'none'}`),
    },
    {
      ...sorted('vendor'),
      title: t('vendors.column.vendor'),
      isRowHeader: true,
      tone: 'strong',
      render: ({ vendorName }) => <Clipped words={vendorName} />,
      text: ({ vendorName }) => vendorName,
    },
    {
      ...sorted('engagement'),
      title: t('vendors.column.engagement'),
      tone: 'muted',
      render: ({ engagement }) =>
        engagement === null ? <Absent words={t('vendors.column.none')} /> : <Clipped words={engagement.title} />,
      text: ({ engagement }) => engagement?.title ?? t('vendors.column.none'),
    },
    {
      ...sorted('exposure'),
      title: t('vendors.column.exposure'),
      align: 'end',
      render: ({ exposure }) => (exposure === null ? <Dash /> : format.number2(exposure)),
    },
    {
      ...sorted('effectiveness'),
      title: t('vendors.column.effectiveness'),
      align: 'end',
      render: (row) => figure(ratingOfRow(row).effectiveness, format.percent1),
    },
    {
      ...sorted('residual'),
      title: t('vendors.column.residual'),
      align: 'end',
      render: (row) => figure(ratingOfRow(row).residual, format.number2),
    },
    {
      ...sorted('state'),
      title: t('vendors.column.state'),
      tone: 'muted',
      render: (row) => stateWords(row, t),
      text: (row) => stateWords(row, t),
    },
    {
      ...sorted('nextReview'),
      title: t('vendors.column.next-review'),
      align: 'end',
      render: ({ engagement }) => <NextReview date={engagement?.nextReview ?? null} day={day} />,
    },
    {
      ...sorted('owner'),
      title: t('vendors.column.owner'),
      tone: 'muted',
      render: ({ engagement }) => <Clipped words={engagement?.owner ?? ''} />,
      text: ({ engagement }) => engagement?.owner ?? '',
    },
  ]
}

function figure(value: number | null, write: (value: number) => string) {
  return value === null ? <Dash /> : write(value)
}

/** Nothing to tell: not rated is not 0. */
function Dash() {
  return <Absent words="–" />
}

function Absent({ words }: { readonly words: string }) {
  return <span className={styles['absent']}>{words}</span>
}

function Clipped({ words }: { readonly words: string }) {
  return (
    <span className={styles['clipped']} title={words}>
      {words}
    </span>
  )
}

/** Where the newest assessment stands, with the part that is answered while it is. */
function stateWords(row: EngagementRow, t: Translator): string {
  if (row.assessment === null) return t('vendors.state.none')
  const status = t(`assessment-status.${row.assessment.status}`)
  const percent = progressOfRow(row)
  return percent === null ? status : t('vendors.state.progress', { status, percent })
}

function NextReview({ date, day }: { readonly date: string | null; readonly day: string }) {
  const format = useFormat()
  if (date === null) return <Dash />
  return (
    <time dateTime={date} title={format.fullDate(date)} className={date < day ? styles['overdue'] : undefined}>
      {format.relativeDay(date, day)}
    </time>
  )
}
