import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { ChannelName } from '#shared/ipc/contract.ts'
import { callWireName } from '#shared/ipc/wire.ts'
import { createAnswerers, type AnswerOptions, type Handler } from './answer.ts'

/** Puts a handler behind a channel of the contract; each channel once. */
export type Register = <Name extends ChannelName>(name: Name, handler: Handler<Name>) => void

export interface RegisterOptions extends AnswerOptions {
  /** Whether a message comes from our own window's own page. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
}

/** Makes the one function that puts handlers behind channels; see `createAnswerers` for what a call goes through. */
export function createRegister(options: RegisterOptions): Register {
  const answererOf = createAnswerers(options)
  return (name, handler) => {
    const answer = answererOf(name, handler)
    ipcMain.handle(callWireName(name), (event, raw: unknown) => answer(options.isTrusted(event), raw))
  }
}
