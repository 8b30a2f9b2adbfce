import { BrowserWindow, screen, type Session } from 'electron'
import { join } from 'node:path'
import type { Logger } from '#shared/ports/logger.ts'
import { startAddress } from '../security/origin.ts'
import { backgroundColour, followTheme } from './theme.ts'
import { fitToScreens, readWindowState, writeWindowState } from './window-state.ts'

export interface MainWindowOptions {
  readonly title: string
  readonly session: Session
  /** Absolute path of the built preload. */
  readonly preload: string
  readonly profileFolder: string
  readonly allowDeveloperTools: boolean
  readonly log: Logger
}

/** Features of Chromium that would open a chooser of their own; what the app needs of this goes through main. */
const unusedFeatures = ['FileSystemAccessLocal', 'WebUSB', 'WebHID', 'Serial', 'WebBluetooth', 'WebBluetoothGetDevices']

function rememberState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    writeWindowState(file, { place: { x, y }, width, height, maximized: window.isMaximized() })
  })
}

/**
 * Opens the one window of the app, where it was last, and loads its page. It is shown once it is painted.
 */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const stateFile = join(options.profileFolder, 'window.json')
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const { place, width, height, maximized } = fitToScreens(readWindowState(stateFile), screens)
  const window = new BrowserWindow({
    ...place,
    width,
    height,
    minWidth: 960,
    minHeight: 640,
    title: options.title,
    show: false,
    backgroundColor: backgroundColour(),
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: unusedFeatures.join(','),
      devTools: options.allowDeveloperTools,
    },
  })
  if (maximized) window.maximize()
  rememberState(window, stateFile)
  followTheme(window)
  window.once('ready-to-show', () => {
    window.show()
    options.log.info('window.ready', { maximized })
  })
  window.loadURL(startAddress).catch((error: unknown) => options.log.error('window.load-failed', error))
  return window
}
