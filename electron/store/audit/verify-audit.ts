import { join } from 'node:path'
import type { AuditProblem, AuditVerdict } from '#shared/ports/vault.ts'
import { documentKinds } from '#shared/schema/documents.ts'
import { parseEnvelope } from '../crypto/envelope.ts'
import { isMissing } from '../disk/disk-failure.ts'
import { documentPlace, fileHash } from '../documents/document-place.ts'
import { listDocumentNames } from '../documents/list-document-names.ts'
import { auditFolder } from '../layout.ts'
import type { StoreTools } from '../store-tools.ts'
import { auditLines } from './audit-files.ts'
import { startOfChain } from './audit-line.ts'

/** What the log last said of a document's file. */
interface Explained {
  readonly revision: number
  readonly sha256: string
}

/**
 * Reads the log from its first line and checks that it is one chain, then that the file of every document is the one that the log
 * last spoke of. A folder that was put back as a whole to an older state passes: only a head noted elsewhere shows that.
 */
export function verifyAudit(tools: StoreTools): Promise<AuditVerdict> {
  return tools.commitOrder.whileQuiet(async () => {
    const log = await checkLog(tools)
    const problems = [...log.problems]
    const expected = tools.commitOrder.head()
    if (expected?.sha256 !== log.head?.sha256) problems.push({ code: 'log-cut-short', file: auditFolder, line: null })
    return { entries: log.entries, head: log.head, problems: [...problems, ...(await checkDocuments(log, tools))] }
  })
}

interface CheckedLog extends AuditVerdict {
  readonly explained: ReadonlyMap<string, Explained>
}

async function checkLog(tools: StoreTools): Promise<CheckedLog> {
  const problems: AuditProblem[] = []
  const explained = new Map<string, Explained>()
  let entries = 0
  let sequence = 0
  let sha256 = startOfChain
  for await (const line of auditLines(tools.disk, tools.root, tools.ring.audit)) {
    entries += 1
    const place = { file: line.file, line: line.line }
    if (line.entry === null) {
      problems.push({ code: 'line-unreadable', ...place })
      continue
    }
    const { document, previous } = line.entry
    if (line.entry.sequence !== sequence + 1) problems.push({ code: 'line-out-of-order', ...place })
    else if (previous !== sha256) problems.push({ code: 'chain-broken', ...place })
    sequence = line.entry.sequence
    sha256 = line.sha256
    const kind = documentKinds.find((each) => each === document?.kind)
    if (document === null || kind === undefined) continue
    const { folder, name } = documentPlace(tools.root, kind, tools.ring.nameOf(kind, document.id))
    explained.set(`${folder}/${name}`, { revision: document.revision, sha256: document.sha256 })
  }
  return { entries, head: sequence === 0 ? null : { sequence, sha256 }, problems, explained }
}

async function checkDocuments({ explained }: CheckedLog, tools: StoreTools): Promise<readonly AuditProblem[]> {
  const problems: AuditProblem[] = []
  for (const [file, expected] of explained) {
    const bytes = await readIfThere(join(tools.root, file), tools)
    const code = bytes === null ? 'document-missing' : compare(bytes, expected)
    if (code !== null) problems.push({ code, file, line: null })
  }
  for (const kind of documentKinds) {
    for (const name of await listDocumentNames(kind, tools)) {
      const { folder, path } = documentPlace(tools.root, kind, name)
      if (explained.has(`${folder}/${name}`) || (await readIfThere(path, tools)) === null) continue
      problems.push({ code: 'document-unexplained', file: `${folder}/${name}`, line: null })
    }
  }
  return problems
}

function compare(bytes: Uint8Array, expected: Explained): AuditProblem['code'] | null {
  if (fileHash(bytes) === expected.sha256) return null
  const parsed = parseEnvelope(bytes)
  if ('problem' in parsed) return 'document-changed'
  const { revision } = parsed.envelope.header
  if (revision < expected.revision) return 'document-rolled-back'
  return revision > expected.revision ? 'document-unexplained' : 'document-changed'
}

async function readIfThere(path: string, tools: StoreTools): Promise<Uint8Array | null> {
  try {
    return await tools.disk.read(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
