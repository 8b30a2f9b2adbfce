import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { AuditNote, DocumentKind, DocumentKinds, Repository, Stored } from '#shared/ports/repository.ts'
import { notSaved, StoreError } from '../disk/disk-failure.ts'
import type { StoreTools } from '../store-tools.ts'
import { DocumentCollection } from './document-collection.ts'

/** Documents of an open workspace in encrypted files. */
export class FileRepository implements Repository {
  readonly #collections: { readonly [Kind in DocumentKind]: DocumentCollection<Kind> }
  readonly #tools: StoreTools
  #closed = false

  constructor(tools: StoreTools) {
    this.#tools = tools
    this.#collections = {
      settings: new DocumentCollection('settings', tools),
      person: new DocumentCollection('person', tools),
      vendor: new DocumentCollection('vendor', tools),
      engagement: new DocumentCollection('engagement', tools),
      questionnaire: new DocumentCollection('questionnaire', tools),
      assessment: new DocumentCollection('assessment', tools),
      evidence: new DocumentCollection('evidence', tools),
      register: new DocumentCollection('register', tools),
    }
  }

  async get<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Result<Stored<Kind>, Failure>> {
    if (this.#closed) return locked()
    return this.#collections[kind].get(id)
  }

  async list<Kind extends DocumentKind>(kind: Kind): Promise<readonly Stored<Kind>[]> {
    if (this.#closed) throw new StoreError({ code: 'workspace-locked' })
    return this.#collections[kind].list()
  }

  async create<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    value: DocumentKinds[Kind],
    note: AuditNote,
  ): Promise<Result<Stored<Kind>, Failure>> {
    if (this.#closed) return locked()
    return this.#collections[kind].create(id, value, note)
  }

  async change<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    produce: (current: DocumentKinds[Kind]) => Result<DocumentKinds[Kind], Failure>,
    note: AuditNote,
    expectedRevision?: number,
  ): Promise<Result<Stored<Kind>, Failure>> {
    if (this.#closed) return locked()
    return this.#collections[kind].change(id, produce, note, expectedRevision)
  }

  async record(note: AuditNote): Promise<Result<null, Failure>> {
    if (this.#closed) return locked()
    const { by, event, detail = {}, vendorId = null } = note
    try {
      await this.#tools.commitOrder.record({ by, event, detail, document: null, vendorId })
      return success(null)
    } catch (error) {
      return failure(notSaved(error))
    }
  }

  auditHead(): { readonly sequence: number; readonly sha256: string } | null {
    return this.#tools.commitOrder.head()
  }

  async flush(): Promise<void> {
    for (const collection of Object.values(this.#collections)) await collection.settled()
    await this.#tools.commitOrder.settled()
  }

  /** Waits for the writes under way; everything asked for from now on answers `workspace-locked`. */
  async close(): Promise<void> {
    this.#closed = true
    await this.flush()
  }
}

function locked(): { readonly ok: false; readonly error: Failure } {
  return failure({ code: 'workspace-locked' })
}
