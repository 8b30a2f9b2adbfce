import { dirname } from 'node:path'
import type { DocumentKind } from '#shared/ports/repository.ts'
import { scopeOf } from '#shared/schema/documents.ts'
import { isMissing, notReadable, notSaved, StoreError } from '../disk/disk-failure.ts'
import { prepareReplacement, previousSuffix } from '../disk/replace-file.ts'
import type { StoreTools } from '../store-tools.ts'
import { decodeDocument, type Decoded, type Revision } from './document-codec.ts'
import { fileHash, type DocumentPlace } from './document-place.ts'

type Found<Kind extends DocumentKind> =
  | { readonly state: 'missing' }
  | { readonly state: 'found'; readonly bytes: Uint8Array; readonly decoded: Decoded<Kind> }

/**
 * The newest revision of a document that can be read; null when there is none. A damaged or missing file is replaced by the revision
 * before it, and set aside and named; what is sound but not understood stays where it is. Throws a StoreError for a document that is
 * there and cannot be used.
 */
export async function readDocument<Kind extends DocumentKind>(
  place: DocumentPlace<Kind>,
  tools: StoreTools,
): Promise<Revision<Kind> | null> {
  const current = await find(place, place.path, tools)
  if (current.state === 'found' && current.decoded.state !== 'damaged') return usable(current.decoded, place, tools)
  const previous = await find(place, place.path + previousSuffix, tools)
  if (previous.state === 'found' && previous.decoded.state !== 'damaged') {
    const revision = usable(previous.decoded, place, tools)
    const code = current.state === 'missing' ? 'document-missing' : 'document-damaged'
    tools.problems.add({ file: nameInside(place), code, recoveredFrom: nameInside(place) + previousSuffix })
    await restore(place, revision, previous.bytes, current.state === 'found', tools)
    return revision
  }
  if (current.state === 'missing' && previous.state === 'missing') return missing(place, tools)
  tools.problems.add({ file: nameInside(place), code: 'document-damaged', recoveredFrom: null })
  await setAside(place, current, previous, tools)
  throw new StoreError({ code: 'document-damaged' })
}

/** `vendors/<name>` */
function nameInside<Kind extends DocumentKind>(place: DocumentPlace<Kind>): string {
  return `${place.folder}/${place.name}`
}

async function find<Kind extends DocumentKind>(
  place: DocumentPlace<Kind>,
  path: string,
  tools: StoreTools,
): Promise<Found<Kind>> {
  let bytes: Uint8Array
  try {
    bytes = await tools.disk.read(path)
  } catch (error) {
    if (isMissing(error)) {
      tools.problems.drop('file-unreadable', nameInside(place))
      return { state: 'missing' }
    }
    tools.problems.add({ file: nameInside(place), code: 'file-unreadable', recoveredFrom: null })
    throw new StoreError(notReadable(error, nameInside(place)))
  }
  tools.problems.drop('file-unreadable', nameInside(place))
  return { state: 'found', bytes, decoded: await decodeDocument(place.kind, place.name, bytes, tools) }
}

function usable<Kind extends DocumentKind>(
  decoded: Decoded<Kind>,
  place: DocumentPlace<Kind>,
  tools: StoreTools,
): Revision<Kind> {
  if (decoded.state === 'readable') return decoded.revision
  if (decoded.state === 'newer') {
    tools.problems.add({ file: nameInside(place), code: 'document-newer', recoveredFrom: null })
    throw new StoreError({ code: 'document-newer' })
  }
  // The missing key of a keyless document is named by the key store.
  if (decoded.state === 'invalid') {
    tools.problems.add({ file: nameInside(place), code: 'document-invalid', recoveredFrom: null })
  }
  throw new StoreError({ code: 'document-damaged' })
}

/** Of a document in quarantine nothing may be left in its place; it must not be taken for one that never was. */
async function missing<Kind extends DocumentKind>(place: DocumentPlace<Kind>, tools: StoreTools): Promise<null> {
  const lost = await tools.quarantine.documents()
  if (!lost.has(nameInside(place))) return null
  tools.problems.add({ file: nameInside(place), code: 'document-damaged', recoveredFrom: null })
  throw new StoreError({ code: 'document-damaged' })
}

/** Puts the previous revision in place again, explained in the audit log. Where the disk refuses, reading goes on without. */
async function restore<Kind extends DocumentKind>(
  place: DocumentPlace<Kind>,
  revision: Revision<Kind>,
  bytes: Uint8Array,
  setCurrentAside: boolean,
  tools: StoreTools,
): Promise<void> {
  const { disk, commitOrder, quarantine } = tools
  try {
    const keptAs = setCurrentAside ? await quarantine.take(place.path) : null
    const replacement = await prepareReplacement(disk, place.path, bytes, { keepPrevious: false })
    await commitOrder.commit(dirname(place.path), replacement, {
      by: null,
      event: 'document-recovered',
      detail: { setAside: keptAs },
      document: { kind: place.kind, id: revision.id, revision: revision.revision, sha256: fileHash(bytes) },
      vendorId: scopeOf(place.kind, revision.value),
    })
  } catch (error) {
    notSaved(error)
  }
}

async function setAside<Kind extends DocumentKind>(
  place: DocumentPlace<Kind>,
  current: Found<Kind>,
  previous: Found<Kind>,
  tools: StoreTools,
): Promise<void> {
  try {
    if (current.state === 'found') await tools.quarantine.take(place.path)
    if (previous.state === 'found') await tools.quarantine.take(place.path + previousSuffix)
  } catch (error) {
    notSaved(error)
  }
}
