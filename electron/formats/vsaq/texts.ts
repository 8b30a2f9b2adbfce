import type { FidelityLog } from '../fidelity.ts'
import { htmlToText } from '../text/html-to-text.ts'

/** Turns texts of the file into plain text that fits the schema, and notes what that costs. */
export interface Texts {
  /** Plain text over several lines, cut to the longest that the schema takes. */
  long(html: string, item: string): string
  /** Plain text on one line, with single spaces; not cut. */
  line(html: string, item: string): string
}

const longest = 20_000

export function createTexts(log: FidelityLog): Texts {
  function long(html: string, item: string): string {
    const { text, hadMarks, hadUnsafe } = htmlToText(html)
    if (hadMarks) log.note(item, 'text-marks-removed')
    if (hadUnsafe) log.note(item, 'html-unsafe')
    if (text.length <= longest) return text
    log.note(item, 'text-shortened', { limit: longest })
    return text.slice(0, longest).toWellFormed()
  }
  return { long, line: (html, item) => long(html, item).replace(/\s+/g, ' ') }
}

/** The beginning of a text that is too long for its place, cut at a space, with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`
}
