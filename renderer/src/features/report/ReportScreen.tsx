import { useState } from 'react'
import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import { isAllowed } from '#shared/domain/assessment/lifecycle.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import { useChannel } from '../../lib/api.ts'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { useOpenWorkspace } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page, type Crumb } from '../../ui/Page.tsx'
import { PdfPages } from './PdfPages.tsx'
import { ReportPanel } from './ReportPanel.tsx'
import { SignDialog } from './SignDialog.tsx'

/** The report of a decided assessment as it would be issued now; sign and issue it from here. */
export function ReportScreen({ assessmentId }: { readonly assessmentId: AssessmentId }) {
  const { data: view, error, refetch } = useChannel('assessment:get', { assessmentId }, { isFresh: true })
  const t = useText()
  if (error !== null) {
    return (
      <Page crumbs={[{ label: t('report-screen.title') }]}>
        <ErrorNote error={error} onRetry={refetch} />
      </Page>
    )
  }
  if (view === undefined) return <Loading />
  return view.assessment.status === 'decided' ? <Preview view={view} /> : <NotDecided view={view} />
}

function useCrumbs({ vendor, assessment }: AssessmentView): readonly Crumb[] {
  const t = useText()
  return [
    { label: t('nav.vendors'), to: paths.vendors() },
    { label: vendorNameOf(vendor), to: paths.vendor(vendor.id) },
    { label: assessment.title, to: paths.review(assessment.id) },
    { label: t('report-screen.title') },
  ]
}

function NotDecided({ view }: { readonly view: AssessmentView }) {
  const t = useText()
  const { assessment, reports } = view
  const newest = reports.at(-1)
  const isBeingAnswered = isAllowed(assessment.status, 'answer')
  return (
    <Page crumbs={useCrumbs(view)}>
      {newest === undefined ? (
        <EmptyState
          icon="reports"
          title={t('report-screen.not-decided.title')}
          action={
            <AppLink to={isBeingAnswered ? paths.assessment(assessment.id) : paths.review(assessment.id)}>
              {t(isBeingAnswered ? 'report-screen.go-to-answers' : 'report-screen.go-to-review')}
            </AppLink>
          }
        >
          {t('report-screen.not-decided.detail', { status: t(`assessment-status.${assessment.status}`) })}
        </EmptyState>
      ) : (
        <EmptyState
          icon="reports"
          title={t('report-screen.issued.title', { number: newest.number })}
          action={<AppLink to={paths.issuedReport(newest.id)}>{t('report-screen.open-report')}</AppLink>}
        >
          {t('report-screen.issued.detail')}
        </EmptyState>
      )}
    </Page>
  )
}

function Preview({ view }: { readonly view: AssessmentView }) {
  const t = useText()
  const { assessment } = view
  const [isSigning, setSigning] = useState(false)
  const hasIdentity = useOpenWorkspace()?.person.certificate !== null
  // What is signed is what was shown: while it is read anew, nothing can be signed.
  const {
    data: preview,
    error,
    isFetching,
    refetch,
  } = useChannel('report:preview', { assessmentId: assessment.id }, { isFresh: true })
  return (
    <Page
      crumbs={useCrumbs(view)}
      width="full"
      panelLabel={t('report-screen.panel')}
      panel={<ReportPanel view={view} preview={preview} />}
      actions={
        <Button
          variant="primary"
          isDisabled={preview === undefined || isFetching || !hasIdentity}
          onPress={() => setSigning(true)}
        >
          {t('report-screen.sign')}
        </Button>
      }
    >
      {error === null ? null : <ErrorNote error={error} onRetry={refetch} />}
      {preview === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <PdfPages bytes={preview.pdf} label={t('report-screen.preview-of', { number: preview.number })} />
      )}
      {preview === undefined ? null : (
        <SignDialog
          isOpen={isSigning}
          assessmentId={assessment.id}
          number={preview.number}
          onClose={() => setSigning(false)}
        />
      )}
    </Page>
  )
}
