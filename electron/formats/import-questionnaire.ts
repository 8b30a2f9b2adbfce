import { failure, type Result } from '#shared/domain/result.ts'
import { isCountersign, readCountersign } from './countersign/read-countersign.ts'
import type { Imported } from './imported.ts'
import { parseJson } from './json/parse-json.ts'
import type { ImportProblem } from './problem.ts'
import { decodeText } from './text/decode.ts'
import { isVsaq, readVsaq } from './vsaq/read-vsaq.ts'

/** Bytes up to which a file is read. */
export const maximumImportSize = 10 * 1024 * 1024

/**
 * Reads a questionnaire from a file of a stranger: our own JSON, or a questionnaire or extension of VSAQ. The content decides which, never the
 * file's name; that only names what has no name of its own. `now` is an instant in ISO 8601. What comes back fits the schema and is plain
 * text throughout; the fidelity report names every item that was changed or not understood. Nothing is kept of a file that is refused.
 */
export function importQuestionnaire(bytes: Uint8Array, fileName: string, now: string): Result<Imported, ImportProblem> {
  if (bytes.length > maximumImportSize) {
    return failure({ code: 'too-large', values: { limit: maximumImportSize / (1024 * 1024) } })
  }
  const text = decodeText(bytes)
  if (!text.ok) return text
  const strict = parseJson(text.value, 'strict')
  if (strict.ok && isCountersign(strict.value.value)) return readCountersign(strict.value.value)
  const dialect = strict.ok ? strict : parseJson(text.value, 'vsaq')
  if (!dialect.ok) return dialect
  if (isVsaq(dialect.value.value)) return readVsaq(dialect.value, fileName, now)
  // Comments and joined strings belong to the other format alone.
  return strict.ok ? failure({ code: 'format-unknown', values: {} }) : strict
}
