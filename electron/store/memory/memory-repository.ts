import { createHash } from 'node:crypto'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { AuditNote, DocumentKind, DocumentKinds, Repository, Stored } from '#shared/ports/repository.ts'
import { auditEntry } from '#shared/schema/audit.ts'
import { canonicalBytes } from '#shared/schema/canonical.ts'
import { scopeOf } from '#shared/schema/documents.ts'
import { checkValue } from '../documents/check-value.ts'
import { SerialQueue } from '../serial-queue.ts'

const auditNote = auditEntry.pick({ by: true, event: true, detail: true })

/** Documents of a workspace that live in memory alone, for tests of what is built upon a repository. */
export class MemoryRepository implements Repository {
  /** What was recorded, oldest first. */
  readonly notes: AuditNote[] = []
  readonly #documents: { readonly [Kind in DocumentKind]: Map<string, Stored<Kind>> } = {
    settings: new Map(),
    person: new Map(),
    vendor: new Map(),
    engagement: new Map(),
    questionnaire: new Map(),
    assessment: new Map(),
    evidence: new Map(),
    register: new Map(),
  }
  readonly #queue = new SerialQueue()
  #head: { readonly sequence: number; readonly sha256: string } | null = null
  #refusal: Failure | null = null

  /** Makes every write from now on fail like this, as a full disk would; null lets them pass again. */
  refuseWrites(refusal: Failure | null): void {
    this.#refusal = refusal
  }

  async get<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Result<Stored<Kind>, Failure>> {
    const stored = this.#documents[kind].get(id)
    return stored === undefined ? failure({ code: 'not-found' }) : success(stored)
  }

  async list<Kind extends DocumentKind>(kind: Kind): Promise<readonly Stored<Kind>[]> {
    return [...this.#documents[kind].values()]
  }

  create<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    value: DocumentKinds[Kind],
    note: AuditNote,
  ): Promise<Result<Stored<Kind>, Failure>> {
    return this.#queue.run(async () => {
      if (this.#documents[kind].has(id)) return failure({ code: 'conflict' })
      return this.#write(kind, id, 1, value, note)
    })
  }

  change<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    produce: (current: DocumentKinds[Kind]) => Result<DocumentKinds[Kind], Failure>,
    note: AuditNote,
    expectedRevision?: number,
  ): Promise<Result<Stored<Kind>, Failure>> {
    return this.#queue.run(async () => {
      const current = this.#documents[kind].get(id)
      if (current === undefined) return failure({ code: 'not-found' })
      if (expectedRevision !== undefined && expectedRevision !== current.revision) return failure({ code: 'conflict' })
      const next = produce(current.value)
      if (!next.ok) return next
      if (scopeOf(kind, next.value) !== scopeOf(kind, current.value)) {
        throw new TypeError(`a ${kind} was moved to another vendor`)
      }
      return this.#write(kind, id, current.revision + 1, next.value, note)
    })
  }

  record(note: AuditNote): Promise<Result<null, Failure>> {
    return this.#queue.run(async () => {
      if (this.#refusal !== null) return failure(this.#refusal)
      this.#append(note, null)
      return success(null)
    })
  }

  auditHead(): { readonly sequence: number; readonly sha256: string } | null {
    return this.#head
  }

  async flush(): Promise<void> {
    await this.#queue.settled()
  }

  #write<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    revision: number,
    value: DocumentKinds[Kind],
    note: AuditNote,
  ): Result<Stored<Kind>, Failure> {
    const checked = checkValue(kind, id, value)
    if (!checked.ok) return checked
    if (this.#refusal !== null) return failure(this.#refusal)
    const stored = { id, revision, value: checked.value }
    this.#append(note, { kind, id, revision })
    this.#documents[kind].set(id, stored)
    return success(stored)
  }

  #append(note: AuditNote, document: { kind: string; id: string; revision: number } | null): void {
    auditNote.parse({ by: note.by, event: note.event, detail: note.detail ?? {} })
    this.notes.push(note)
    const entry = { ...note, document, previous: this.#head?.sha256 ?? null }
    const sha256 = createHash('sha256').update(canonicalBytes(entry)).digest('hex')
    this.#head = { sequence: this.notes.length, sha256 }
  }
}
