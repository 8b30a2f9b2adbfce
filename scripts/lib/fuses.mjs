import { readFileSync } from 'node:fs'

/** What precedes the fuses in Electron's binary, and the states that a fuse can have. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const STATES = /** @type {Readonly<Record<string, string>>} */ ({ 0: 'off', 1: 'on', r: 'removed' })

/** The fuses of version 1 in the order of the wire, by their names in electron-builder.yml. */
const NAMES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]

/** Fuses that electron-builder cannot set, with the state in which Electron ships them. */
const SHIPPED = /** @type {const} */ ({ wasmTrapHandlers: 'on' })

/**
 * The fuses stated in electron-builder.yml, each `on` or `off`, and those that Electron ships.
 * @param {string} yaml
 * @returns {Record<string, string>}
 */
export function statedFuses(yaml) {
  const block = /^electronFuses:\n((?:[ #].*\n?)*)/m.exec(yaml)?.[1] ?? ''
  const stated = [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map((match) => [
    match[1] ?? '',
    match[2] === 'true' ? 'on' : 'off',
  ])
  return { ...Object.fromEntries(stated), ...SHIPPED }
}

/**
 * The fuses of a binary as they are.
 * @param {Buffer} binary
 * @returns {Record<string, string>} a fuse without a name here is called by its number
 */
export function readFuses(binary) {
  const at = binary.indexOf(SENTINEL)
  if (at === -1) throw new Error('the binary has no fuses')
  const start = at + SENTINEL.length
  if (binary[start] !== 1) throw new Error(`fuses of version ${binary[start]} are not known here`)
  const wire = binary.subarray(start + 2, start + 2 + (binary[start + 1] ?? 0)).toString('latin1')
  return Object.fromEntries(
    [...wire].map((state, index) => [NAMES[index] ?? `fuse ${index}`, STATES[state] ?? 'unknown']),
  )
}

/**
 * What differs between the fuses of a binary and the stated ones; a fuse that is not stated differs.
 * @param {string} executable
 * @param {string} yamlFile
 * @returns {{ fuses: Record<string, string>, differences: string[] }}
 */
export function compareFuses(executable, yamlFile) {
  const stated = statedFuses(readFileSync(yamlFile, 'utf8'))
  const fuses = readFuses(readFileSync(executable))
  const names = new Set([...Object.keys(stated), ...Object.keys(fuses)])
  const differences = [...names]
    .filter((name) => stated[name] !== fuses[name])
    .map((name) => `${name}: stated ${stated[name] ?? 'nowhere'}, in the binary ${fuses[name] ?? 'missing'}`)
  return { fuses, differences }
}
