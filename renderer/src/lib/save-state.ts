import { create } from 'zustand'
import type { AppError } from '#shared/ipc/app-error.ts'

/** What the top right corner says about the edits: only what the disk has acknowledged counts as saved. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: AppError; readonly retry: () => void }

type Unfinished = Extract<SaveStatus, { kind: 'saving' | 'failed' }>

interface SaveState {
  /** Of everything together: one failure outweighs all that was saved since. */
  readonly status: SaveStatus
  readonly unfinished: ReadonlyMap<object, Unfinished>
  readonly savedAt: string | null
  /** What one source of edits says; it holds until the same source says something else. */
  readonly report: (source: object, status: SaveStatus) => void
  /** Forgets everything, as after a lock. */
  readonly reset: () => void
}

const nothing = { status: { kind: 'idle' }, unfinished: new Map<object, Unfinished>(), savedAt: null } as const

export const useSaveState = create<SaveState>((set) => ({
  ...nothing,
  report: (source, status) =>
    set((state) => {
      const unfinished = new Map(state.unfinished)
      unfinished.delete(source)
      if (status.kind === 'saving' || status.kind === 'failed') unfinished.set(source, status)
      const savedAt = status.kind === 'saved' ? status.at : state.savedAt
      return { unfinished, savedAt, status: togetherOf([...unfinished.values()], savedAt) }
    }),
  reset: () => set(nothing),
}))

function togetherOf(unfinished: readonly Unfinished[], savedAt: string | null): SaveStatus {
  const failed = unfinished.filter((status) => status.kind === 'failed')
  const newest = failed.at(-1)
  if (newest !== undefined) return { ...newest, retry: () => failed.forEach(({ retry }) => retry()) }
  if (unfinished.length > 0) return { kind: 'saving' }
  return savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: savedAt }
}

/** Edits that wait for the disk: flushed when the window closes or the workspace locks. */
export interface PendingEdits {
  /** Sends what waits; true when everything was acknowledged. */
  readonly flush: () => Promise<boolean>
  /** Drops what waits, when the workspace that it belongs to is no longer open. */
  readonly discard?: () => void
}

const pending = new Set<{ readonly edits: PendingEdits }>()

/** Counts these edits in until the function that it gives is called. */
export function registerPending(edits: PendingEdits): () => void {
  const entry = { edits }
  pending.add(entry)
  return () => void pending.delete(entry)
}

/** Flushes all edits of all screens; gives how many sources could not be saved. */
export async function flushAll(): Promise<number> {
  const results = await Promise.all([...pending].map(({ edits }) => edits.flush()))
  return results.filter((isSaved) => !isSaved).length
}

/** Drops all edits that wait: what could not be saved of one workspace must never be written to another. */
export function discardAll(): void {
  for (const { edits } of pending) edits.discard?.()
  useSaveState.getState().reset()
}
