export { VerifyScreen } from './VerifyScreen.tsx'
