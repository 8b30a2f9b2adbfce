import { failure, success, type Result } from '#shared/domain/result.ts'
import { calendarDate } from '#shared/schema/primitives.ts'
import type { CliProblem, Given } from '../command.ts'
import type { CliIo } from '../io.ts'

/** The day of `--as-of`, or what stands for it. */
export function readAsOf(given: Given, otherwise: string, { translate }: CliIo): Result<string, CliProblem> {
  const asked = given.value('as-of')
  if (asked === undefined) return success(otherwise)
  if (calendarDate.safeParse(asked).success) return success(asked)
  return failure({ kind: 'usage', message: translate('cli-usage.date-wrong', { given: asked }) })
}
