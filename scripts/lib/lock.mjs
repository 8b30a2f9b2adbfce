import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder } from './paths.mjs'
import { say } from './say.mjs'

const POLL_MS = 250

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} file */
function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return false
  }
}

/** @param {string} file */
function removeIfAbandoned(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    if (Number.isInteger(holder) && holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
  } catch {
    // Gone in the meantime: the next attempt takes it.
  }
}

/**
 * Runs a body while no other script of this tree installs or builds. Waits for the other one, saying so; a lock whose
 * holder is dead is taken over.
 * @template T
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withLock(body) {
  mkdirSync(cacheFolder, { recursive: true })
  const file = join(cacheFolder, 'prepare.lock')
  let told = false
  while (!tryTake(file)) {
    if (!told) say('Waiting for another command that installs or builds in this folder …')
    told = true
    removeIfAbandoned(file)
    await pause(POLL_MS)
  }
  try {
    return await body()
  } finally {
    rmSync(file, { force: true })
  }
}
