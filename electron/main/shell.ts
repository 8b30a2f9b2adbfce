import type { BrowserWindow } from 'electron'
import type { Logger } from '#shared/ports/logger.ts'
import type { Translator } from '#shared/text/translator.ts'
import type { OpenedFile } from './app/opened-file.ts'
import type { Places } from './app/places.ts'
import type { SendEvent } from './ipc/send-event.ts'
import type { FlushGate } from './windows/flush-gate.ts'

/** What the Electron shell offers to the services and handlers that are composed on it. */
export interface Shell {
  readonly log: Logger
  readonly translator: Translator
  readonly places: Places
  /** Folder of what the app remembers of this user, outside any workspace. */
  readonly profileFolder: string
  /** The window, or null before it opens and after it closed. */
  readonly window: () => BrowserWindow | null
  readonly send: SendEvent
  readonly gate: FlushGate
  readonly openedFile: OpenedFile
}
