import { success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { StoredBlob } from '#shared/ports/repository.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import { evidenceId, type VendorId } from '#shared/schema/primitives.ts'
import { lastPart } from '../paths.ts'
import type { ServicePorts } from '../ports.ts'
import { createSerialiser } from '../serialise.ts'
import type { OpenSession } from '../session/session.ts'
import { mediaTypeOf } from './media-type.ts'

/** Largest file that is taken as evidence. */
export const largestEvidence = 200 * 1024 * 1024
const megabyte = 1024 * 1024

export type Intake =
  | { readonly kind: 'taken'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly fileName: string; readonly message: string }

/** Takes files of a person's choice into the workspace as evidence of a vendor. */
export interface EvidenceIntake {
  /**
   * Stores a file of at most 200 MiB and gives it the vendor's next number. A file that the vendor has already, by its content, is
   * not stored twice: the evidence that stands is given.
   */
  take(open: OpenSession, vendor: VendorId, path: string): Promise<Intake>
}

export function createEvidenceIntake(ports: ServicePorts): EvidenceIntake {
  const { translate } = ports
  const turns = createSerialiser()

  async function take(open: OpenSession, vendor: VendorId, path: string): Promise<Intake> {
    const fileName = lastPart(path)
    function refused(message: string): Intake {
      return { kind: 'refused', fileName, message }
    }
    const facts = await ports.outsideFiles.inspect(path)
    if (!facts.ok) return refused(reasonOf(facts.error))
    const { size, head } = facts.value
    if (size === 0) return refused(translate('evidence.refused.empty'))
    if (size > largestEvidence) {
      return refused(translate('evidence.refused.too-large', { limit: largestEvidence / megabyte }))
    }
    const blob = await open.blobs.addFile(path, vendor)
    if (!blob.ok) return refused(reasonOf(blob.error))
    const numbered = await turns.run(vendor, () =>
      number(open, vendor, { fileName, mediaType: mediaTypeOf(fileName, head), blob: blob.value }),
    )
    return numbered.ok ? { kind: 'taken', evidence: numbered.value } : refused(translate('evidence.refused.not-saved'))
  }

  /** Numbers run over all evidence of a vendor, so two files must not look for the next one at the same time. */
  async function number(
    open: OpenSession,
    vendor: VendorId,
    file: { readonly fileName: string; readonly mediaType: string; readonly blob: StoredBlob },
  ): Promise<Result<Evidence, Failure>> {
    const mine = (await open.repository.list('evidence'))
      .map(({ value }) => value)
      .filter((each) => each.vendorId === vendor)
    const same = mine.find((each) => each.sha256 === file.blob.sha256)
    if (same) return success(same)
    const id = evidenceId.parse(ports.ids.next())
    const value: Evidence = {
      id,
      vendorId: vendor,
      number: Math.max(0, ...mine.map((each) => each.number)) + 1,
      title: titleOf(file.fileName),
      kind: 'other',
      periodFrom: null,
      periodTo: null,
      expires: null,
      note: '',
      fileName: file.fileName.slice(0, 500),
      mediaType: file.mediaType,
      size: file.blob.size,
      sha256: file.blob.sha256,
      blob: file.blob.blob,
      addedBy: open.person.id,
      addedAt: ports.clock.now(),
    }
    const stored = await open.repository.create('evidence', id, value, {
      by: open.person.id,
      event: 'evidence-added',
      detail: { number: value.number, fileName: value.fileName, sha256: value.sha256 },
    })
    return stored.ok ? success(stored.value.value) : stored
  }

  function reasonOf(error: Failure): string {
    if (error.code === 'file-too-large') {
      return translate('evidence.refused.too-large', { limit: largestEvidence / megabyte })
    }
    if (error.code !== 'file-unreadable') return translate('evidence.refused.not-saved')
    return translate('evidence.refused.unreadable', { reason: String(error.values?.['reason'] ?? '') })
  }

  return { take }
}

/** What a file is called by until somebody gives it a title: its name without the ending. */
function titleOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  const title = (dot > 0 ? fileName.slice(0, dot) : fileName).replace(/[_\s]+/g, ' ').trim()
  return (title === '' ? fileName : title).slice(0, 500)
}
