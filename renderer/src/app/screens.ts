import { lazy } from 'react'

/** Every screen, loaded when it is first shown: the start stays light. */
export const PortfolioScreen = lazy(async () => ({
  default: (await import('../features/portfolio/index.ts')).PortfolioScreen,
}))
export const VendorsScreen = lazy(async () => ({
  default: (await import('../features/vendors/index.ts')).VendorsScreen,
}))
export const NewVendorScreen = lazy(async () => ({
  default: (await import('../features/vendors/index.ts')).NewVendorScreen,
}))
export const VendorScreen = lazy(async () => ({ default: (await import('../features/vendors/index.ts')).VendorScreen }))
export const EditVendorScreen = lazy(async () => ({
  default: (await import('../features/vendors/index.ts')).EditVendorScreen,
}))
export const NewEngagementScreen = lazy(async () => ({
  default: (await import('../features/engagements/index.ts')).NewEngagementScreen,
}))
export const EngagementScreen = lazy(async () => ({
  default: (await import('../features/engagements/index.ts')).EngagementScreen,
}))
export const StartAssessmentScreen = lazy(async () => ({
  default: (await import('../features/engagements/index.ts')).StartAssessmentScreen,
}))
export const RunnerScreen = lazy(async () => ({ default: (await import('../features/runner/index.ts')).RunnerScreen }))
export const ReviewQueueScreen = lazy(async () => ({
  default: (await import('../features/review/index.ts')).ReviewQueueScreen,
}))
export const ReviewScreen = lazy(async () => ({ default: (await import('../features/review/index.ts')).ReviewScreen }))
export const ReportScreen = lazy(async () => ({ default: (await import('../features/report/index.ts')).ReportScreen }))
export const ReportsScreen = lazy(async () => ({
  default: (await import('../features/report/index.ts')).ReportsScreen,
}))
export const IssuedReportScreen = lazy(async () => ({
  default: (await import('../features/report/index.ts')).IssuedReportScreen,
}))
export const VerifyScreen = lazy(async () => ({ default: (await import('../features/verify/index.ts')).VerifyScreen }))
export const QuestionBankScreen = lazy(async () => ({
  default: (await import('../features/question-bank/index.ts')).QuestionBankScreen,
}))
export const QuestionnaireScreen = lazy(async () => ({
  default: (await import('../features/question-bank/index.ts')).QuestionnaireScreen,
}))
export const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/index.ts')).SettingsScreen,
}))
