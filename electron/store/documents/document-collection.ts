import { Low } from 'lowdb'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { AuditNote, DocumentKind, DocumentKinds, Stored } from '#shared/ports/repository.ts'
import { scopeOf } from '#shared/schema/documents.ts'
import { notReadable, notSaved } from '../disk/disk-failure.ts'
import { documentFolders } from '../layout.ts'
import { SerialQueue } from '../serial-queue.ts'
import type { StoreTools } from '../store-tools.ts'
import { checkValue } from './check-value.ts'
import { documentPlace } from './document-place.ts'
import { DurableFile, type DocumentState } from './durable-file.ts'
import { listDocumentNames } from './list-document-names.ts'
import { mapBounded } from './map-bounded.ts'

/** Documents read at the same time by `list`. */
const readersAtOnce = 8

/** A document that was asked for: its lowdb, and the queue in which its reads and writes run. */
interface OpenDocument<Kind extends DocumentKind> {
  readonly low: Low<DocumentState<Kind> | null>
  readonly queue: SerialQueue
}

/** All documents of one kind. What was read once is kept in memory and replaced by own writes alone. */
export class DocumentCollection<Kind extends DocumentKind> {
  readonly #kind: Kind
  readonly #tools: StoreTools
  readonly #documents = new Map<string, OpenDocument<Kind>>()

  constructor(kind: Kind, tools: StoreTools) {
    this.#kind = kind
    this.#tools = tools
  }

  /** See Repository.get. */
  async get(id: string): Promise<Result<Stored<Kind>, Failure>> {
    return this.#getByName(this.#nameOf(id))
  }

  /** See Repository.list. */
  async list(): Promise<readonly Stored<Kind>[]> {
    const names = await listDocumentNames(this.#kind, this.#tools)
    const found = await mapBounded(names, readersAtOnce, (name) => this.#getByName(name))
    return found.flatMap((result) => (result.ok ? [result.value] : []))
  }

  /** See Repository.create. */
  create(id: string, value: DocumentKinds[Kind], note: AuditNote): Promise<Result<Stored<Kind>, Failure>> {
    const document = this.#open(this.#nameOf(id))
    return document.queue.run(async () => {
      const current = await this.#load(document)
      if (!current.ok) return current.error.code === 'document-damaged' ? failure({ code: 'conflict' }) : current
      if (current.value !== null) return failure({ code: 'conflict' })
      return this.#write(document, id, 1, value, note)
    })
  }

  /** See Repository.change. */
  change(
    id: string,
    produce: (current: DocumentKinds[Kind]) => Result<DocumentKinds[Kind], Failure>,
    note: AuditNote,
    expectedRevision: number | undefined,
  ): Promise<Result<Stored<Kind>, Failure>> {
    const document = this.#open(this.#nameOf(id))
    return document.queue.run(async () => {
      const loaded = await this.#load(document)
      if (!loaded.ok) return loaded
      const current = loaded.value
      if (current === null) return failure({ code: 'not-found' })
      if (expectedRevision !== undefined && expectedRevision !== current.revision) return failure({ code: 'conflict' })
      const next = produce(current.value)
      if (!next.ok) return next
      if (scopeOf(this.#kind, next.value) !== scopeOf(this.#kind, current.value)) {
        throw new TypeError(`a ${this.#kind} was moved to another vendor`)
      }
      return this.#write(document, id, current.revision + 1, next.value, note)
    })
  }

  /** Waits until every write queued so far has settled. */
  async settled(): Promise<void> {
    await Promise.all([...this.#documents.values()].map((document) => document.queue.settled()))
  }

  async #getByName(name: string): Promise<Result<Stored<Kind>, Failure>> {
    const known = this.#documents.get(name)?.low.data ?? null
    if (known !== null) return success(stored(known))
    const document = this.#open(name)
    const loaded = await document.queue.run(() => this.#load(document))
    if (!loaded.ok) return loaded
    return loaded.value === null ? failure({ code: 'not-found' }) : success(stored(loaded.value))
  }

  #nameOf(id: string): string {
    return this.#tools.ring.nameOf(this.#kind, id)
  }

  #open(name: string): OpenDocument<Kind> {
    const known = this.#documents.get(name)
    if (known !== undefined) return known
    const file = new DurableFile(documentPlace(this.#tools.root, this.#kind, name), this.#tools)
    const document = { low: new Low<DocumentState<Kind> | null>(file, null), queue: new SerialQueue() }
    this.#documents.set(name, document)
    return document
  }

  async #load(document: OpenDocument<Kind>): Promise<Result<DocumentState<Kind> | null, Failure>> {
    if (document.low.data !== null) return success(document.low.data)
    try {
      await document.low.read()
      return success(document.low.data)
    } catch (error) {
      return failure(notReadable(error, documentFolders[this.#kind]))
    }
  }

  /** Memory follows the disk: lowdb's data is swapped only after its adapter has written. */
  async #write(
    document: OpenDocument<Kind>,
    id: string,
    revision: number,
    value: DocumentKinds[Kind],
    note: AuditNote,
  ): Promise<Result<Stored<Kind>, Failure>> {
    const checked = checkValue(this.#kind, id, value)
    if (!checked.ok) return checked
    const next = { id, revision, savedAt: this.#tools.clock.now(), value: checked.value }
    try {
      await document.low.adapter.write({ ...next, note })
    } catch (error) {
      return failure(notSaved(error))
    }
    document.low.data = { ...next, note: null }
    return success(stored(document.low.data))
  }
}

function stored<Kind extends DocumentKind>(state: DocumentState<Kind>): Stored<Kind> {
  return { id: state.id, revision: state.revision, value: state.value }
}
