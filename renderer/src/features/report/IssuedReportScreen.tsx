import type { ReportRow } from '#shared/ipc/report-channels.ts'
import type { ReportId } from '#shared/schema/primitives.ts'
import { request, useChannel } from '../../lib/api.ts'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { Facts, Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toast.tsx'
import { utilities } from '../../ui/utilities.ts'
import { PdfPages } from './PdfPages.tsx'

/** An issued report: its pages, its entry in the register, and a copy to give away. */
export function IssuedReportScreen({ reportId }: { readonly reportId: ReportId }) {
  const t = useText()
  const { data, error, refetch } = useChannel('report:read', { id: reportId })

  async function save(): Promise<void> {
    const saved = await request('report:save-copy', { id: reportId })
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('report-screen.saved', { path: saved.value.savedTo }))
  }

  return (
    <Page
      crumbs={[
        { label: t('nav.reports'), to: paths.reports() },
        { label: data === undefined ? '…' : `${data.report.number} ${data.report.vendorName}` },
      ]}
      width="full"
      panelLabel={t('report-screen.register-entry')}
      panel={data === undefined ? undefined : <RegisterEntry report={data.report} />}
      actions={
        <Button variant="primary" icon="download" isDisabled={data === undefined} onPress={() => void save()}>
          {t('report-screen.save')}
        </Button>
      }
    >
      {error === null ? null : <ErrorNote error={error} onRetry={refetch} />}
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <PdfPages bytes={data.pdf} label={data.report.number} />
      )}
    </Page>
  )
}

function RegisterEntry({ report }: { readonly report: ReportRow }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <Section title={t('report-screen.register-entry')}>
        <Facts
          facts={[
            { label: t('reports.number'), value: report.number },
            { label: t('reports.risk'), value: <BandMark band={report.score.band} /> },
            {
              label: t('reports.vendor'),
              value: <AppLink to={paths.vendor(report.vendorId)}>{report.vendorName}</AppLink>,
            },
            { label: t('reports.issued'), value: format.dateTime(report.issuedAt) },
            { label: t('reports.by'), value: report.issuedByName },
            { label: t('reports.status'), value: t(`report-status.${report.status}`) },
            { label: t('reports.size'), value: format.size(report.size) },
          ]}
        />
      </Section>
      <Section title={t('reports.sha256')}>
        <p className={utilities['mono']}>{report.sha256}</p>
      </Section>
      <p className={utilities['muted']}>{t('report-screen.after')}</p>
    </>
  )
}
