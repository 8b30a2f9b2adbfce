import type { WebContents } from 'electron'

/** No page can open a window or embed a webview; windows are opened by the app alone. */
export function denyWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
