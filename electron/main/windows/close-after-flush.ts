import { dialog, type BrowserWindow } from 'electron'
import type { Translator } from '#shared/text/translator.ts'
import type { FlushGate } from './flush-gate.ts'

async function mayLose(window: BrowserWindow, unsaved: number, t: Translator): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('close.unsaved-title', { count: unsaved }),
    detail: t('close.unsaved-detail'),
    buttons: [t('close.stay'), t('close.lose')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/**
 * Closes the window only when its pending edits are saved. When some could not be, the person decides, with staying as
 * the default. A page that crashed has nothing more to give and closes at once.
 */
export function closeAfterFlush(window: BrowserWindow, gate: FlushGate, t: Translator): void {
  let isAsking = false

  async function ask(): Promise<void> {
    isAsking = true
    const { unsaved } = await gate.flush()
    if (window.isDestroyed()) return
    if (unsaved === null || unsaved === 0 || (await mayLose(window, unsaved, t))) window.destroy()
    isAsking = false
  }

  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return
    event.preventDefault()
    if (!isAsking) void ask()
  })
}
