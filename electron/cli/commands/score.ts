import { failure, success, type Result } from '#shared/domain/result.ts'
import { canonicalJson } from '#shared/schema/canonical.ts'
import { scoreSourceOfAnswers } from '#shared/domain/scoring/score-input.ts'
import type { CliProblem, Command, Given, OptionName, Outcome } from '../command.ts'
import type { CliIo } from '../io.ts'
import { readAnswers } from '../input/answers.ts'
import { readAsOf } from '../input/as-of.ts'
import { readExposure } from '../input/exposure.ts'
import { readQuestionnaire } from '../input/questionnaire.ts'
import { readReportData } from '../input/report-data.ts'
import { rate } from '../rate.ts'
import { scoreText } from '../score-text.ts'

export const scoreCommand: Command = {
  name: 'score',
  options: [
    { name: 'questionnaire', value: 'FILE|ID' },
    { name: 'answers', value: 'FILE' },
    { name: 'exposure', value: 'FILE' },
    { name: 'assessment', value: 'FILE' },
    { name: 'as-of', value: 'DATE' },
  ],
  words: { placeholder: '', least: 0, most: 0 },
  run,
}

/** Rates answers, or a finished assessment with its reviews; a stated score that comes out differently is a negative verdict. */
function run(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const parts: readonly OptionName[] = ['questionnaire', 'answers', 'exposure']
  const some = parts.filter((name) => given.has(name))
  if (given.has('assessment') === some.length > 0 || (some.length > 0 && some.length < parts.length)) {
    return Promise.resolve(failure({ kind: 'usage', message: io.translate('cli-usage.score-input') }))
  }
  return given.has('assessment') ? scoreReport(given, io) : scoreAnswers(given, io)
}

async function scoreAnswers(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const asOf = readAsOf(given, io.clock.today(), io)
  if (!asOf.ok) return asOf
  const questionnaire = await readQuestionnaire(given.value('questionnaire') ?? '', io)
  if (!questionnaire.ok) return questionnaire
  const answers = await readAnswers(given.value('answers') ?? '', questionnaire.value, io)
  if (!answers.ok) return answers
  const exposure = await readExposure(given.value('exposure') ?? '', io)
  if (!exposure.ok) return exposure
  const source = scoreSourceOfAnswers(questionnaire.value, answers.value.answers, exposure.value, asOf.value)
  const score = await rate(source)
  return success({ exit: 0, json: score, text: scoreText(score, null, io), remarks: answers.value.remarks })
}

async function scoreReport(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const data = await readReportData(given.value('assessment') ?? '', io)
  if (!data.ok) return data
  const asOf = readAsOf(given, data.value.asOf, io)
  if (!asOf.ok) return asOf
  const score = await rate({ ...data.value, asOf: asOf.value })
  const stated = data.value.score
  // On another day another score is to be expected: only the same day can be compared.
  const matches = asOf.value === data.value.asOf ? canonicalJson(stated) === canonicalJson(score) : null
  return success({
    exit: matches === false ? 1 : 0,
    json: { ...score, stated, matches },
    text: scoreText(score, matches === null ? null : { stated, matches }, io),
  })
}
