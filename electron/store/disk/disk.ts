import { isMissing } from './disk-failure.ts'

/**
 * What the store asks of a file system: the seam at which tests put failures in and record what was written. Every method throws
 * as node:fs does, an Error with a `code` such as ENOSPC.
 */
export interface Disk {
  /** Opens a new file for writing; EEXIST when there is one. */
  createNew(path: string): Promise<WritableFile>
  /** Opens for writing at the end; makes the file when there is none. */
  openAppend(path: string): Promise<WritableFile>
  openRead(path: string): Promise<ReadableFile>
  /** The whole file. */
  read(path: string): Promise<Uint8Array>
  /** Replaces what is at `to`. Waits out programs that hold a file open for a moment, as virus scanners do on Windows. */
  rename(from: string, to: string): Promise<void>
  /** Gives the content of `from` a second name, which must be free; a durable copy where the file system has no links. */
  link(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes the folder and those above it; content when it exists. */
  makeFolder(path: string): Promise<void>
  /** Makes names in a folder (new, renamed, removed) survive a power cut. Nothing to do on Windows. */
  syncFolder(path: string): Promise<void>
  /** Names in a folder, in no order. */
  list(path: string): Promise<readonly string[]>
  /** Sets the time of the last change to now. */
  touch(path: string): Promise<void>
  /** Time of the last change, in milliseconds since 1970. */
  lastChange(path: string): Promise<number>
}

export interface WritableFile {
  /** Writes from the current end; answers how many bytes were taken, which may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>
  /** Returns when everything written so far is on the medium. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

export interface ReadableFile {
  /** Fills `into` from the current position; answers how many bytes it got, 0 at the end. */
  read(into: Uint8Array): Promise<number>
  close(): Promise<void>
}

/** Writes all bytes, however few the file takes at once. */
export async function writeAll(file: WritableFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written))
    if (taken === 0) throw Object.assign(new Error('the file takes no more bytes'), { code: 'EIO' })
    written += taken
  }
}

/** Fills `into` as far as the file goes; answers how many bytes there were. */
export async function readFully(file: ReadableFile, into: Uint8Array): Promise<number> {
  let filled = 0
  while (filled < into.length) {
    const got = await file.read(into.subarray(filled))
    if (got === 0) break
    filled += got
  }
  return filled
}

/** Whether there is a file that can be opened. */
export async function fileExists(disk: Disk, path: string): Promise<boolean> {
  try {
    await (await disk.openRead(path)).close()
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
