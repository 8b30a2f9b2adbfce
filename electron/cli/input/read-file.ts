import { failure, success, type Result } from '#shared/domain/result.ts'
import { isMessageKey } from '#shared/text/translator.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import { describeImportProblem } from '#electron/formats/describe.ts'
import { parseJson, type Json } from '#electron/formats/json/parse-json.ts'
import { decodeText } from '#electron/formats/text/decode.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'

/** Bytes up to which a document is read, and up to which a report is. */
export const documentLimit = 20 * 1024 * 1024
export const reportLimit = 256 * 1024 * 1024

/** A problem of an input, worded. */
export function inputProblem(message: string): Result<never, CliProblem> {
  return failure({ kind: 'input', message })
}

/** A failure of a port in words. */
export function wordsOf({ code, values, cause }: Failure, { translate }: CliIo): string {
  if (code === 'internal') return translate('cli.internal', { cause: cause instanceof Error ? cause.message : code })
  const key = `error.${code}`
  return isMessageKey(key) ? translate(key, { reference: '', ...values }) : code
}

/** Reads a whole file. */
export async function readBytes(
  path: string,
  io: CliIo,
  limit = documentLimit,
): Promise<Result<Uint8Array, CliProblem>> {
  const bytes = await io.files.read(path, limit)
  if (bytes.ok) return bytes
  // These failures name the file themselves: by the name that was typed, not by its last part alone.
  return inputProblem(wordsOf({ ...bytes.error, values: { ...bytes.error.values, file: path } }, io))
}

/** Writes a whole file. */
export async function writeBytes(path: string, bytes: Uint8Array, io: CliIo): Promise<Result<null, CliProblem>> {
  const written = await io.files.write(path, bytes)
  return written.ok
    ? written
    : inputProblem(io.translate('cli-input.at-file', { file: path, problem: wordsOf(written.error, io) }))
}

/** Reads a file as strict JSON. */
export async function readJson(path: string, io: CliIo): Promise<Result<Json, CliProblem>> {
  const bytes = await readBytes(path, io)
  return bytes.ok ? parseDocument(path, bytes.value, io) : bytes
}

/** Parses bytes of a file as strict JSON. */
export function parseDocument(path: string, bytes: Uint8Array, io: CliIo): Result<Json, CliProblem> {
  const text = decodeText(bytes)
  const parsed = text.ok ? parseJson(text.value, 'strict') : text
  if (parsed.ok) return success(parsed.value.value)
  return inputProblem(
    io.translate('cli-input.at-file', { file: path, problem: describeImportProblem(parsed.error, io.translate) }),
  )
}
