import type { Services } from '../services.ts'
import type { Register } from './register.ts'

export function registerEvidence({ useCases }: Services, register: Register): void {
  const { evidence } = useCases
  register('evidence:attach', (input) => evidence.attach(input))
  register('evidence:choose', () => evidence.choose())
  register('evidence:update', (input) => evidence.update(input))
  register('evidence:save-copy', (input) => evidence.saveCopy(input))
}
