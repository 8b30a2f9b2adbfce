export { RunnerScreen } from './RunnerScreen.tsx'
