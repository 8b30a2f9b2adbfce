export { EngagementScreen } from './EngagementScreen.tsx'
export { NewEngagementScreen } from './NewEngagementScreen.tsx'
export { StartAssessmentScreen } from './StartAssessmentScreen.tsx'
