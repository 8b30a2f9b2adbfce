import { create } from 'zustand'
import type { AppError } from '#shared/ipc/app-error.ts'

/** What the top right corner says about the edits: only what the disk has acknowledged counts as saved. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: AppError; readonly retry: () => void }

interface SaveState {
  readonly status: SaveStatus
  readonly report: (status: SaveStatus) => void
}

export const useSaveState = create<SaveState>((set) => ({
  status: { kind: 'idle' },
  report: (status) => set({ status }),
}))

/** Edits that wait for the disk: flushed when the window closes or the workspace locks. */
export interface PendingEdits {
  /** Sends what waits; true when everything was acknowledged. */
  readonly flush: () => Promise<boolean>
}

const pending = new Set<PendingEdits>()

export function registerPending(edits: PendingEdits): () => void {
  pending.add(edits)
  return () => void pending.delete(edits)
}

/** Flushes all edits of all screens; gives how many sources could not be saved. */
export async function flushAll(): Promise<number> {
  const results = await Promise.all([...pending].map((edits) => edits.flush()))
  return results.filter((isSaved) => !isSaved).length
}
