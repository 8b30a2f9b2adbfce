import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { OpenWorkspace, WorkspaceFolder } from '#shared/ports/vault.ts'
import type { Answer, Ask } from '../answer.ts'
import { assessPassphrase } from '../passphrase/strength.ts'
import { lastPart } from '../paths.ts'
import type { ServicePorts } from '../ports.ts'
import { createSerialiser } from '../serialise.ts'
import { createWorkspace } from './create-workspace.ts'
import { loadSession, remember } from './enter-workspace.ts'
import { recoverPerson } from './recover.ts'
import type { OpenSession, Session } from './session.ts'
import { statusOf } from './status.ts'

/** Opens, locks and changes the workspace. Changes of the session are made one at a time. */
export interface WorkspaceService {
  status(): Answer<'workspace:status'>
  chooseFolder(input: Ask<'workspace:choose-folder'>): Answer<'workspace:choose-folder'>
  select(input: Ask<'workspace:select'>): Answer<'workspace:select'>
  create(input: Ask<'workspace:create'>): Answer<'workspace:create'>
  unlock(input: Ask<'workspace:unlock'>): Answer<'workspace:unlock'>
  unlockWithRecovery(input: Ask<'workspace:unlock-with-recovery'>): Answer<'workspace:unlock-with-recovery'>
  lock(): Answer<'workspace:lock'>
  leave(): Answer<'workspace:leave'>
  updateSettings(input: Ask<'workspace:update-settings'>): Answer<'workspace:update-settings'>
}

/** What other use cases do around opening and locking. */
export interface WorkspaceHooks {
  /** Repairs what a crash left between two steps; runs before the session opens. */
  afterUnlock(open: OpenSession): Promise<void>
  /** Writes what is still held back; runs while the session is open. */
  beforeLock(open: OpenSession): Promise<void>
}

