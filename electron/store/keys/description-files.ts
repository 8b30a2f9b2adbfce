import { join } from 'node:path'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Disk } from '../disk/disk.ts'
import { isMissing, notReadable } from '../disk/disk-failure.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { descriptionCopy, descriptionFile } from '../layout.ts'
import type { Problems } from '../problems.ts'
import type { Quarantine } from '../quarantine.ts'
import {
  describeWorkspace,
  isAuthentic,
  parseDescription,
  type DescriptionContent,
  type WorkspaceDescription,
} from './workspace-description.ts'

type State = { readonly description: WorkspaceDescription } | { readonly problem: 'damaged' | 'newer' | 'missing' }

/** The description of a workspace as found, before anybody has a key. */
export interface FoundDescription {
  readonly description: WorkspaceDescription
  readonly main: State
  readonly copy: State
}

/**
 * Reads workspace.json, or its copy when that is damaged or missing: without it no passphrase opens anything. A newer one is refused
 * even when an older copy is there.
 */
export async function findDescription(disk: Disk, root: string): Promise<Result<FoundDescription, Failure>> {
  try {
    const main = await read(disk, join(root, descriptionFile))
    const copy = await read(disk, join(root, descriptionCopy))
    if ('description' in main) return success({ description: main.description, main, copy })
    if (main.problem === 'newer') return failure({ code: 'workspace-newer' })
    if ('description' in copy) return success({ description: copy.description, main, copy })
    if (copy.problem === 'newer') return failure({ code: 'workspace-newer' })
    if (main.problem === 'missing' && copy.problem === 'missing') return failure({ code: 'workspace-missing' })
    return failure({ code: 'workspace-damaged', values: { file: descriptionFile } })
  } catch (error) {
    return failure(notReadable(error, descriptionFile))
  }
}

/** Writes both files durably, the one that counts last: until that is in place, the old ways in are the ones that open. */
export async function writeDescription(
  disk: Disk,
  root: string,
  content: DescriptionContent,
  dataKey: Uint8Array,
): Promise<WorkspaceDescription> {
  const { bytes, description } = describeWorkspace(content, dataKey)
  await replaceFile(disk, join(root, descriptionCopy), bytes)
  await replaceFile(disk, join(root, descriptionFile), bytes)
  return description
}

/** As `writeDescription`, for a new workspace: when it throws, it leaves no description behind if the disk lets it. */
export async function writeFirstDescription(
  disk: Disk,
  root: string,
  content: DescriptionContent,
  dataKey: Uint8Array,
): Promise<void> {
  try {
    await writeDescription(disk, root, content, dataKey)
  } catch (error) {
    for (const name of [descriptionFile, descriptionCopy]) await disk.unlink(join(root, name)).catch(() => undefined)
    throw error
  }
}

/**
 * Once a key is at hand: makes both files whole and alike. What is damaged or was changed without the key is set aside and named;
 * what cannot be mended (a read-only medium) is named all the same.
 */
export async function mendDescription(
  disk: Disk,
  root: string,
  found: FoundDescription,
  dataKey: Uint8Array,
  tools: { readonly problems: Problems; readonly quarantine: Quarantine },
): Promise<WorkspaceDescription> {
  const main = judge(found.main, dataKey)
  const copy = judge(found.copy, dataKey)
  const good = main.good ?? copy.good
  if (good === null) {
    tools.problems.add({ file: descriptionFile, code: 'workspace-changed', recoveredFrom: null })
    return found.description
  }
  if (main.code !== null) {
    tools.problems.add({ file: descriptionFile, code: main.code, recoveredFrom: descriptionCopy })
  }
  if (copy.code !== null && main.good !== null && found.copy !== missing) {
    tools.problems.add({ file: descriptionCopy, code: copy.code, recoveredFrom: descriptionFile })
  }
  if (main.good === null || copy.good === null || copy.good.revision !== good.revision) {
    try {
      if (main.code !== null && found.main !== missing) await tools.quarantine.take(join(root, descriptionFile))
      if (copy.code !== null && found.copy !== missing) await tools.quarantine.take(join(root, descriptionCopy))
      return await writeDescription(disk, root, good, dataKey)
    } catch (error) {
      // Reading goes on from the good one; a mistake of the program is not swallowed.
      notReadable(error, descriptionFile)
    }
  }
  return good
}

const missing = { problem: 'missing' } as const

async function read(disk: Disk, path: string): Promise<State> {
  try {
    return parseDescription(await disk.read(path))
  } catch (error) {
    if (isMissing(error)) return missing
    throw error
  }
}

function judge(
  state: State,
  dataKey: Uint8Array,
): { good: WorkspaceDescription | null; code: 'workspace-damaged' | 'workspace-changed' | null } {
  if (!('description' in state)) return { good: null, code: 'workspace-damaged' }
  if (isAuthentic(state.description, dataKey)) return { good: state.description, code: null }
  return { good: null, code: 'workspace-changed' }
}
