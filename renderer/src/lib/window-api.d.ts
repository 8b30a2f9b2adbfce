import type { WindowApi } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload: the only way to the main process. */
    readonly api: WindowApi
  }
}
