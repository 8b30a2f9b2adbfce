import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { ReportRow } from '#shared/ipc/report-channels.ts'
import type { ReportId } from '#shared/schema/primitives.ts'
import { useAction, useChannel } from '../../lib/api.ts'
import { AppLink, paths, useGo } from '../../lib/navigation.tsx'
import { useOpenedFile } from '../../lib/opened-file.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote, Loading, Note } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { Facts, Section } from '../../ui/Section.tsx'
import { utilities } from '../../ui/utilities.ts'
import { PdfPages } from './PdfPages.tsx'
import styles from './PdfPages.module.css'

/** An issued report: its pages, its entry in the register, and a copy to give away. */
export function IssuedReportScreen({ reportId }: { readonly reportId: ReportId }) {
  const t = useText()
  const { data, error, refetch } = useChannel('report:read', { id: reportId })
  const { run, isRunning } = useAction('report:save-copy')
  const [saveError, setSaveError] = useState<AppError | null>(null)
  const [savedTo, setSavedTo] = useState<string | null>(null)

  async function save(): Promise<void> {
    const saved = await run({ id: reportId })
    setSaveError(saved.ok ? null : saved.error)
    if (!saved.ok) setSavedTo(null)
    else if (saved.value.savedTo !== null) setSavedTo(saved.value.savedTo)
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
        <Button
          variant="primary"
          icon="download"
          isDisabled={data === undefined}
          isPending={isRunning}
          onPress={() => void save()}
        >
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
        <div className={styles['below']}>
          <div role="status">{savedTo === null ? null : <Saved path={savedTo} />}</div>
          {saveError === null ? null : <ErrorNote error={saveError} onRetry={() => void save()} />}
          <PdfPages bytes={data.pdf} label={data.report.number} />
        </div>
      )}
    </Page>
  )
}

/** Where the copy went, and the way to see what its reader will see. */
function Saved({ path }: { readonly path: string }) {
  const t = useText()
  const go = useGo()
  const open = useOpenedFile((state) => state.open)
  return (
    <Note
      kind="info"
      action={
        <Button
          size="small"
          onPress={() => {
            open(path)
            go(paths.verify())
          }}
        >
          {t('report-screen.verify-copy')}
        </Button>
      }
    >
      {t('report-screen.saved', { path })}
    </Note>
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
            { label: t('reports.sha256'), value: <span className={utilities['mono']}>{report.sha256}</span> },
          ]}
        />
      </Section>
      <p className={utilities['muted']}>{t('report-screen.after')}</p>
    </>
  )
}
