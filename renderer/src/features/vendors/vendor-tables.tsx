import type { AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { RegisterEntry } from '#shared/schema/register.ts'
import type { Translator } from '#shared/text/translator.ts'
import { useAction } from '../../lib/api.ts'
import type { Format } from '../../lib/format.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useMediaQuery } from '../../lib/media-query.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { localDay } from '../../lib/today.ts'
import { BandMark } from '../../ui/Band.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { toast } from '../../ui/toast.tsx'
import { nextStep } from './model/assessment-step.ts'
import styles from './VendorScreen.module.css'

const narrow = '(max-width: 1150px)'

/** All columns, or without the less needed ones where the window is narrow. */
function fitting<Item>(isNarrow: boolean, lessNeeded: readonly string[], columns: readonly Column<Item>[]) {
  return isNarrow ? columns.filter(({ id }) => !lessNeeded.includes(id)) : columns
}

/** All assessments of the vendor; Enter opens one where its next step is. */
export function AssessmentTable({ rows }: { readonly rows: readonly AssessmentRow[] }) {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const isNarrow = useMediaQuery(narrow)
  if (rows.length === 0) return <p className={styles['none']}>{t('vendor.assessments.none')}</p>
  return (
    <div className={styles['table']}>
      <DataTable
        label={t('vendor.assessments')}
        rows={rows}
        keyOf={({ id }) => id}
        onOpen={(row) => go(nextStep(row).to)}
        columns={fitting<AssessmentRow>(
          isNarrow,
          ['engagement', 'since'],
          [
            {
              id: 'risk',
              title: t('vendors.column.risk'),
              render: ({ score }) => <BandMark band={score.band} />,
              text: ({ score }) => t(`band.${score.band ?? 'none'}`),
            },
            {
              id: 'title',
              title: t('vendor.assessments.column.title'),
              isRowHeader: true,
              tone: 'strong',
              render: ({ title }) => <Clipped words={title} />,
              text: ({ title }) => title,
            },
            {
              id: 'engagement',
              title: t('vendor.assessments.column.engagement'),
              tone: 'muted',
              render: ({ engagementTitle }) => <Clipped words={engagementTitle} />,
              text: ({ engagementTitle }) => engagementTitle,
            },
            {
              id: 'state',
              title: t('vendor.assessments.column.state'),
              tone: 'muted',
              render: ({ status }) => t(`assessment-status.${status}`),
            },
            {
              id: 'findings',
              title: t('vendor.assessments.column.findings'),
              align: 'end',
              render: ({ openFindings }) => format.integer(openFindings),
            },
            {
              id: 'since',
              title: t('vendor.assessments.column.since'),
              tone: 'muted',
              render: ({ statusSince }) => <Day instant={statusSince} />,
            },
          ],
        )}
      />
    </div>
  )
}

/** Everything that the vendor has shown so far. */
export function EvidenceTable({ rows, day }: { readonly rows: readonly Evidence[]; readonly day: string }) {
  const t = useText()
  const format = useFormat()
  const isNarrow = useMediaQuery(narrow)
  if (rows.length === 0) return <p className={styles['none']}>{t('vendor.evidence.none')}</p>
  return (
    <div className={styles['table']}>
      <DataTable
        label={t('vendor.evidence')}
        initialSort={{ column: 'number', direction: 'ascending' }}
        rows={rows}
        keyOf={({ id }) => id}
        columns={fitting<Evidence>(
          isNarrow,
          ['period'],
          [
            {
              id: 'number',
              title: t('vendor.evidence.column.number'),
              tone: 'muted',
              render: ({ number }) => evidenceNumber(number, t),
              compare: (left, right) => left.number - right.number,
            },
            {
              id: 'title',
              title: t('vendor.evidence.column.title'),
              isRowHeader: true,
              tone: 'strong',
              render: ({ title, fileName }) => <Clipped words={title} more={fileName} />,
              text: ({ title }) => title,
            },
            {
              id: 'kind',
              title: t('vendor.evidence.column.kind'),
              tone: 'muted',
              render: ({ kind }) => t(`evidence-kind.${kind}`),
            },
            {
              id: 'period',
              title: t('vendor.evidence.column.period'),
              tone: 'muted',
              render: (row) => periodWords(row, t, format),
            },
            {
              id: 'expires',
              title: t('vendor.evidence.column.expires'),
              tone: 'muted',
              render: ({ expires }) => <Expiry date={expires} day={day} />,
              isBlank: ({ expires }) => expires === null,
              compare: (left, right) => (left.expires ?? '').localeCompare(right.expires ?? ''),
            },
            {
              id: 'save',
              title: t('vendor.evidence.column.copy'),
              align: 'end',
              render: (row) => <SaveCopy evidence={row} />,
              text: () => t('vendor.evidence.save'),
            },
          ],
        )}
      />
    </div>
  )
}

function Clipped({ words, more = '' }: { readonly words: string; readonly more?: string }) {
  return (
    <span className={styles['clipped']} title={more === '' ? words : `${words}\n${more}`}>
      {words}
    </span>
  )
}

/** The day of an instant; the time of day on hover. */
function Day({ instant }: { readonly instant: string }) {
  const format = useFormat()
  return (
    <time dateTime={instant} title={format.dateTime(instant)}>
      {format.date(localDay(instant))}
    </time>
  )
}

/** `E-01`, as in reports. */
function evidenceNumber(number: number, t: Translator): string {
  return t('vendor.evidence.number', { number: String(number).padStart(2, '0') })
}

function periodWords({ periodFrom, periodTo }: Evidence, t: Translator, format: Format): string {
  const from = periodFrom === null ? '' : format.date(periodFrom)
  const to = periodTo === null ? '' : format.date(periodTo)
  if (from !== '' && from === to) return from
  if (from !== '' && to !== '') return t('vendor.evidence.period', { from, to })
  if (from !== '') return t('vendor.evidence.period-from', { from })
  return to === '' ? '' : t('vendor.evidence.period-to', { to })
}

function Expiry({ date, day }: { readonly date: string | null; readonly day: string }) {
  const t = useText()
  const format = useFormat()
  if (date === null) return <span>{t('vendor.evidence.open-ended')}</span>
  return (
    <time dateTime={date} title={format.fullDate(date)} className={date < day ? styles['expired'] : undefined}>
      {format.date(date)}
    </time>
  )
}

function SaveCopy({ evidence }: { readonly evidence: Evidence }) {
  const t = useText()
  const save = useAction('evidence:save-copy')
  async function run(): Promise<void> {
    const result = await save.run({ id: evidence.id })
    if (!result.ok) toast(result.error.message)
    else if (result.value.savedTo !== null) toast(t('vendor.evidence.saved', { path: result.value.savedTo }))
  }
  return <IconButton size="small" icon="download" label={t('vendor.evidence.save')} onPress={() => void run()} />
}

/** Issued reports, the newest first. */
export function ReportTable({ rows }: { readonly rows: readonly RegisterEntry[] }) {
  const t = useText()
  const go = useGo()
  if (rows.length === 0) return <p className={styles['none']}>{t('vendor.reports.none')}</p>
  return (
    <div className={styles['table']}>
      <DataTable
        label={t('vendor.reports')}
        rows={rows}
        keyOf={({ id }) => id}
        onOpen={({ id }) => go(paths.issuedReport(id))}
        columns={[
          {
            id: 'risk',
            title: t('vendor.reports.column.risk'),
            render: ({ score }) => <BandMark band={score.band} />,
            text: ({ score }) => t(`band.${score.band ?? 'none'}`),
          },
          {
            id: 'number',
            title: t('vendor.reports.column.number'),
            isRowHeader: true,
            tone: 'strong',
            render: ({ number }) => number,
          },
          {
            id: 'edition',
            title: t('vendor.reports.column.edition'),
            tone: 'muted',
            render: ({ edition }) => t(`vendor.edition.${edition}`),
          },
          {
            id: 'issued',
            title: t('vendor.reports.column.issued'),
            tone: 'muted',
            render: ({ issuedAt }) => <Day instant={issuedAt} />,
          },
          {
            id: 'state',
            title: t('vendor.reports.column.state'),
            tone: 'muted',
            render: ({ status }) => t(`assessment-status.${status}`),
          },
        ]}
      />
    </div>
  )
}
