import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { workspaceId, type WorkspaceId } from '#shared/schema/primitives.ts'
import type { Profile } from '#shared/schema/profile.ts'
import type { ServicePorts } from '../ports.ts'
import type { OpenSession } from './session.ts'

const recentKept = 10

/**
 * Reads what a session needs from a workspace that was just unlocked, and looks whether its audit log was put back to an older
 * state. On a failure the workspace is closed again.
 */
export async function loadSession(
  ports: ServicePorts,
  workspace: OpenWorkspace,
): Promise<Result<OpenSession, Failure>> {
  const [settings, person] = await Promise.all([
    workspace.repository.get('settings', workspace.workspaceId),
    workspace.repository.get('person', workspace.personId),
  ])
  if (!settings.ok || !person.ok) {
    await workspace.close()
    return settings.ok ? failure({ code: 'workspace-damaged', values: { file: 'person' } }) : damaged(settings)
  }
  const known = (await ports.profile.read()).auditHeads[idOf(workspace)]
  const head = workspace.repository.auditHead()
  const rolledBack =
    known !== undefined &&
    (head === null ||
      head.sequence < known.sequence ||
      (head.sequence === known.sequence && head.sha256 !== known.sha256))
  return success({
    workspace,
    repository: workspace.repository,
    blobs: workspace.blobs,
    person: person.value.value,
    settings: settings.value.value,
    rolledBack,
  })
}

function damaged(result: { readonly ok: false; readonly error: Failure }): Result<never, Failure> {
  return result.error.code === 'document-newer'
    ? failure({ code: 'workspace-newer' })
    : failure({ code: 'workspace-damaged', values: { file: 'settings' }, cause: result.error })
}

/** Remembers a workspace in the profile: first in the list of recent ones, and the head of its audit log. */
export async function remember(ports: ServicePorts, open: OpenSession): Promise<void> {
  const head = open.repository.auditHead()
  const mine = { folder: open.workspace.folder, name: open.settings.name }
  const written = await ports.profile.change((profile) => ({
    ...profile,
    recent: [mine, ...profile.recent.filter((each) => each.folder !== mine.folder)].slice(0, recentKept),
    auditHeads: head ? withHead(profile, idOf(open.workspace), head) : profile.auditHeads,
  }))
  // The profile only makes the next start more comfortable: work goes on without it.
  if (!written.ok) ports.logger.warn('profile-not-saved', { code: written.error.code })
}

function withHead(
  profile: Profile,
  id: WorkspaceId,
  head: { readonly sequence: number; readonly sha256: string },
): Profile['auditHeads'] {
  return { ...profile.auditHeads, [id]: { sequence: head.sequence, sha256: head.sha256 } }
}

function idOf(workspace: OpenWorkspace): WorkspaceId {
  return workspaceId.parse(workspace.workspaceId)
}
