import type { Failure } from '../ipc/app-error.ts'
import type { Result } from '../domain/result.ts'

/** Files outside the workspace, named by a path that a person chose. */
export interface OutsideFiles {
  /** Reads a whole file of at most `limit` bytes; `file-unreadable` or `file-too-large` otherwise. */
  read(path: string, limit: number): Promise<Result<Uint8Array, Failure>>
  /** Size in bytes and the first bytes (at most 512) of a regular file; `file-unreadable` otherwise. */
  inspect(path: string): Promise<Result<{ readonly size: number; readonly head: Uint8Array }, Failure>>
  /** Writes a file durably (temporary file, fsync, rename). */
  write(path: string, bytes: Uint8Array): Promise<Result<null, Failure>>
}
