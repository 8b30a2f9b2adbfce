import type { WebContents } from 'electron'
import { events, type EventName, type EventPayload } from '#shared/ipc/contract.ts'
import { eventWireName } from '#shared/ipc/wire.ts'
import type { DeepReadonly } from '#shared/schema/primitives.ts'

/** Tells the window something unasked. Nothing happens when there is no window. */
export type SendEvent = <Name extends EventName>(name: Name, payload: DeepReadonly<EventPayload<Name>>) => void

/**
 * Makes the function that sends events; `contents` gives the window's contents, or null when it is gone. A payload that
 * is not what the contract says throws: a programming mistake.
 */
export function createSendEvent(contents: () => Pick<WebContents, 'send'> | null): SendEvent {
  return (name, payload) => contents()?.send(eventWireName(name), events[name].parse(payload))
}
