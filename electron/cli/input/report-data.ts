import { success, type Result } from '#shared/domain/result.ts'
import { reportData, type ReportData } from '#shared/schema/report-data.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'
import { checkDocument } from './check-document.ts'
import { inputProblem, parseDocument, readBytes, reportLimit, wordsOf } from './read-file.ts'

const pdfMark = '%PDF-'

/** Reads the data of a report: from the JSON that reports carry, or from a report itself. */
export async function readReportData(path: string, io: CliIo): Promise<Result<ReportData, CliProblem>> {
  const bytes = await readBytes(path, io, reportLimit)
  if (!bytes.ok) return bytes
  const head = new TextDecoder('latin1').decode(bytes.value.subarray(0, 1024))
  const document = head.includes(pdfMark) ? await embeddedIn(path, bytes.value, io) : bytes
  if (!document.ok) return document
  const json = parseDocument(path, document.value, io)
  return json.ok ? checkDocument(path, json.value, reportData, io) : json
}

async function embeddedIn(path: string, pdf: Uint8Array, io: CliIo): Promise<Result<Uint8Array, CliProblem>> {
  const verified = await io.verifier.verify(pdf, { fileName: path, trusted: [], now: io.clock.now() })
  if (!verified.ok) {
    return inputProblem(io.translate('cli-input.at-file', { file: path, problem: wordsOf(verified.error, io) }))
  }
  const { embedded } = verified.value
  return embedded === null
    ? inputProblem(io.translate('cli-input.report-without-data', { file: path }))
    : success(embedded)
}
