import { failure, success, type Result } from '#shared/domain/result.ts'
import { checkQuestionnaire } from '../check-questionnaire.ts'
import { createFidelityLog } from '../fidelity.ts'
import type { Imported } from '../imported.ts'
import type { Json } from '../json/parse-json.ts'
import type { ImportProblem } from '../problem.ts'
import { countConditions } from './count.ts'

/** Whether a JSON document says that it is a questionnaire of ours, of whatever version. */
export function isCountersign(value: Json): boolean {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 'countersign-questionnaire'
  )
}

/** Reads a questionnaire of ours: all of it, or none. A newer version of the format is refused. */
export function readCountersign(value: Json): Result<Imported, ImportProblem> {
  const version = typeof value === 'object' && value !== null && 'formatVersion' in value ? value.formatVersion : null
  if (typeof version === 'number' && version > 1) return failure({ code: 'format-newer', values: { version } })
  const checked = checkQuestionnaire(value)
  if (!checked.ok) return checked
  const read = checked.value.sections.reduce((total, section) => total + 1 + section.questions.length, 0)
  return success({
    questionnaire: checked.value,
    fidelity: createFidelityLog().report(read),
    conditions: countConditions(checked.value),
  })
}
