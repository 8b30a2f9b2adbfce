import { powerMonitor, type App, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createTranslator } from '#shared/text/translator.ts'
import { registerHandlers } from '../ipc/index.ts'
import { createRegister } from '../ipc/register.ts'
import { createSendEvent } from '../ipc/send-event.ts'
import { openAppSession } from '../security/app-scheme.ts'
import { isTrustedSender } from '../security/trusted-sender.ts'
import { createServices } from '../services.ts'
import type { Shell } from '../shell.ts'
import { closeAfterFlush } from '../windows/close-after-flush.ts'
import { createFlushGate } from '../windows/flush-gate.ts'
import { openMainWindow } from '../windows/main-window.ts'
import { applyTheme } from '../windows/theme.ts'
import { createFileLog } from './file-log.ts'
import { installMenu } from './menu.ts'
import { createOpenedFile } from './opened-file.ts'
import type { Places } from './places.ts'

/** How long a window may take to save what is pending before it is closed all the same, in milliseconds. */
const flushPatience = 5_000

export interface WindowAppOptions {
  readonly app: App
  readonly places: Places
  readonly profileFolder: string
  readonly allowDeveloperTools: boolean
  /** The file that this start named. */
  readonly file: string | null
}

/** The app with its one window. */
export interface WindowApp {
  /** Composes everything and opens the window as soon as Electron is ready. */
  readonly start: () => void
  /** Brings the window to the front and, where a file is given, tells it to show that. */
  readonly openFile: (file: string | null) => void
}

export function createWindowApp({
  app,
  places,
  profileFolder,
  allowDeveloperTools,
  file,
}: WindowAppOptions): WindowApp {
  let window: BrowserWindow | null = null
  const log = createFileLog(join(profileFolder, 'logs', 'countersign.log'), () => new Date())
  const openedFile = createOpenedFile(file)
  const send = createSendEvent(() => window?.webContents ?? null)
  const gate = createFlushGate(() => send('app:flush-requested', {}), flushPatience)

  function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    const frame = senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null }
    return isTrustedSender(window?.webContents.id ?? null, sender.id, frame)
  }

  function composeShell(): Shell {
    const translator = createTranslator(app.getLocale())
    return { log, translator, places, profileFolder, window: () => window, send, gate, openedFile }
  }

  async function onReady(): Promise<void> {
    const shell = composeShell()
    const { translator } = shell
    const services = await createServices(shell)
    const preferences = await services.useCases.preferences.get()
    if (preferences.ok) applyTheme(preferences.value)
    const newReference = (): string => randomBytes(4).toString('hex')
    registerHandlers(services, createRegister({ isTrusted, log, translator, newReference }))
    const onCommand = (command: string): void => send('app:command', { command })
    installMenu(translator, {
      isMac: process.platform === 'darwin',
      withDeveloperTools: allowDeveloperTools,
      onCommand,
    })
    const session = openAppSession(places.renderer)
    const title = translator('product.name')
    window = openMainWindow({ title, session, preload: places.preload, profileFolder, allowDeveloperTools, log })
    closeAfterFlush(window, gate, translator)
    window.on('closed', () => {
      window = null
    })
    powerMonitor.on('suspend', () => void gate.flush())
    app.on('window-all-closed', () => void services.close().finally(() => app.quit()))
  }

  function openFile(path: string | null): void {
    if (path !== null) {
      openedFile.offer(path)
      send('app:file-opened', { path })
    }
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }

  function start(): void {
    log.info('app.start', { version: app.getVersion(), electron: process.versions.electron })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      openFile(path)
    })
    app
      .whenReady()
      .then(onReady)
      .catch((error: unknown) => {
        log.error('app.start-failed', error)
        app.exit(1)
      })
  }

  return { start, openFile }
}
