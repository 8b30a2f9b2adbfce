import { lazy } from 'react'

/** The features, each a file of its own that is loaded when it is first needed: the start stays light. */
const features = {
  portfolio: () => import('../features/portfolio/index.ts'),
  vendors: () => import('../features/vendors/index.ts'),
  engagements: () => import('../features/engagements/index.ts'),
  runner: () => import('../features/runner/index.ts'),
  review: () => import('../features/review/index.ts'),
  report: () => import('../features/report/index.ts'),
  verify: () => import('../features/verify/index.ts'),
  questionBank: () => import('../features/question-bank/index.ts'),
  settings: () => import('../features/settings/index.ts'),
}

/** Loads what is likely to be needed next, once the window has nothing better to do. */
export function preloadScreens(): void {
  requestIdleCallback(() => void Promise.all(Object.values(features).map((load) => load())))
}

export const PortfolioScreen = lazy(async () => ({ default: (await features.portfolio()).PortfolioScreen }))
export const VendorsScreen = lazy(async () => ({ default: (await features.vendors()).VendorsScreen }))
export const NewVendorScreen = lazy(async () => ({ default: (await features.vendors()).NewVendorScreen }))
export const VendorScreen = lazy(async () => ({ default: (await features.vendors()).VendorScreen }))
export const EditVendorScreen = lazy(async () => ({ default: (await features.vendors()).EditVendorScreen }))
export const NewEngagementScreen = lazy(async () => ({ default: (await features.engagements()).NewEngagementScreen }))
export const EngagementScreen = lazy(async () => ({ default: (await features.engagements()).EngagementScreen }))
export const StartAssessmentScreen = lazy(async () => ({
  default: (await features.engagements()).StartAssessmentScreen,
}))
export const RunnerScreen = lazy(async () => ({ default: (await features.runner()).RunnerScreen }))
export const ReviewQueueScreen = lazy(async () => ({ default: (await features.review()).ReviewQueueScreen }))
export const ReviewScreen = lazy(async () => ({ default: (await features.review()).ReviewScreen }))
export const ReportScreen = lazy(async () => ({ default: (await features.report()).ReportScreen }))
export const ReportsScreen = lazy(async () => ({ default: (await features.report()).ReportsScreen }))
export const IssuedReportScreen = lazy(async () => ({ default: (await features.report()).IssuedReportScreen }))
export const VerifyScreen = lazy(async () => ({ default: (await features.verify()).VerifyScreen }))
export const QuestionBankScreen = lazy(async () => ({ default: (await features.questionBank()).QuestionBankScreen }))
export const QuestionnaireScreen = lazy(async () => ({ default: (await features.questionBank()).QuestionnaireScreen }))
export const SettingsScreen = lazy(async () => ({ default: (await features.settings()).SettingsScreen }))
