import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Person } from '#shared/schema/person.ts'
import type { WorkspaceSettings } from '#shared/schema/workspace-settings.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { bytesFromBase64 } from '../bytes.ts'
import type { ServicePorts } from '../ports.ts'
import { identityRecord } from './identity.ts'
import type { OpenSession } from './session.ts'

/**
 * Gives a person who came in by the recovery key a new passphrase. The signing key under the lost passphrase cannot be had
 * back: an administrator gets a new certificate from the workspace's root, anybody else is left without one. The passphrase
 * comes last, so that a crash before it leaves the recovery key as the way in.
 */
export async function recoverPerson(
  ports: ServicePorts,
  open: OpenSession,
  newPassphrase: string,
): Promise<Result<OpenSession, Failure>> {
  const { workspace, person, settings } = open
  const signing = await newIdentity(ports, workspace, settings, person, newPassphrase)
  if (!signing.ok) return signing
  const changed = await workspace.repository.change(
    'person',
    person.id,
    (current) => success({ ...current, signing: signing.value }),
    {
      by: person.id,
      event: signing.value ? 'signing-identity-reissued' : 'signing-identity-lost',
      detail: {
        before: person.signing ? ports.signing.describe(bytesFromBase64(person.signing.certificate)).sha256 : null,
        after: signing.value ? ports.signing.describe(bytesFromBase64(signing.value.certificate)).sha256 : null,
      },
    },
  )
  if (!changed.ok) return changed
  const passphrase = await workspace.setPassphrase({
    personId: person.id,
    label: person.name,
    passphrase: newPassphrase,
    administrator: person.roles.includes('administrator'),
  })
  if (!passphrase.ok) return passphrase
  const recorded = await workspace.repository.record({ by: person.id, event: 'workspace-recovered' })
  return recorded.ok ? success({ ...open, person: changed.value.value }) : recorded
}

async function newIdentity(
  ports: ServicePorts,
  workspace: OpenWorkspace,
  settings: WorkspaceSettings,
  person: Person,
  passphrase: string,
): Promise<Result<Person['signing'], Failure>> {
  if (!workspace.administratorSeal) return success(null)
  const key = workspace.administratorSeal.open(settings.root.sealedKey)
  if (!key) return failure({ code: 'workspace-damaged', values: { file: 'settings' } })
  const material = await ports.signing.issueSigner({
    root: { certificate: bytesFromBase64(settings.root.certificate), key },
    name: person.name,
    organisation: settings.organisation,
    email: person.email,
    passphrase,
    now: ports.clock.now(),
  })
  key.fill(0)
  return success(identityRecord(material, 'created'))
}
