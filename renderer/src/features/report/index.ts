export { IssuedReportScreen } from './IssuedReportScreen.tsx'
export { ReportScreen } from './ReportScreen.tsx'
export { ReportsScreen } from './ReportsScreen.tsx'
