import type { Services } from '../services.ts'
import type { Register } from './register.ts'

export function registerReports({ useCases }: Services, register: Register): void {
  const { reports, verification } = useCases
  register('report:preview', (input) => reports.preview(input))
  register('report:issue', (input) => reports.issue(input))
  register('report:list', () => reports.list())
  register('report:read', (input) => reports.read(input))
  register('report:save-copy', (input) => reports.saveCopy(input))
  register('verify:choose', () => verification.choose())
  register('verify:file', (input) => verification.verify(input))
  register('verify:save-embedded', (input) => verification.saveEmbedded(input))
}
