import { canonicalBytes } from '#shared/schema/canonical.ts'
import type { NewWayIn } from '#shared/ports/vault.ts'
import { openBox, sealBox } from '../crypto/box.ts'
import { freshParameters, passphraseKey, type PassphraseCost } from '../crypto/passphrase-key.ts'
import type { RecoveryWayIn, WayIn } from './workspace-description.ts'
import { personId } from '#shared/schema/primitives.ts'

/** The two random keys of a workspace, as far as whoever opened it holds them. */
export interface WorkspaceKeys {
  readonly dataKey: Buffer
  /** Null for a person who is no administrator. */
  readonly administratorKey: Buffer | null
}

/** Wraps the keys for a person's passphrase; the administrator key only for an administrator. */
export async function wrapForPerson(
  workspaceId: string,
  person: NewWayIn,
  keys: WorkspaceKeys,
  cost: PassphraseCost,
): Promise<WayIn> {
  const kdf = freshParameters(cost)
  const binding = canonicalBytes([workspaceId, person.personId, kdf])
  const key = await passphraseKey(person.passphrase, kdf)
  try {
    return {
      personId: personId.parse(person.personId),
      label: person.label,
      kdf,
      dataKey: wrap(key, 'wrapped-data-key', binding, keys.dataKey),
      administratorKey:
        person.administrator && keys.administratorKey !== null
          ? wrap(key, 'wrapped-administrator-key', binding, keys.administratorKey)
          : null,
    }
  } finally {
    key.fill(0)
  }
}

/** Null when the passphrase is not the one. */
export async function unwrapForPerson(
  workspaceId: string,
  way: WayIn,
  passphrase: string,
): Promise<WorkspaceKeys | null> {
  const key = await passphraseKey(passphrase, way.kdf)
  try {
    return unwrapBoth(key, canonicalBytes([workspaceId, way.personId, way.kdf]), way.dataKey, way.administratorKey)
  } finally {
    key.fill(0)
  }
}

/** Wraps both keys for the recovery key, which has random bits enough to need no slow derivation. */
export function wrapForRecovery(
  workspaceId: string,
  secret: Uint8Array,
  dataKey: Uint8Array,
  administratorKey: Uint8Array,
): RecoveryWayIn {
  const binding = canonicalBytes([workspaceId, 'recovery'])
  return {
    dataKey: wrap(secret, 'wrapped-data-key', binding, dataKey),
    administratorKey: wrap(secret, 'wrapped-administrator-key', binding, administratorKey),
  }
}

/** Null when the recovery key is another workspace's. */
export function unwrapForRecovery(workspaceId: string, way: RecoveryWayIn, secret: Uint8Array): WorkspaceKeys | null {
  return unwrapBoth(secret, canonicalBytes([workspaceId, 'recovery']), way.dataKey, way.administratorKey)
}

/** Overwrites the keys. */
export function dropKeys(keys: WorkspaceKeys): void {
  keys.dataKey.fill(0)
  keys.administratorKey?.fill(0)
}

type Wrapping = 'wrapped-data-key' | 'wrapped-administrator-key'

function wrap(key: Uint8Array, purpose: Wrapping, binding: Uint8Array, secret: Uint8Array): string {
  return sealBox(key, purpose, binding, secret).toString('base64')
}

function unwrapBoth(
  key: Uint8Array,
  binding: Uint8Array,
  wrappedDataKey: string,
  wrappedAdministratorKey: string | null,
): WorkspaceKeys | null {
  const dataKey = openBox(key, 'wrapped-data-key', binding, Buffer.from(wrappedDataKey, 'base64'))
  if (dataKey === null) return null
  if (wrappedAdministratorKey === null) return { dataKey, administratorKey: null }
  const sealed = Buffer.from(wrappedAdministratorKey, 'base64')
  return { dataKey, administratorKey: openBox(key, 'wrapped-administrator-key', binding, sealed) }
}
