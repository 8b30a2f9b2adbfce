import { base32 } from '../crypto/base32.ts'
import { deriveKey, keyedHash, type KeyPurpose } from '../crypto/derive.ts'
import { StoreError } from '../disk/disk-failure.ts'

/** Keys that follow from the data key of an open workspace. After `close` every use throws `workspace-locked`. */
export class KeyRing {
  readonly #keys = new Map<KeyPurpose, Buffer>()
  #closed = false

  /** Keeps no reference to `dataKey`. */
  constructor(dataKey: Uint8Array) {
    const purposes: readonly KeyPurpose[] = ['workspace-documents', 'names', 'audit', 'vendor-keys']
    for (const purpose of purposes) this.#keys.set(purpose, deriveKey(dataKey, purpose))
  }

  /** For documents that belong to no vendor. */
  get workspaceDocuments(): Uint8Array {
    return this.#key('workspace-documents')
  }
  /** For lines of the audit log. */
  get audit(): Uint8Array {
    return this.#key('audit')
  }
  /** Wraps the vendors' keys. */
  get vendorKeys(): Uint8Array {
    return this.#key('vendor-keys')
  }

  /** The name on disk of what is called `id` among its kind: 52 characters that say nothing without the key. */
  nameOf(kind: string, id: string): string {
    return base32(keyedHash(this.#key('names'), `${kind}/${id}`))
  }

  /** Overwrites the keys. */
  close(): void {
    this.#closed = true
    for (const key of this.#keys.values()) key.fill(0)
  }

  #key(purpose: KeyPurpose): Uint8Array {
    const key = this.#keys.get(purpose)
    if (key === undefined || this.#closed) throw new StoreError({ code: 'workspace-locked' })
    return key
  }
}
