import { z } from 'zod'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Verification } from '#shared/ports/verifier.ts'
import { limits } from '#shared/verify/limits.ts'
import type { Answer, Ask } from '../answer.ts'
import { bytesFromBase64 } from '../bytes.ts'
import { lastPart } from '../paths.ts'
import type { ServicePorts } from '../ports.ts'
import { saveAs } from '../save-as.ts'
import type { Session } from '../session/session.ts'

/** Verifies signed files, whether a workspace is open or not. */
export interface VerificationService {
  choose(): Answer<'verify:choose'>
  verify(input: Ask<'verify:file'>): Answer<'verify:file'>
  saveEmbedded(input: Ask<'verify:save-embedded'>): Answer<'verify:save-embedded'>
}

export function createVerificationService(ports: ServicePorts, session: Session): VerificationService {
  /** The workspace's root and its trust list; nothing is relied on while no workspace is open. */
  function trusted(): readonly Uint8Array[] {
    const open = session.authorise('read')
    if (!open.ok) return []
    const { root, trustList } = open.value.settings
    return [root.certificate, ...trustList.map(({ certificate }) => certificate)].map(bytesFromBase64)
  }

  async function verifyFile(path: string): Promise<Result<Verification, Failure>> {
    const file = await ports.outsideFiles.read(path, limits.fileLength)
    if (!file.ok) return file
    return ports.verifier.verify(file.value, {
      fileName: lastPart(path),
      trusted: trusted(),
      now: ports.clock.now(),
    })
  }

  return {
    async choose() {
      const paths = await ports.dialogs.chooseFiles({
        title: ports.translate('dialog.choose-signed'),
        multiple: false,
        filters: [
          { name: ports.translate('file-filter.pdf'), extensions: ['pdf'] },
          { name: ports.translate('file-filter.all'), extensions: ['*'] },
        ],
      })
      return success({ path: paths?.[0] ?? null })
    },
    async verify({ path }) {
      const verified = await verifyFile(path)
      if (!verified.ok) return verified
      const { report, embedded } = verified.value
      return success({ fileName: lastPart(path), report, embedded: jsonOf(embedded) })
    },
    async saveEmbedded({ path }) {
      const verified = await verifyFile(path)
      if (!verified.ok) return verified
      const { embedded } = verified.value
      if (embedded === null) return failure({ code: 'not-found' })
      return saveAs(ports, {
        title: 'dialog.save-embedded',
        fileName: ports.translate('file-name.embedded', { file: lastPart(path).replace(/\.pdf$/i, '') }),
        filters: [{ name: 'file-filter.json', extensions: ['json'] }],
        content: () => success(embedded),
      })
    },
  }
}

const json = z.json()

/** The embedded document as data, null when it is none. */
function jsonOf(bytes: Uint8Array | null): z.infer<typeof json> {
  if (bytes === null) return null
  try {
    return json.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}
