import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { WindowApi } from '#shared/ipc/contract.ts'
import { callWireName, eventWireName } from '#shared/ipc/wire.ts'

/** The only way from the page to the main process; what is sent is judged there. */
const api: WindowApi = {
  call: (name, input) => ipcRenderer.invoke(callWireName(name), input),
  on: (name, listener) => {
    const wireName = eventWireName(name)
    const receive = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload)
    ipcRenderer.on(wireName, receive)
    return () => void ipcRenderer.off(wireName, receive)
  },
  pathForFile: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('api', api)
