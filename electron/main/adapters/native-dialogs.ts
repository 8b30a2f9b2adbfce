import { dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Dialogs, FileFilter } from '#shared/ports/dialogs.ts'

/** The system's own dialogs, on top of the window while there is one. They start in `startFolder`, whatever was chosen before. */
export function createNativeDialogs(window: () => BrowserWindow | null, startFolder: string): Dialogs {
  function open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    const parent = window()
    return parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options)
  }

  function save(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    const parent = window()
    return parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options)
  }

  return {
    async chooseFolder({ title, defaultPath }) {
      const chosen = await open({
        title,
        defaultPath: defaultPath ?? startFolder,
        properties: ['openDirectory', 'createDirectory'],
      })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    async chooseFiles({ title, multiple, filters }) {
      const chosen = await open({
        title,
        defaultPath: startFolder,
        filters: filters.map(mutable),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return chosen.canceled ? null : chosen.filePaths
    },
    async saveFile({ title, fileName, filters }) {
      const chosen = await save({
        title,
        defaultPath: join(startFolder, fileName),
        filters: filters.map(mutable),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
    },
  }
}

function mutable({ name, extensions }: FileFilter): Electron.FileFilter {
  return { name, extensions: [...extensions] }
}
