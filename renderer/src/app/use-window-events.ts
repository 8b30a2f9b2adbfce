import { useEffect } from 'react'
import { paths } from '../lib/navigation.tsx'
import { request } from '../lib/api.ts'
import { useOpenedFile } from '../lib/opened-file.ts'
import { flushAll } from '../lib/save-state.ts'
import { setWorkspaceStatus } from '../lib/workspace.ts'
import { lockWorkspace } from './LockQuestion.tsx'
import { router } from './routes.tsx'

/** Shows a file on the Verify screen. */
export function verifyFile(path: string): void {
  useOpenedFile.getState().open(path)
  router.history.push(paths.verify())
}

async function runCommand(command: string): Promise<void> {
  if (command === 'verify.open') {
    const chosen = await request('verify:choose', {})
    if (chosen.ok && chosen.value.path !== null) verifyFile(chosen.value.path)
  }
  if (command === 'workspace.lock') await lockWorkspace()
}

async function answerFlush(): Promise<void> {
  await request('app:flushed', { unsaved: await flushAll() })
}

async function takeOpenedFile(): Promise<void> {
  const taken = await request('app:take-opened-file', {})
  if (taken.ok && taken.value.path !== null) verifyFile(taken.value.path)
}

/** A PDF that misses every drop zone is verified; any other file dropped there does nothing, least of all open in the window. */
function dropAnywhere(event: DragEvent): void {
  event.preventDefault()
  const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.toLowerCase().endsWith('.pdf'))
  const path = file === undefined ? '' : window.api.pathForFile(file)
  if (event.type === 'drop' && path !== '') verifyFile(path)
}

/** Ties the window to what comes from outside it: the main process's events, the menu, and files dropped anywhere. */
export function useWindowEvents(): void {
  useEffect(() => {
    const ends = [
      window.api.on('workspace:changed', setWorkspaceStatus),
      window.api.on('app:file-opened', ({ path }) => verifyFile(path)),
      window.api.on('app:flush-requested', () => void answerFlush()),
      window.api.on('app:command', ({ command }) => void runCommand(command)),
    ]
    document.addEventListener('dragover', dropAnywhere)
    document.addEventListener('drop', dropAnywhere)
    void takeOpenedFile()
    return () => {
      for (const end of ends) end()
      document.removeEventListener('dragover', dropAnywhere)
      document.removeEventListener('drop', dropAnywhere)
    }
  }, [])
}
