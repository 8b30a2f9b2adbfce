import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Paths of the screens, so that features link to each other without knowing each other. */
export const paths = {
  portfolio: () => '/',
  vendors: () => '/vendors',
  newVendor: () => '/vendors/new',
  vendor: (vendorId: string) => `/vendors/${vendorId}`,
  editVendor: (vendorId: string) => `/vendors/${vendorId}/edit`,
  newEngagement: (vendorId: string) => `/vendors/${vendorId}/engagements/new`,
  engagement: (vendorId: string, engagementId: string) => `/vendors/${vendorId}/engagements/${engagementId}`,
  startAssessment: (engagementId: string) => `/engagements/${engagementId}/start`,
  assessment: (assessmentId: string) => `/assessments/${assessmentId}`,
  reviewQueue: () => '/review',
  review: (assessmentId: string) => `/review/${assessmentId}`,
  report: (assessmentId: string) => `/assessments/${assessmentId}/report`,
  reports: () => '/reports',
  issuedReport: (reportId: string) => `/reports/${reportId}`,
  bank: () => '/bank',
  questionnaire: (id: string, version: string) => `/bank/${id}/${version}`,
  verify: () => '/verify',
  settings: () => '/settings',
} as const

/** Goes to a path of `paths`. */
export function useGo(): (path: string) => void {
  const router = useRouter()
  return (path) => router.history.push(path)
}

/** A link to a path of `paths`; it is marked as the current page only where it leads to this very screen. */
export function AppLink(props: {
  readonly to: string
  readonly className?: string | undefined
  readonly title?: string
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'page'
  readonly children: ReactNode
}) {
  const { to, children, ...rest } = props
  return (
    <Link to={to} activeOptions={{ exact: true }} {...rest}>
      {children}
    </Link>
  )
}
