/** The file that the app was last asked to open and that no window has taken yet. */
export interface OpenedFile {
  /** Remembers a file, in the place of an earlier one. */
  offer(path: string): void
  /** Gives the file once; null when there is none. */
  take(): string | null
}

export function createOpenedFile(first: string | null): OpenedFile {
  let waiting = first
  return {
    offer: (path) => {
      waiting = path
    },
    take: () => {
      const path = waiting
      waiting = null
      return path
    },
  }
}
