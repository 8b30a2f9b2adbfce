import { createHashHistory, createRootRoute, createRoute, createRouter, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { assessmentId, engagementId, questionnaireId, reportId, vendorId } from '#shared/schema/primitives.ts'
import { CrashedScreen } from './CrashBoundary.tsx'
import { Layout } from './Layout.tsx'
import {
  EditVendorScreen,
  EngagementScreen,
  IssuedReportScreen,
  NewEngagementScreen,
  NewVendorScreen,
  PortfolioScreen,
  QuestionBankScreen,
  QuestionnaireScreen,
  ReportScreen,
  ReportsScreen,
  ReviewQueueScreen,
  ReviewScreen,
  RunnerScreen,
  SettingsScreen,
  StartAssessmentScreen,
  VendorScreen,
  VendorsScreen,
  VerifyScreen,
} from './screens.ts'

type Parameters = Readonly<Record<string, string | undefined>>

const rootRoute = createRootRoute({
  component: Layout,
  notFoundComponent: PortfolioScreen,
  errorComponent: CrashedScreen,
})

/** A path and its screen. A path that names no thing of the right shape shows the error of its own screen, not a wrong thing. */
function place(path: string, render: (parameters: Parameters) => ReactNode) {
  function Place() {
    return render(useParams({ strict: false }))
  }
  return createRoute({ getParentRoute: () => rootRoute, path, component: Place })
}

const routeTree = rootRoute.addChildren([
  place('/', () => <PortfolioScreen />),
  place('/vendors', () => <VendorsScreen />),
  place('/vendors/new', () => <NewVendorScreen />),
  place('/vendors/$vendor', ({ vendor }) => <VendorScreen key={vendor} vendorId={vendorId.parse(vendor)} />),
  place('/vendors/$vendor/edit', ({ vendor }) => <EditVendorScreen vendorId={vendorId.parse(vendor)} />),
  place('/vendors/$vendor/engagements/new', ({ vendor }) => <NewEngagementScreen vendorId={vendorId.parse(vendor)} />),
  place('/vendors/$vendor/engagements/$engagement', ({ vendor, engagement }) => (
    <EngagementScreen
      key={engagement}
      vendorId={vendorId.parse(vendor)}
      engagementId={engagementId.parse(engagement)}
    />
  )),
  place('/engagements/$engagement/start', ({ engagement }) => (
    <StartAssessmentScreen engagementId={engagementId.parse(engagement)} />
  )),
  place('/assessments/$assessment', ({ assessment }) => (
    <RunnerScreen key={assessment} assessmentId={assessmentId.parse(assessment)} />
  )),
  place('/assessments/$assessment/report', ({ assessment }) => (
    <ReportScreen key={assessment} assessmentId={assessmentId.parse(assessment)} />
  )),
  place('/review', () => <ReviewQueueScreen />),
  place('/review/$assessment', ({ assessment }) => (
    <ReviewScreen key={assessment} assessmentId={assessmentId.parse(assessment)} />
  )),
  place('/reports', () => <ReportsScreen />),
  place('/reports/$report', ({ report }) => <IssuedReportScreen key={report} reportId={reportId.parse(report)} />),
  place('/bank', () => <QuestionBankScreen />),
  place('/bank/$id/$version', ({ id, version }) => (
    <QuestionnaireScreen id={questionnaireId.parse(id)} version={version ?? ''} />
  )),
  place('/verify', () => <VerifyScreen />),
  place('/settings', () => <SettingsScreen />),
])

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: false,
  defaultErrorComponent: CrashedScreen,
})
