export { useCreation } from './creation.ts'
export { FirstRunScreen } from './FirstRunScreen.tsx'
