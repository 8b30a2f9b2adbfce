import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * All files under the given files and folders, absolute and sorted; what does not exist is left out.
 * @param {string} base
 * @param {readonly string[]} entries relative to base
 * @returns {string[]}
 */
function filesUnder(base, entries) {
  /** @type {string[]} */
  const found = []
  for (const entry of entries) {
    const path = join(base, entry)
    try {
      for (const item of readdirSync(path, { recursive: true, withFileTypes: true })) {
        if (item.isFile()) found.push(join(item.parentPath, item.name))
      }
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code
      if (code === 'ENOTDIR') found.push(path)
      else if (code !== 'ENOENT') throw error
    }
  }
  return found.toSorted()
}

/**
 * A hash of the names and contents of files and folders: the same inputs give the same stamp on every machine.
 * @param {string} base
 * @param {readonly string[]} entries relative to base
 * @returns {string} hexadecimal
 */
export function stampOf(base, entries) {
  const hash = createHash('sha256')
  for (const file of filesUnder(base, entries)) {
    const content = readFileSync(file)
    hash.update(`${relative(base, file).split(sep).join('/')}\0${content.length}\0`)
    hash.update(content)
  }
  return hash.digest('hex')
}

/**
 * Whether the stamp kept in a file is this one.
 * @param {string} file
 * @param {string} stamp
 */
export function stampMatches(file, stamp) {
  try {
    return readFileSync(file, 'utf8').trim() === stamp
  } catch {
    return false
  }
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${stamp}\n`)
}
