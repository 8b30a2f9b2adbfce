import type { DeepReadonly } from '#shared/schema/primitives.ts'
import { personId } from '#shared/schema/primitives.ts'
import type { WorkspaceStatus } from '#shared/ipc/workspace-channels.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import { bytesFromBase64 } from '../bytes.ts'
import { lastPart } from '../paths.ts'
import type { ServicePorts } from '../ports.ts'
import { summaryOfPerson } from './identity.ts'
import type { OpenSession, SessionState } from './session.ts'

/** What the window shows of the session. Names of locked workspaces come from the list of recent ones, else from the folder. */
export async function statusOf(ports: ServicePorts, state: SessionState): Promise<DeepReadonly<WorkspaceStatus>> {
  switch (state.state) {
    case 'closed':
      return { state: 'closed', recent: (await ports.profile.read()).recent }
    case 'locked': {
      const { recent } = await ports.profile.read()
      const { folder, people } = state.folder
      return {
        state: 'locked',
        folder,
        name: recent.find((each) => each.folder === folder)?.name ?? lastPart(folder),
        people: people.map((person) => ({ id: personId.parse(person.personId), name: person.label })),
        recent,
      }
    }
    case 'open':
      return statusOfOpen(ports, state.open)
    default:
      return assertNever(state)
  }
}

async function statusOfOpen(ports: ServicePorts, open: OpenSession): Promise<DeepReadonly<WorkspaceStatus>> {
  const people = await open.repository.list('person')
  const root = ports.signing.describe(bytesFromBase64(open.settings.root.certificate))
  return {
    state: 'open',
    folder: open.workspace.folder,
    name: open.settings.name,
    organisation: open.settings.organisation,
    fourEyes: open.settings.fourEyes,
    person: summaryOfPerson(open.person, ports.signing),
    people: people.map((person) => summaryOfPerson(person.value, ports.signing)),
    rootSha256: root.sha256,
    problems: [
      ...(open.rolledBack ? [{ file: 'audit', code: 'rolled-back', recoveredFrom: null }] : []),
      ...open.workspace.problems(),
    ],
  }
}
