import { failure, success, type Result } from '#shared/domain/result.ts'
import { questionnaire, type Questionnaire } from '#shared/schema/questionnaire.ts'
import type { ImportProblem } from './problem.ts'
import { firstIssue } from './schema-issue.ts'

/** Parses a questionnaire by the schema; `not-as-described` names the first place that does not fit. */
export function checkQuestionnaire(value: unknown): Result<Questionnaire, ImportProblem> {
  const parsed = questionnaire.safeParse(value)
  if (parsed.success) return success(parsed.data)
  return failure({ code: 'not-as-described', values: firstIssue(parsed.error) })
}
