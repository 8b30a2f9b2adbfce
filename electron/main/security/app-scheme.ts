import { protocol, session, type Session } from 'electron'
import { createAppProtocolHandler } from './app-protocol.ts'
import { appScheme } from './origin.ts'

/** Makes the app's scheme one with an origin of its own. Before the app is ready; Electron allows it once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/**
 * The session of the window: in memory only, so that nothing of a page stays on the disk, and with the app's scheme as
 * the one thing that can be loaded. After the app is ready.
 */
export function openAppSession(rendererFolder: string): Session {
  const appSession = session.fromPartition('countersign', { cache: false })
  appSession.protocol.handle(appScheme, createAppProtocolHandler(rendererFolder))
  return appSession
}
