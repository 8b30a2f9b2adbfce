import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translator } from '#shared/text/translator.ts'

export interface MenuOptions {
  readonly isMac: boolean
  /** Only where the developer tools may be opened. */
  readonly withDeveloperTools: boolean
  /** Carries out a command of the command table, by its name. */
  readonly onCommand: (command: string) => void
}

/**
 * The native menu as a table. Roles bring the system's own behaviour and keys; what belongs to Countersign is a command
 * that the window carries out.
 */
function menuTable(t: Translator, options: MenuOptions): MenuItemConstructorOptions[] {
  const command = (label: string, name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => options.onCommand(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const developer: MenuItemConstructorOptions[] = options.withDeveloperTools
    ? [
        separator,
        { role: 'reload', label: t('menu.reload') },
        { role: 'toggleDevTools', label: t('menu.developer-tools') },
      ]
    : []
  return [
    ...(options.isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: t('menu.file'),
      submenu: [
        command(t('menu.verify-file'), 'verify.open'),
        command(t('menu.lock'), 'workspace.lock', 'CmdOrCtrl+L'),
        separator,
        options.isMac ? { role: 'close', label: t('menu.close') } : { role: 'quit', label: t('menu.quit') },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        { role: 'undo', label: t('menu.undo') },
        { role: 'redo', label: t('menu.redo') },
        separator,
        { role: 'cut', label: t('menu.cut') },
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
        { role: 'selectAll', label: t('menu.select-all') },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('menu.zoom-in') },
        { role: 'zoomOut', label: t('menu.zoom-out') },
        { role: 'resetZoom', label: t('menu.zoom-reset') },
        { role: 'togglefullscreen', label: t('menu.full-screen') },
        ...developer,
      ],
    },
  ]
}

/** Sets the menu of the app; once, after it is ready. */
export function installMenu(t: Translator, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTable(t, options)))
}
