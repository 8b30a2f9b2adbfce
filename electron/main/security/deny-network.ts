import type { Session } from 'electron'
import { isOwnAddress } from './origin.ts'

/** Pictures that a page made itself; they name no place. */
const madeInPage = /^(?:data:image\/|blob:app:\/\/countersign\/)/

/**
 * Whether a request may go through. Pure. The developer tools have a scheme of their own and are let through only
 * where they can be opened at all.
 */
export function isRequestAllowed(address: string, allowDeveloperTools: boolean): boolean {
  if (isOwnAddress(address) || madeInPage.test(address)) return true
  return allowDeveloperTools && address.startsWith('devtools://devtools/')
}

/**
 * Cancels every request of this session that is not for the app itself. The one owner of `webRequest`: Electron keeps
 * only the last listener of each kind, so nothing else may set one.
 */
export function denyNetwork(session: Session, allowDeveloperTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, allowDeveloperTools) })
  })
}
