import { join } from 'node:path'
import type { DocumentKind } from '#shared/ports/repository.ts'

/** Names inside a workspace folder. None tells anything about a vendor. */
export const descriptionFile = 'workspace.json'
export const descriptionCopy = 'workspace.copy.json'
export const lockFile = 'lock'
export const auditFolder = 'audit'
export const keyFolder = 'keys'
export const blobFolder = 'evidence'
export const quarantineFolder = 'quarantine'

/** Folder of each kind of document. */
export const documentFolders: Readonly<Record<DocumentKind, string>> = {
  settings: 'settings',
  person: 'people',
  vendor: 'vendors',
  engagement: 'engagements',
  questionnaire: 'questionnaires',
  assessment: 'assessments',
  evidence: 'evidence-entries',
  register: 'registers',
}

/** Every folder of an open workspace; temporary files lie in these alone. */
export const workspaceFolders: readonly string[] = [
  auditFolder,
  keyFolder,
  blobFolder,
  quarantineFolder,
  ...Object.values(documentFolders),
]

/** Where a blob lies: 1,024 folders by the first two characters, so that none grows too long. */
export function blobPath(root: string, blob: string): string {
  return join(root, blobFolder, blob.slice(0, 2), blob)
}
