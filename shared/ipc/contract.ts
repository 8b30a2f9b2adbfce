import { z } from 'zod'
import { appChannels } from './app-channels.ts'
import { assessmentChannels } from './assessment-channels.ts'
import { reportChannels } from './report-channels.ts'
import { vendorChannels } from './vendor-channels.ts'
import { workspaceChannels, workspaceStatus } from './workspace-channels.ts'
import type { AppError } from './app-error.ts'
import type { Result } from '../domain/result.ts'

/** Every request that the window may make of the main process, `noun:verb`. There is no other way across. */
export const contract = {
  ...appChannels,
  ...workspaceChannels,
  ...vendorChannels,
  ...assessmentChannels,
  ...reportChannels,
}

/** Everything that the main process tells the window unasked. */
export const events = {
  'workspace:changed': workspaceStatus,
  /** A PDF was given to the app from outside: show it on the Verify screen. */
  'app:file-opened': z.strictObject({ path: z.string() }),
  /** The window is about to close or lock: save what is pending and answer `app:flushed`. */
  'app:flush-requested': z.strictObject({}),
  /** A menu command, by the name in the command table. */
  'app:command': z.strictObject({ command: z.string() }),
}

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type ChannelInput<Name extends ChannelName> = z.input<Contract[Name]['input']>
export type ParsedInput<Name extends ChannelName> = z.output<Contract[Name]['input']>
export type ChannelOutput<Name extends ChannelName> = z.output<Contract[Name]['output']>
export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>

/** What the preload puts on `window.api`. */
export interface WindowApi {
  call<Name extends ChannelName>(name: Name, input: ChannelInput<Name>): Promise<Result<ChannelOutput<Name>, AppError>>
  /** Gives a function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
  /** Path on the disk of a file that was dropped on the window. */
  pathForFile(file: File): string
}
