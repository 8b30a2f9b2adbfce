import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Clock } from '#shared/ports/clock.ts'
import { keyLength } from '../crypto/derive.ts'
import { openEnvelope, parseEnvelope, sealEnvelope } from '../crypto/envelope.ts'
import { fileExists, type Disk } from '../disk/disk.ts'
import { isMissing, StoreError } from '../disk/disk-failure.ts'
import { previousSuffix, replaceFile } from '../disk/replace-file.ts'
import { documentFolders, keyFolder } from '../layout.ts'
import type { Problems } from '../problems.ts'
import type { Quarantine } from '../quarantine.ts'
import { SerialQueue } from '../serial-queue.ts'
import type { KeyRing } from './key-ring.ts'

/** A key with the name by which files refer to it. */
export interface ScopeKey {
  readonly name: string
  readonly key: Uint8Array
}

const copySuffix = '.copy'

type KeyFile =
  | { readonly found: boolean; readonly key: null }
  | { readonly found: true; readonly key: Buffer; readonly bytes: Uint8Array }

interface Tools {
  readonly disk: Disk
  readonly root: string
  readonly clock: Clock
  readonly ring: KeyRing
  readonly problems: Problems
  readonly quarantine: Quarantine
}

/**
 * One random key for each vendor, wrapped in `keys/<name>` and a copy beside it: losing it would lose the vendor. The body of such an
 * envelope is the key, then the vendor's id.
 */
export class VendorKeys {
  readonly #tools: Tools
  readonly #keys = new Map<string, Promise<Buffer | null>>()
  readonly #making = new SerialQueue()
  #closed = false

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /**
   * The key that documents of a vendor (null: of the workspace) lie under; a vendor's first use makes it, durably. Throws a
   * StoreError when the vendor is there and its key is not.
   */
  async scope(vendorId: string | null): Promise<ScopeKey> {
    const { ring } = this.#tools
    if (vendorId === null) return { name: 'workspace', key: ring.workspaceDocuments }
    const name = ring.nameOf('vendor-key', vendorId)
    const known = await this.#key(name)
    if (known !== null) return { name, key: known }
    return this.#making.run(async () => ({ name, key: (await this.#key(name)) ?? (await this.#make(name, vendorId)) }))
  }

  /** A vendor's key if it has been made; null otherwise, and when its file is damaged. */
  async existing(vendorId: string): Promise<Uint8Array | null> {
    return this.#key(this.#tools.ring.nameOf('vendor-key', vendorId))
  }

  /** The key that a header names; null when its file is missing or damaged. */
  async named(name: string): Promise<Uint8Array | null> {
    if (name === 'workspace') return this.#tools.ring.workspaceDocuments
    const key = await this.#key(name)
    if (key === null) {
      this.#tools.problems.add({ file: `${keyFolder}/${name}`, code: 'key-missing', recoveredFrom: null })
    }
    return key
  }

  /** Overwrites the keys. */
  async close(): Promise<void> {
    this.#closed = true
    for (const key of this.#keys.values()) (await key.catch(() => null))?.fill(0)
  }

  #key(name: string): Promise<Buffer | null> {
    if (this.#closed) throw new StoreError({ code: 'workspace-locked' })
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const loading = this.#load(name)
    this.#keys.set(name, loading)
    // What is not there today may be put back tomorrow.
    loading.then(
      (key) => key === null && this.#keys.delete(name),
      () => this.#keys.delete(name),
    )
    return loading
  }

  async #load(name: string): Promise<Buffer | null> {
    const path = join(this.#tools.root, keyFolder, name)
    const main = await this.#readOne(path, name)
    if (main.key !== null) {
      if (!(await fileExists(this.#tools.disk, path + copySuffix)))
        await this.#mend(path + copySuffix, main.bytes, false)
      return main.key
    }
    const copy = await this.#readOne(path + copySuffix, name)
    const recoveredFrom = copy.key === null ? null : `${keyFolder}/${name}${copySuffix}`
    if (main.found || copy.found) {
      this.#tools.problems.add({ file: `${keyFolder}/${name}`, code: 'key-damaged', recoveredFrom })
    }
    if (copy.key !== null) await this.#mend(path, copy.bytes, main.found)
    return copy.key
  }

  async #readOne(path: string, name: string): Promise<KeyFile> {
    let bytes: Uint8Array
    try {
      bytes = await this.#tools.disk.read(path)
    } catch (error) {
      if (isMissing(error)) return { found: false, key: null }
      throw error
    }
    const parsed = parseEnvelope(bytes)
    if (!('envelope' in parsed) || parsed.envelope.header.name !== name) return { found: true, key: null }
    const body = openEnvelope(this.#tools.ring.vendorKeys, parsed.envelope)
    if (body === null) return { found: true, key: null }
    const vendorId = body.subarray(keyLength).toString('utf8')
    if (this.#tools.ring.nameOf('vendor-key', vendorId) !== name) return { found: true, key: null }
    return { found: true, key: body.subarray(0, keyLength), bytes }
  }

  async #mend(path: string, bytes: Uint8Array, setAside: boolean): Promise<void> {
    try {
      if (setAside) await this.#tools.quarantine.take(path)
      await replaceFile(this.#tools.disk, path, bytes)
    } catch {
      // The copy serves as long as it lasts; the problem is named either way.
    }
  }

  /** A new key beside documents of an old one would make those look damaged: better to refuse. */
  async #refuseToReplace(name: string, vendorId: string): Promise<void> {
    const { disk, root, ring } = this.#tools
    const key = join(root, keyFolder, name)
    const vendor = join(root, documentFolders.vendor, ring.nameOf('vendor', vendorId))
    for (const path of [key, key + copySuffix, vendor, vendor + previousSuffix]) {
      if (!(await fileExists(disk, path))) continue
      this.#tools.problems.add({ file: `${keyFolder}/${name}`, code: 'key-missing', recoveredFrom: null })
      throw new StoreError({ code: 'document-damaged' })
    }
  }

  async #make(name: string, vendorId: string): Promise<Buffer> {
    await this.#refuseToReplace(name, vendorId)
    const key = randomBytes(keyLength)
    const bytes = this.#seal(name, vendorId, key)
    const path = join(this.#tools.root, keyFolder, name)
    await replaceFile(this.#tools.disk, path, bytes)
    await replaceFile(this.#tools.disk, path + copySuffix, bytes)
    this.#keys.set(name, Promise.resolve(key))
    return key
  }

  #seal(name: string, vendorId: string, key: Buffer): Uint8Array {
    const body = Buffer.concat([key, Buffer.from(vendorId)])
    const savedAt = this.#tools.clock.now()
    const header = { kind: 'key', name, revision: 1, schema: 1, savedAt, key: 'workspace' } as const
    const bytes = sealEnvelope(this.#tools.ring.vendorKeys, header, body)
    body.fill(0)
    return bytes
  }
}
