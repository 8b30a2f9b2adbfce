import { join } from 'node:path'
import type { DocumentKind } from '#shared/ports/repository.ts'
import { isTemporary, previousSuffix } from '../disk/replace-file.ts'
import { documentFolders } from '../layout.ts'
import type { StoreTools } from '../store-tools.ts'

/**
 * Names of the documents of a kind, also of those of which only the previous revision is left. Files that the store did not write,
 * such as the conflicted copies of a synchronised folder, are named as problems and left alone.
 */
export async function listDocumentNames(kind: DocumentKind, tools: StoreTools): Promise<readonly string[]> {
  const folder = documentFolders[kind]
  const found = new Set<string>()
  for (const file of await tools.disk.list(join(tools.root, folder))) {
    const name = file.endsWith(previousSuffix) ? file.slice(0, -previousSuffix.length) : file
    if (/^[a-z2-7]{52}$/.test(name)) found.add(name)
    else if (!isTemporary(file)) {
      tools.problems.add({ file: `${folder}/${file}`, code: 'unknown-file', recoveredFrom: null })
    }
  }
  return [...found]
}
