import { z } from 'zod'
import { failure, success, type Result } from '#shared/domain/result.ts'
import { answersFile } from '#shared/schema/answers.ts'
import { assessment } from '#shared/schema/assessment.ts'
import { evidence } from '#shared/schema/evidence.ts'
import { exposureProfile } from '#shared/schema/exposure.ts'
import { finding } from '#shared/schema/finding.ts'
import { questionnaire } from '#shared/schema/questionnaire.ts'
import { register } from '#shared/schema/register.ts'
import { reportData } from '#shared/schema/report-data.ts'
import { response } from '#shared/schema/response.ts'
import { scoreInput, scoreSummary } from '#shared/schema/score.ts'
import { engagement, engagementFacts, vendor, vendorFacts } from '#shared/schema/vendor.ts'
import { verificationReport } from '#shared/verify/result.ts'
import type { CliProblem, Command, Given, Outcome } from '../command.ts'
import type { CliIo } from '../io.ts'
import { fields, paragraphs } from '../layout.ts'

/** Documents whose form can be asked for, by the name that is typed. */
const schemas = {
  answers: answersFile,
  assessment,
  engagement,
  'engagement-facts': engagementFacts,
  evidence,
  exposure: exposureProfile,
  finding,
  questionnaire,
  register,
  report: reportData,
  response,
  score: scoreSummary,
  'score-input': scoreInput,
  vendor,
  'vendor-facts': vendorFacts,
  verification: verificationReport,
} as const

type SchemaName = keyof typeof schemas

function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(schemas, name)
}

export const schemaCommand: Command = {
  name: 'schema',
  options: [],
  words: { placeholder: 'NAME', least: 0, most: 1 },
  run,
}

/** Prints the JSON Schema (2020-12) of a document; without a name, the names that there are. */
function run(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  return Promise.resolve(schemaOf(given.words[0], io))
}

function schemaOf(name: string | undefined, { translate, width }: CliIo): Result<Outcome, CliProblem> {
  const names = Object.keys(schemas).filter(isSchemaName)
  if (name === undefined) {
    const rows = names.map((each): readonly [string, string] => [each, translate(`cli.schema-${each}`)])
    return success({
      exit: 0,
      json: { schemas: names },
      text: paragraphs(translate('cli.schema-list'), fields(rows, width)),
    })
  }
  if (!isSchemaName(name)) {
    return failure({ kind: 'usage', message: translate('cli-usage.schema-unknown', { name, names: names.join(', ') }) })
  }
  // Of a document as it may be written: what has a default may be left out.
  const schema = { title: name, ...z.toJSONSchema(schemas[name], { io: 'input', target: 'draft-2020-12' }) }
  return success({ exit: 0, json: schema, text: JSON.stringify(schema, null, 2) })
}
