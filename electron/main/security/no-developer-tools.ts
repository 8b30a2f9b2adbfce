import type { WebContents } from 'electron'

/** The developer tools cannot stay open in these contents, however they were opened. */
export function noDeveloperTools(contents: WebContents): void {
  contents.on('devtools-opened', () => contents.closeDevTools())
}
