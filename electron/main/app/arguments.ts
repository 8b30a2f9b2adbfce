import { resolve } from 'node:path'

/** What the app was started for. */
export type StartIntent =
  | { readonly kind: 'command'; readonly args: readonly string[] }
  | { readonly kind: 'window'; readonly file: string | null }

/**
 * The words after the program (and, unpackaged, after the folder of the app). Switches before the first plain word are
 * Chromium's (`--no-sandbox`) and are left out; those after it belong to the command.
 */
function wordsOf(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(1)
  const isPlain = (word: string): boolean => !word.startsWith('-')
  const appFolder = isPackaged ? -1 : words.findIndex(isPlain)
  const rest = words.slice(appFolder + 1)
  const first = rest.findIndex(isPlain)
  return first === -1 ? [] : rest.slice(first)
}

/**
 * Reads the command line of the app. `verify FILE…` is answered without a window; any other plain word is a file to
 * open. Pure: `folder` is the current folder of the process that was started, against which a relative name is meant.
 */
export function startIntent(argv: readonly string[], isPackaged: boolean, folder: string): StartIntent {
  const words = wordsOf(argv, isPackaged)
  const [first] = words
  if (first === 'verify') return { kind: 'command', args: words }
  return { kind: 'window', file: first === undefined ? null : resolve(folder, first) }
}
