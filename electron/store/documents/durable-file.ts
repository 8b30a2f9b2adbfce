import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { AuditNote, DocumentKind } from '#shared/ports/repository.ts'
import { scopeOf } from '#shared/schema/documents.ts'
import { prepareReplacement } from '../disk/replace-file.ts'
import { encodeDocument, type Revision } from './document-codec.ts'
import { fileHash, type DocumentPlace } from './document-place.ts'
import { readDocument } from './read-document.ts'
import type { StoreTools } from '../store-tools.ts'

/** What lowdb holds of a document: a revision, and for one that is about to be written what the audit log shall say. */
export interface DocumentState<Kind extends DocumentKind> extends Revision<Kind> {
  readonly note: AuditNote | null
}

/** lowdb's adapter for one encrypted document. Both methods throw a StoreError, or what the disk threw. */
export class DurableFile<Kind extends DocumentKind> implements Adapter<DocumentState<Kind> | null> {
  readonly #place: DocumentPlace<Kind>
  readonly #tools: StoreTools

  constructor(place: DocumentPlace<Kind>, tools: StoreTools) {
    this.#place = place
    this.#tools = tools
  }

  /** The newest revision that can be read; null when there is no such document. */
  async read(): Promise<DocumentState<Kind> | null> {
    const revision = await readDocument(this.#place, this.#tools)
    return revision === null ? null : { ...revision, note: null }
  }

  /** Returns when the revision is on the medium and in the audit log. When it throws, the revision before it still stands. */
  async write(state: DocumentState<Kind> | null): Promise<void> {
    if (state === null || state.note === null)
      throw new TypeError('a revision is written with a note for the audit log')
    const { kind, name, path } = this.#place
    const { disk, vendorKeys, commitOrder } = this.#tools
    const bytes = await encodeDocument(kind, name, state, vendorKeys)
    const replacement = await prepareReplacement(disk, path, bytes, { keepPrevious: true })
    await commitOrder.commit(dirname(path), replacement, {
      by: state.note.by,
      event: state.note.event,
      detail: state.note.detail ?? {},
      document: { kind, id: state.id, revision: state.revision, sha256: fileHash(bytes) },
      vendorId: scopeOf(kind, state.value),
    })
  }
}
