import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises'
import type { Disk, ReadableFile, WritableFile } from './disk.ts'
import { errorCode } from './disk-failure.ts'
import { withRetries } from './with-retries.ts'

/** Waits in milliseconds between tries of a rename on Windows, where other programs hold files open for a moment: 2.5 s in all. */
const renamePauses = process.platform === 'win32' ? [10, 40, 100, 250, 500, 700, 900] : []
const heldByOthers = new Set(['EPERM', 'EACCES', 'EBUSY'])
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'])

/** The computer's file system. Files and folders are made readable for their owner alone. */
export const nodeDisk: Disk = {
  createNew: (path) => openWritable(path, 'wx'),
  openAppend: (path) => openWritable(path, 'a'),
  openRead,
  read: (path) => readFile(path),
  rename: (from, to) =>
    withRetries(
      () => rename(from, to),
      renamePauses,
      (error) => heldByOthers.has(errorCode(error)),
    ),
  link: linkOrCopy,
  unlink,
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  async syncFolder(path) {
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  list: (path) => readdir(path),
  async touch(path) {
    const now = new Date()
    await utimes(path, now, now)
  },
  lastChange: async (path) => (await stat(path)).mtimeMs,
}

async function openWritable(path: string, flags: 'wx' | 'a'): Promise<WritableFile> {
  const handle = await open(path, flags, 0o600)
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

async function openRead(path: string): Promise<ReadableFile> {
  const handle = await open(path, 'r')
  return {
    read: async (into) => (await handle.read(into)).bytesRead,
    close: () => handle.close(),
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
    const copy = await open(to, 'r+')
    try {
      await copy.sync()
    } finally {
      await copy.close()
    }
  }
}
