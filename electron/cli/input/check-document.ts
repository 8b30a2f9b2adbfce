import type { z } from 'zod'
import { success, type Result } from '#shared/domain/result.ts'
import { describeSchemaIssue } from '#electron/formats/describe.ts'
import { firstIssue } from '#electron/formats/schema-issue.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'
import { inputProblem } from './read-file.ts'

/** Parses a value of a file by a schema; the problem names the file and the place in it. */
export function checkDocument<Schema extends z.ZodType>(
  path: string,
  value: unknown,
  schema: Schema,
  io: CliIo,
): Result<z.infer<Schema>, CliProblem> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return success(parsed.data)
  const problem = describeSchemaIssue({ ...firstIssue(parsed.error) }, io.translate)
  return inputProblem(io.translate('cli-input.at-file', { file: path, problem }))
}
