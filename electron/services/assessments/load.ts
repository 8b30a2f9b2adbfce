import { failure, success, type Result } from '#shared/domain/result.ts'
import { questionnaireHash } from '#shared/domain/scoring/summary.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Repository, Stored } from '#shared/ports/repository.ts'
import type { Assessment, QuestionnaireReference } from '#shared/schema/assessment.ts'
import type { AssessmentId, VendorId } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'

/** An assessment with the documents that it stands on. */
export interface LoadedAssessment {
  readonly stored: Stored<'assessment'>
  readonly vendor: Stored<'vendor'>
  readonly engagement: Stored<'engagement'>
  readonly questionnaires: readonly Questionnaire[]
  /** All evidence of the vendor, by number. */
  readonly evidence: readonly Stored<'evidence'>[]
}

/** Loads an assessment whole: `not-found`, or `document-damaged` when a questionnaire is not the one that was frozen. */
export async function loadAssessment(
  repository: Repository,
  id: AssessmentId,
): Promise<Result<LoadedAssessment, Failure>> {
  const stored = await repository.get('assessment', id)
  if (!stored.ok) return stored
  const { value } = stored.value
  const [vendor, engagement, questionnaires, evidence] = await Promise.all([
    repository.get('vendor', value.vendorId),
    repository.get('engagement', value.engagementId),
    loadQuestionnaires(repository, value),
    evidenceOfVendor(repository, value.vendorId),
  ])
  if (!vendor.ok) return vendor
  if (!engagement.ok) return engagement
  if (!questionnaires.ok) return questionnaires
  return success({
    stored: stored.value,
    vendor: vendor.value,
    engagement: engagement.value,
    questionnaires: questionnaires.value,
    evidence,
  })
}

/** The exact questionnaires of an assessment, in its order, each checked against the hash that was taken at the start. */
export async function loadQuestionnaires(
  repository: Repository,
  assessment: Assessment,
): Promise<Result<readonly Questionnaire[], Failure>> {
  const loaded: Questionnaire[] = []
  for (const reference of assessment.questionnaires) {
    const stored = await repository.get('questionnaire', `${reference.id}@${reference.version}`)
    if (!stored.ok) return stored
    if ((await hashOf(stored.value.value)) !== reference.sha256) return failure({ code: 'document-damaged' })
    loaded.push(stored.value.value)
  }
  return success(loaded)
}

/** What an assessment remembers of a questionnaire. */
export async function referenceTo(questionnaire: Questionnaire): Promise<QuestionnaireReference> {
  return { id: questionnaire.id, version: questionnaire.version, sha256: await hashOf(questionnaire) }
}

export async function evidenceOfVendor(
  repository: Repository,
  vendor: VendorId,
): Promise<readonly Stored<'evidence'>[]> {
  const all = await repository.list('evidence')
  return all
    .filter(({ value }) => value.vendorId === vendor)
    .toSorted((left, right) => left.value.number - right.value.number)
}

const hashes = new WeakMap<Questionnaire, Promise<string>>()

/** Documents in memory are frozen, so one hash an object does. */
function hashOf(questionnaire: Questionnaire): Promise<string> {
  const known = hashes.get(questionnaire)
  if (known) return known
  const made = questionnaireHash(questionnaire)
  hashes.set(questionnaire, made)
  return made
}
