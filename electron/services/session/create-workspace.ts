import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { IdentityMaterial } from '#shared/ports/signing.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { personId, workspaceId, type PersonId } from '#shared/schema/primitives.ts'
import type { SigningIdentityRecord } from '#shared/schema/person.ts'
import type { Ask } from '../answer.ts'
import { bytesToBase64 } from '../bytes.ts'
import { assessPassphrase } from '../passphrase/strength.ts'
import type { ServicePorts } from '../ports.ts'
import { identityRecord } from './identity.ts'

/** A PKCS#12 with a long chain is some kilobytes. */
const pkcs12Limit = 1024 * 1024

type Input = Ask<'workspace:create'>
type Root = { readonly certificate: Uint8Array; readonly key: Uint8Array }

/**
 * Makes a workspace with its root and its first person, who is administrator, preparer and reviewer. Everything that can be
 * refused is looked at before the folder is touched. The recovery key is stored nowhere.
 */
export async function createWorkspace(
  ports: ServicePorts,
  input: Input,
): Promise<Result<{ readonly workspace: OpenWorkspace; readonly recoveryKey: string }, Failure>> {
  const strength = await assessPassphrase(input.person.passphrase, [
    input.name,
    input.organisation,
    input.person.name,
    input.person.email,
  ])
  if (!strength.acceptable) return failure({ code: 'passphrase-too-weak' })

  const now = ports.clock.now()
  const root = await ports.signing.createRoot({ organisation: input.organisation, country: null, now })
  const identity = await firstIdentity(ports, input, root, now)
  if (!identity.ok) return identity

  const first = personId.parse(ports.ids.next())
  const made = await ports.vault.create(input.folder, ports.ids.next(), {
    personId: first,
    label: input.person.name,
    passphrase: input.person.passphrase,
    administrator: true,
  })
  if (!made.ok) return made
  const filled = await fill(made.value.workspace, input, { root, identity: identity.value, first, now })
  if (filled.ok) return success(made.value)
  await made.value.workspace.close()
  return filled
}

async function firstIdentity(
  ports: ServicePorts,
  input: Input,
  root: Root,
  now: string,
): Promise<Result<SigningIdentityRecord, Failure>> {
  const { name, email, passphrase } = input.person
  if (input.signing.kind === 'create') {
    const issued = await ports.signing.issueSigner({
      root,
      name,
      organisation: input.organisation,
      email,
      passphrase,
      now,
    })
    return success(identityRecord(issued, 'created'))
  }
  const file = await ports.outsideFiles.read(input.signing.path, pkcs12Limit)
  if (!file.ok) return file
  const imported: Result<IdentityMaterial, Failure> = await ports.signing.importIdentity({
    pkcs12: file.value,
    passphrase: input.signing.passphrase,
    newPassphrase: passphrase,
  })
  return imported.ok ? success(identityRecord(imported.value, 'imported')) : imported
}

async function fill(
  workspace: OpenWorkspace,
  input: Input,
  made: {
    readonly root: Root
    readonly identity: SigningIdentityRecord
    readonly first: PersonId
    readonly now: string
  },
): Promise<Result<null, Failure>> {
  const { first, now } = made
  if (!workspace.administratorSeal) throw new Error('the first person of a workspace is its administrator')
  const settings = await workspace.repository.create(
    'settings',
    workspace.workspaceId,
    {
      id: workspaceId.parse(workspace.workspaceId),
      name: input.name,
      organisation: input.organisation,
      // One person cannot check the own work; the report says that nobody else did.
      fourEyes: 'waived',
      root: {
        certificate: bytesToBase64(made.root.certificate),
        sealedKey: workspace.administratorSeal.seal(made.root.key),
      },
      trustList: [],
      createdAt: now,
    },
    { by: first, event: 'workspace-created', detail: { fourEyes: 'waived' } },
  )
  if (!settings.ok) return settings
  const person = await workspace.repository.create(
    'person',
    first,
    {
      id: first,
      name: input.person.name,
      title: input.person.title,
      email: input.person.email,
      roles: ['administrator', 'preparer', 'reviewer'],
      signing: made.identity,
      createdAt: now,
    },
    { by: first, event: 'person-added', detail: { roles: ['administrator', 'preparer', 'reviewer'] } },
  )
  return person.ok ? success(null) : person
}
