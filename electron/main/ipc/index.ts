import type { Services } from '../services.ts'
import type { Register } from './register.ts'

/** Puts a handler behind every channel of the contract; one file a noun. */
export function registerHandlers(services: Services, register: Register): void {
  register('app:take-opened-file', () => ({ ok: true, value: { path: services.shell.openedFile.take() } }))
  register('app:flushed', ({ unsaved }) => {
    services.shell.gate.acknowledge(unsaved)
    return { ok: true, value: {} }
  })
}
