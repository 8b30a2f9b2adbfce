import type { WorkspaceStatus } from '#shared/ipc/workspace-channels.ts'
import { useChannel } from './api.ts'
import { queryClient } from './query-client.ts'
import { discardAll } from './save-state.ts'

const statusKey = ['workspace:status', {}]

export type OpenWorkspaceStatus = Extract<WorkspaceStatus, { state: 'open' }>

/** What is open and who is at the keyboard; undefined until first known. */
export function useWorkspaceStatus(): WorkspaceStatus | undefined {
  return useChannel('workspace:status', {}).data
}

/** The open workspace; null on the few screens that also work without one. */
export function useOpenWorkspace(): OpenWorkspaceStatus | null {
  const status = useWorkspaceStatus()
  return status?.state === 'open' ? status : null
}

/**
 * Takes in a new status. When the workspace is no longer open, or is another one, everything that was read from it is dropped from
 * the window's memory.
 */
export function setWorkspaceStatus(status: WorkspaceStatus): void {
  const before = queryClient.getQueryData<WorkspaceStatus>(statusKey)
  const isSameWorkspace = before?.state === 'open' && status.state === 'open' && before.folder === status.folder
  if (!isSameWorkspace) {
    discardAll()
    queryClient.removeQueries({
      predicate: ({ queryKey: [name] }) => name !== 'workspace:status' && name !== 'app:get-preferences',
    })
  }
  queryClient.setQueryData(statusKey, status)
}
