import type { App, Session, WebContents } from 'electron'
import { denyCredentials } from './deny-credentials.ts'
import { denyDownloads } from './deny-downloads.ts'
import { denyNavigation } from './deny-navigation.ts'
import { denyNetwork } from './deny-network.ts'
import { denyPermissions } from './deny-permissions.ts'
import { denyWindows } from './deny-windows.ts'
import { noDeveloperTools } from './no-developer-tools.ts'
import { noSpellCheck } from './no-spell-check.ts'

export interface GuardOptions {
  /** Only where the app runs unpackaged. */
  readonly allowDeveloperTools: boolean
}

function guardSession(session: Session, options: GuardOptions): void {
  noSpellCheck(session)
  denyPermissions(session)
  denyNetwork(session, options.allowDeveloperTools)
  denyDownloads(session)
}

function guardContents(contents: WebContents, options: GuardOptions): void {
  denyNavigation(contents)
  denyWindows(contents)
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  if (!options.allowDeveloperTools) noDeveloperTools(contents)
}

/** Puts every session and all contents of this process under the rules of this folder, from their making. */
export function guardEverything(app: App, options: GuardOptions): void {
  denyCredentials(app)
  app.on('session-created', (session) => guardSession(session, options))
  app.on('web-contents-created', (_event, contents) => guardContents(contents, options))
}
