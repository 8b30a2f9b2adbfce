import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DocumentKind } from '#shared/ports/repository.ts'
import { documentFolders } from '../layout.ts'

/** Where a document lies. */
export interface DocumentPlace<Kind extends DocumentKind> {
  readonly kind: Kind
  /** The opaque name of its file. */
  readonly name: string
  /** Folder of its kind, inside the workspace folder. */
  readonly folder: string
  /** The whole path of its file. */
  readonly path: string
}

export function documentPlace<Kind extends DocumentKind>(root: string, kind: Kind, name: string): DocumentPlace<Kind> {
  const folder = documentFolders[kind]
  return { kind, name, folder, path: join(root, folder, name) }
}

/** SHA-256 of an encrypted file, as the audit log has it. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
