import { success, type Result } from '#shared/domain/result.ts'
import { lintQuestionnaire } from '#shared/domain/lint/lint-questionnaire.ts'
import type { CliProblem, Command, Given, Outcome } from '../command.ts'
import type { CliIo } from '../io.ts'
import { readQuestionnaire } from '../input/questionnaire.ts'
import { bullets, paragraphs } from '../layout.ts'

export const lintCommand: Command = {
  name: 'lint',
  options: [],
  words: { placeholder: 'FILE', least: 1, most: 1 },
  run,
}

/** Looks for mistakes in a questionnaire that its schema cannot see; errors are a negative verdict, warnings are not. */
async function run(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const [named = ''] = given.words
  const read = await readQuestionnaire(named, io)
  if (!read.ok) return read
  const { id, version, title } = read.value
  const problems = lintQuestionnaire(read.value).map(({ code, severity, section, question, values }) => ({
    code,
    severity,
    section,
    question,
    message: io.translate(`lint.${code}`, values),
  }))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const lines = problems.map(({ severity, section, question, message }) => {
    const place = question ?? section ?? id
    return io.translate('cli.lint-problem', { severity, place, message })
  })
  return success({
    exit: errors > 0 ? 1 : 0,
    json: { questionnaire: { id, version, title }, errors, warnings, problems },
    text: paragraphs(io.translate('cli.lint-result', { title, version, errors, warnings }), bullets(lines, io.width)),
  })
}
