// The least that Electron and React can be: what a start costs without any program.
import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'

async function start() {
  await app.whenReady()
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  await window.loadFile(join(import.meta.dirname, 'page', 'index.html'))
}

void start()
