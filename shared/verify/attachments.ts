import { limits } from './limits.ts'
import type { Revision } from './pdf/revision.ts'
import { textOf } from './pdf/text.ts'
import type { PdfDictionary, PdfValue } from './pdf/values.ts'
import { inspectPdf } from './verify-pdf.ts'

/** A file inside the PDF (ISO 32000-2, 7.11.4). */
export interface Attachment {
  /** Name for showing. It is the file's own word: never use it as a path. */
  readonly name: string
  /** /AFRelationship, such as `Data`; empty when not given. */
  readonly relationship: string
  readonly mediaType: string
  readonly content:
    | { readonly ok: true; readonly bytes: Uint8Array }
    | { readonly ok: false; readonly problem: 'too-large' | 'damaged' }
}

/**
 * The files attached to the revision that the first signature covers: what was attached later is not in the list. Of an unsigned PDF, those
 * of its latest revision. Takes any octets; what cannot be read has no attachments.
 */
export async function readAttachments(bytes: Uint8Array): Promise<readonly Attachment[]> {
  const { revision } = await inspectPdf(bytes, { trustedCertificates: [], now: new Date(0) })
  return revision ? attachmentsOf(revision) : []
}

/** The attachments of one revision: associated files of the document first, then the names of embedded files. */
export function attachmentsOf(revision: Revision): readonly Attachment[] {
  const specifications = new Set<PdfDictionary>()
  const add = (value: PdfValue): void => {
    const specification = revision.dictionary(value)
    if (specification && specifications.size < limits.attachments) specifications.add(specification)
  }
  for (const item of revision.array(revision.catalog?.entries.get('AF'))?.items ?? []) add(item)
  const names = revision.dictionary(revision.catalog?.entries.get('Names'))
  for (const item of namedFiles(revision, names?.entries.get('EmbeddedFiles'))) add(item)

  let remaining: number = limits.attachmentsLength
  const attachments: Attachment[] = []
  for (const specification of specifications) {
    const attachment = readSpecification(revision, specification, Math.min(remaining, limits.attachmentLength))
    if (attachment?.content.ok) remaining -= attachment.content.bytes.length
    if (attachment) attachments.push(attachment)
  }
  return attachments
}

function readSpecification(revision: Revision, { entries }: PdfDictionary, limit: number): Attachment | undefined {
  const files = revision.dictionary(entries.get('EF'))?.entries
  const stream = revision.resolve(files?.get('UF') ?? files?.get('F'))
  if (stream.kind !== 'stream') return undefined
  const text = (value: PdfValue | undefined): string => textOf(revision.resolve(value)).slice(0, 255)
  const bytes = revision.decode(stream, limit)
  const length = revision.resolve(revision.dictionary(stream.dictionary.entries.get('Params'))?.entries.get('Size'))
  const isLarge = (length.kind === 'number' && length.value > limit) || stream.limit - stream.start > limit
  return {
    name: text(entries.get('UF')) || text(entries.get('F')),
    relationship: text(entries.get('AFRelationship')),
    mediaType: text(stream.dictionary.entries.get('Subtype')),
    content: bytes ? { ok: true, bytes } : { ok: false, problem: isLarge ? 'too-large' : 'damaged' },
  }
}

/** Values of a name tree (7.9.6). */
function* namedFiles(revision: Revision, root: PdfValue | undefined): Generator<PdfValue> {
  const visited = new Set<PdfDictionary>()
  const pending = root ? [root] : []
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = revision.dictionary(next)
    if (!node || visited.has(node) || visited.size > limits.attachments * 8) continue
    visited.add(node)
    const pairs = revision.array(node.entries.get('Names'))?.items ?? []
    for (let index = 1; index < pairs.length; index += 2) {
      const value = pairs[index]
      if (value) yield value
    }
    pending.push(...(revision.array(node.entries.get('Kids'))?.items ?? []))
  }
}