export function createWorkspaceService(ports: ServicePorts, session: Session, hooks: WorkspaceHooks): WorkspaceService {
  const turns = createSerialiser()

  /** Each change of the session waits for the one before; the answer is the status after it. */
  function inTurn(change: () => Promise<Result<unknown, Failure>>): Answer<'workspace:status'> {
    return turns.run('session', async () => {
      const changed = await change()
      return changed.ok ? status() : changed
    })
  }

  async function status(): Answer<'workspace:status'> {
    return success(await statusOf(ports, session.current()))
  }

  /** Makes the opened workspace the session once `prepare` has done its part; on a failure it is closed again. */
  async function enter(
    workspace: OpenWorkspace,
    prepare: (open: OpenSession) => Promise<Result<OpenSession, Failure>>,
  ): Promise<Result<null, Failure>> {
    const loaded = await loadSession(ports, workspace)
    if (!loaded.ok) return loaded
    const ready = await prepare(loaded.value)
    if (!ready.ok) {
      await workspace.close()
      return ready
    }
    await hooks.afterUnlock(ready.value)
    await remember(ports, ready.value)
    session.enter({ state: 'open', open: ready.value })
    return success(null)
  }

  /** Leaves the open workspace, if there is one, and gives the folder that is locked then. */
  async function closeOpen(): Promise<WorkspaceFolder | null> {
    const state = session.current()
    if (state.state !== 'open') return state.state === 'locked' ? state.folder : null
    const { open } = state
    await hooks.beforeLock(open)
    const { folder, workspaceId } = open.workspace
    const inspected = await ports.vault.inspect(folder)
    const locked = inspected.ok ? inspected.value : { folder, workspaceId, people: [] }
    // From here on nothing new is let in, while what was let in before still finishes.
    session.enter({ state: 'locked', folder: locked })
    const recorded = await open.repository.record({ by: open.person.id, event: 'workspace-locked' })
    if (!recorded.ok) ports.logger.warn('lock-not-recorded', { code: recorded.error.code })
    await open.repository.flush()
    await remember(ports, open)
    await open.workspace.close()
    return locked
  }

  function lockedFolder(): Result<string, Failure> {
    const state = session.current()
    if (state.state === 'locked') return success(state.folder.folder)
    return failure(state.state === 'closed' ? { code: 'workspace-missing' } : { code: 'conflict' })
  }

  return {
    status,
    async chooseFolder({ purpose }) {
      const title = purpose === 'create' ? 'dialog.create-workspace' : 'dialog.open-workspace'
      return success({ folder: await ports.dialogs.chooseFolder({ title: ports.translate(title) }) })
    },
    select: ({ folder }) =>
      inTurn(async () => {
        const inspected = await ports.vault.inspect(folder)
        if (!inspected.ok) return inspected
        await closeOpen()
        session.enter({ state: 'locked', folder: inspected.value })
        return inspected
      }),
    create: (input) =>
      turns.run('session', async () => {
        const made = await createWorkspace(ports, input)
        if (!made.ok) return made
        await closeOpen()
        const entered = await enter(made.value.workspace, keep)
        if (!entered.ok) return entered
        return success({
          status: await statusOf(ports, session.current()),
          recoveryKey: made.value.recoveryKey,
        })
      }),
    unlock: ({ personId, passphrase, takeOver }) =>
      inTurn(async () => {
        const folder = lockedFolder()
        if (!folder.ok) return folder
        const opened = await ports.vault.unlock(folder.value, personId, passphrase, { takeOver })
        return opened.ok ? enter(opened.value, recordUnlock) : opened
      }),
    unlockWithRecovery: ({ personId, recoveryKey, newPassphrase, takeOver }) =>
      inTurn(async () => {
        const folder = lockedFolder()
        if (!folder.ok) return folder
        const strength = await assessPassphrase(newPassphrase, namesOf(session, personId))
        if (!strength.acceptable) return failure({ code: 'passphrase-too-weak' })
        const opened = await ports.vault.unlockWithRecoveryKey(folder.value, personId, recoveryKey, { takeOver })
        if (!opened.ok) return opened
        return enter(opened.value, (open) => recoverPerson(ports, open, newPassphrase))
      }),
    lock: () =>
      inTurn(async () => {
        await closeOpen()
        return success(null)
      }),
    leave: () =>
      inTurn(async () => {
        await closeOpen()
        session.enter({ state: 'closed' })
        return success(null)
      }),
    updateSettings: (input) => inTurn(() => updateSettings(session, ports, input)),
  }
}

/** What somebody would try first who saw the unlock screen. */
function namesOf(session: Session, person: string): readonly string[] {
  const state = session.current()
  if (state.state !== 'locked') return []
  const { people, folder } = state.folder
  return [lastPart(folder), ...people.filter(({ personId }) => personId === person).map(({ label }) => label)]
}

async function keep(open: OpenSession): Promise<Result<OpenSession, Failure>> {
  return success(open)
}

async function recordUnlock(open: OpenSession): Promise<Result<OpenSession, Failure>> {
  const recorded = await open.repository.record({ by: open.person.id, event: 'workspace-unlocked' })
  return recorded.ok ? success(open) : recorded
}

async function updateSettings(
  session: Session,
  ports: ServicePorts,
  input: Ask<'workspace:update-settings'>,
): Promise<Result<null, Failure>> {
  const allowed = session.authorise('administer')
  if (!allowed.ok) return allowed
  const open = allowed.value
  const before = open.settings
  const changed = await open.repository.change('settings', before.id, (current) => success({ ...current, ...input }), {
    by: open.person.id,
    event: 'settings-changed',
    detail: {
      before: { name: before.name, organisation: before.organisation, fourEyes: before.fourEyes },
      after: { ...input },
    },
  })
  if (!changed.ok) return changed
  const next = { ...open, settings: changed.value.value }
  await remember(ports, next)
  session.enter({ state: 'open', open: next })
  return success(null)
}
