import type { Session } from 'electron'

/** No page can write a file by itself: everything that is saved goes through the main process and its dialogs. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
