import { success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { MessageKey } from '#shared/text/translator.ts'
import { fileNameOf } from './paths.ts'
import type { ServicePorts } from './ports.ts'

interface SaveAs {
  readonly title: MessageKey
  readonly fileName: string
  readonly filters: readonly { readonly name: MessageKey; readonly extensions: readonly string[] }[]
  /** The content, made once the place is known. */
  readonly content: (path: string) => Result<Uint8Array, Failure> | Promise<Result<Uint8Array, Failure>>
}

/** Asks where to save something, and saves it there; the path, or null when the person cancelled. */
export async function saveAs(
  ports: ServicePorts,
  options: SaveAs,
): Promise<Result<{ readonly savedTo: string | null }, Failure>> {
  const path = await ports.dialogs.saveFile({
    title: ports.translate(options.title),
    fileName: fileNameOf(options.fileName),
    filters: options.filters.map(({ name, extensions }) => ({ name: ports.translate(name), extensions })),
  })
  if (path === null) return success({ savedTo: null })
  const content = await options.content(path)
  if (!content.ok) return content
  const written = await ports.outsideFiles.write(path, content.value)
  return written.ok ? success({ savedTo: path }) : written
}
