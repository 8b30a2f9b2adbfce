import { failure, success, type Result } from '#shared/domain/result.ts'
import { scoreInputOf, scoreSourceOfAnswers } from '#shared/domain/scoring/score-input.ts'
import { questionnaireHash } from '#shared/domain/scoring/summary.ts'
import { questionKeyOf } from '#shared/domain/question-key.ts'
import { decision } from '#shared/schema/assessment.ts'
import { assessmentId, personId } from '#shared/schema/primitives.ts'
import { reportNumber } from '#shared/schema/register.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import type { Response } from '#shared/schema/response.ts'
import type { CliProblem, Given } from './command.ts'
import { rate } from './rate.ts'
import { readAnswers } from './input/answers.ts'
import { readAsOf } from './input/as-of.ts'
import { readExposure } from './input/exposure.ts'
import { readQuestionnaire } from './input/questionnaire.ts'
import type { Signer } from './input/signer.ts'
import { readEngagement, readVendor } from './input/vendor.ts'
import type { CliIo } from './io.ts'

/**
 * Puts the data of a report together from files: answers that nobody has reviewed, by the signer. The number stands in no register, so it is
 * R-<year>-0000 where none is given; where no decision is given, the report says that nobody has decided and that the vendor is to be
 * treated as suspended until somebody does.
 */
export async function reportDataFromParts(
  given: Given,
  signer: Signer,
  io: CliIo,
): Promise<Result<ReportData, CliProblem>> {
  const now = io.clock.now()
  const asOf = readAsOf(given, io.clock.today(), io)
  if (!asOf.ok) return asOf
  const stated = readStatements(given, now, io)
  if (!stated.ok) return stated
  const questionnaire = await readQuestionnaire(given.value('questionnaire') ?? '', io)
  if (!questionnaire.ok) return questionnaire
  const answers = await readAnswers(given.value('answers') ?? '', questionnaire.value, io)
  if (!answers.ok) return answers
  const exposure = await readExposure(given.value('exposure') ?? '', io)
  if (!exposure.ok) return exposure
  const vendor = await readVendor(given.value('vendor') ?? '', io)
  if (!vendor.ok) return vendor
  const engagement = await readEngagement(given.value('engagement'), io)
  if (!engagement.ok) return engagement

  const by = personId.parse(io.ids.next())
  const source = scoreSourceOfAnswers(questionnaire.value, answers.value.answers, exposure.value, asOf.value)
  const { responses: shown } = scoreInputOf(source)
  const responses = Object.entries(answers.value.answers.responses)
    .map(([id, response]) => [questionKeyOf(questionnaire.value.id, id), responseOf(response, by, now)] as const)
    .filter(([key]) => Object.hasOwn(shown, key))
  const { legalName, tradingName, country, website, identifiers, status, owner, tags } = vendor.value
  return success({
    format: 'countersign-report',
    formatVersion: 1,
    edition: 'full',
    number: stated.value.number,
    language: io.translate.locale,
    issuedAt: now,
    organisation: given.value('organisation') ?? signer.organisation,
    rootCertificateSha256: signer.rootSha256,
    vendor: { legalName, tradingName, country, website, identifiers, status, owner, tags },
    engagement: engagement.value,
    exposure: exposure.value,
    assessment: {
      id: assessmentId.parse(io.ids.next()),
      title: questionnaire.value.title,
      startedAt: now,
      submittedAt: null,
      preparedBy: [by],
      reviewedBy: [],
      decision: { ...stated.value.decision, by, at: now, samePersonPrepared: true },
    },
    people: [{ id: by, name: signer.name, title: '' }],
    questionnaires: [questionnaire.value],
    questionnaireReferences: [
      {
        id: questionnaire.value.id,
        version: questionnaire.value.version,
        sha256: await questionnaireHash(questionnaire.value),
      },
    ],
    responses: Object.fromEntries(responses),
    evidence: [],
    findings: [],
    proposals: {},
    asOf: asOf.value,
    score: await rate(source),
    auditHead: null,
    previous: null,
  })
}

interface Statements {
  readonly number: string
  readonly decision: Pick<ReportData['assessment']['decision'], 'outcome' | 'conditions' | 'reason' | 'validUntil'>
}

function readStatements(given: Given, now: string, { translate }: CliIo): Result<Statements, CliProblem> {
  const usage = (message: string) => failure({ kind: 'usage' as const, message })
  const number = given.value('number') ?? `R-${now.slice(0, 4)}-0000`
  if (!reportNumber.safeParse(number).success) return usage(translate('cli-usage.number-wrong', { given: number }))
  const asked = given.value('decision')
  const outcome = decision.shape.outcome.safeParse(asked ?? 'suspend')
  if (!outcome.success) {
    const outcomes = decision.shape.outcome.options.join(', ')
    return usage(translate('cli-usage.decision-unknown', { given: asked ?? '', outcomes }))
  }
  const reason = given.value('reason') ?? ''
  if (asked !== undefined && reason === '') return usage(translate('cli-usage.option-missing', { option: '--reason' }))
  return success({
    number,
    decision: {
      outcome: outcome.data,
      conditions: [],
      reason: asked === undefined ? translate('cli-report.undecided') : reason,
      validUntil: null,
    },
  })
}

function responseOf(
  given: { readonly answer: Response['answer']; readonly comment: string; readonly justification: string },
  answeredBy: Response['answeredBy'],
  answeredAt: string,
): Response {
  return { ...given, compensatingControl: '', evidence: [], flagged: false, answeredBy, answeredAt, review: null }
}
