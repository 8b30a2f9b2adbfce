import { nativeTheme, type BrowserWindow } from 'electron'
import type { Preferences } from '#shared/ipc/app-channels.ts'

/** The page's own background in each theme, so that the window does not flash white before it is painted. */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#101417' : '#f6f7f8'
}

/** Takes over the theme that the person chose: menus and dialogs follow it, and so does the page's colour scheme. */
export function applyTheme({ theme }: Pick<Preferences, 'theme'>): void {
  nativeTheme.themeSource = theme
}

/** Keeps the background of a window that of the theme while it lives. */
export function followTheme(window: BrowserWindow): void {
  const paint = (): void => window.setBackgroundColor(backgroundColour())
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}
