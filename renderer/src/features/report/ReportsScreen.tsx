import type { ReportRow } from '#shared/ipc/report-channels.ts'
import { useChannel } from '../../lib/api.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'

/** The register: every report that was issued, newest first. */
export function ReportsScreen() {
  const t = useText()
  const go = useGo()
  const columns = useColumns()
  const { data, error, refetch } = useChannel('report:list', {}, { isFresh: true })
  const rows = data?.rows ?? []
  return (
    <Page crumbs={[{ label: t('nav.reports') }]} width="full">
      {error === null ? null : <ErrorNote error={error} onRetry={refetch} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data !== undefined && rows.length === 0 ? (
        <EmptyState icon="reports" title={t('reports.empty.title')}>
          {t('reports.empty.detail')}
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <DataTable
          label={t('nav.reports')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          onOpen={({ id }) => go(paths.issuedReport(id))}
          initialSort={{ column: 'number', direction: 'descending' }}
        />
      )}
    </Page>
  )
}

/** In a narrow window without what the report's own page tells as well. */
function useColumns(): readonly Column<ReportRow>[] {
  const t = useText()
  const format = useFormat()
  const isNarrow = useMediaQuery('(max-width: 1150px)')
  const columns: readonly Column<ReportRow>[] = [
    {
      id: 'number',
      title: t('reports.number'),
      render: ({ number }) => number,
      compare: (left, right) => left.number.localeCompare(right.number),
      isRowHeader: true,
      tone: 'strong',
    },
    {
      id: 'band',
      title: t('reports.risk'),
      render: ({ score }) => <BandMark band={score.band} />,
      text: ({ score }) => t(score.band === null ? 'band.none' : `band.${score.band}`),
    },
    {
      id: 'vendor',
      title: t('reports.vendor'),
      render: ({ vendorName }) => vendorName,
      compare: (left, right) => left.vendorName.localeCompare(right.vendorName),
    },
    {
      id: 'engagement',
      title: t('reports.engagement'),
      render: ({ engagementTitle }) => engagementTitle,
      tone: 'muted',
    },
    { id: 'status', title: t('reports.status'), render: ({ status }) => t(`report-status.${status}`), tone: 'muted' },
    {
      id: 'issued',
      title: t('reports.issued'),
      render: ({ issuedAt }) => format.dateTime(issuedAt),
      compare: (left, right) => left.issuedAt.localeCompare(right.issuedAt),
      align: 'end',
    },
    { id: 'by', title: t('reports.by'), render: ({ issuedByName }) => issuedByName, tone: 'muted' },
  ]
  return isNarrow ? columns.filter(({ id }) => id !== 'by' && id !== 'engagement') : columns
}
