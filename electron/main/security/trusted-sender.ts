import { isOwnAddress } from './origin.ts'

/** What is known of the frame that sent a message; null when the frame is gone already. */
export interface SenderFrame {
  readonly url: string
  readonly isMainFrame: boolean
}

/**
 * Whether a message comes from our window's own page: its WebContents, its main frame, our origin. Pure.
 */
export function isTrustedSender(ownContentsId: number | null, contentsId: number, frame: SenderFrame | null): boolean {
  return (
    ownContentsId !== null &&
    contentsId === ownContentsId &&
    frame !== null &&
    frame.isMainFrame &&
    isOwnAddress(frame.url)
  )
}
