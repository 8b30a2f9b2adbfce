import { create } from 'zustand'

/** The file that the Verify screen shows; a new `request` number means "again", also for the same path. */
interface OpenedFile {
  readonly path: string | null
  readonly request: number
  readonly open: (path: string) => void
}

export const useOpenedFile = create<OpenedFile>((set) => ({
  path: null,
  request: 0,
  open: (path) => set(({ request }) => ({ path, request: request + 1 })),
}))
