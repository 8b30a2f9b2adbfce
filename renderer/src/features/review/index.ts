export { ReviewQueueScreen } from './queue/ReviewQueueScreen.tsx'
export { ReviewScreen } from './ReviewScreen.tsx'
