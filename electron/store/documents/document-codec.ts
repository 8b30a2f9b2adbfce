import { z } from 'zod'
import type { DocumentKind, DocumentKinds } from '#shared/ports/repository.ts'
import { documentDefinitions, scopeOf } from '#shared/schema/documents.ts'
import { documentMigrations } from '#shared/schema/migrations/document-migrations.ts'
import { migrate } from '#shared/schema/migrations/migration-path.ts'
import { openEnvelope, parseEnvelope, sealEnvelope } from '../crypto/envelope.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import type { VendorKeys } from '../keys/vendor-keys.ts'
import { deepFreeze } from './check-value.ts'

/** One revision of a document, as a file holds it. */
export interface Revision<Kind extends DocumentKind> {
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly value: DocumentKinds[Kind]
}

/**
 * What a file turned out to be. `damaged`: not what was written, an older revision may serve. `newer`, `invalid` (well kept, but not
 * understood: a mistake of the program) and `keyless` files are sound and stay where they are.
 */
export type Decoded<Kind extends DocumentKind> =
  | { readonly state: 'readable'; readonly revision: Revision<Kind> }
  | { readonly state: 'damaged' | 'newer' | 'invalid' | 'keyless' }

const documentBody = z.strictObject({ id: z.string(), value: z.unknown() })

/** Encrypts one revision for the file of this name. */
export async function encodeDocument<Kind extends DocumentKind>(
  kind: Kind,
  name: string,
  revision: Revision<Kind>,
  vendorKeys: VendorKeys,
): Promise<Uint8Array> {
  const scope = await vendorKeys.scope(scopeOf(kind, revision.value))
  const header = {
    kind,
    name,
    revision: revision.revision,
    schema: documentMigrations[kind].current,
    savedAt: revision.savedAt,
    key: scope.name === 'workspace' ? ('workspace' as const) : scope.name,
  }
  return sealEnvelope(scope.key, header, Buffer.from(JSON.stringify({ id: revision.id, value: revision.value })))
}

/** Decrypts, migrates and checks what the file of this name holds. */
export async function decodeDocument<Kind extends DocumentKind>(
  kind: Kind,
  name: string,
  bytes: Uint8Array,
  keys: { readonly ring: KeyRing; readonly vendorKeys: VendorKeys },
): Promise<Decoded<Kind>> {
  const parsed = parseEnvelope(bytes)
  if ('problem' in parsed) return { state: parsed.problem }
  const { header } = parsed.envelope
  if (header.kind !== kind || header.name !== name) return { state: 'damaged' }
  const key = await keys.vendorKeys.named(header.key)
  if (key === null) return { state: 'keyless' }
  const body = openEnvelope(key, parsed.envelope)
  if (body === null) return { state: 'damaged' }
  const parts = documentBody.safeParse(parseJson(body))
  if (!parts.success) return { state: 'invalid' }
  const { id, value } = parts.data
  if (keys.ring.nameOf(kind, id) !== name) return { state: 'damaged' }
  const migrated = migrate(documentMigrations[kind], header.schema, value)
  if (!migrated.ok) return { state: migrated.error.kind === 'newer' ? 'newer' : 'invalid' }
  const checked = documentDefinitions[kind].schema.safeParse(migrated.value)
  if (!checked.success || documentDefinitions[kind].id(checked.data) !== id) return { state: 'invalid' }
  const { revision, savedAt } = header
  return { state: 'readable', revision: { id, revision, savedAt, value: deepFreeze(checked.data) } }
}

/** Undefined for what is no JSON. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
