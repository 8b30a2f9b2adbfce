import type { Session } from 'electron'

/** The spell checker is off before the first window: even disabled in a page, Chromium would fetch its dictionaries. */
export function noSpellCheck(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}
