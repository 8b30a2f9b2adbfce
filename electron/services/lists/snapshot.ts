import type { LoadedAssessment } from '../assessments/load.ts'
import type { Repository, Stored } from '#shared/ports/repository.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import type { RegisterEntry } from '#shared/schema/register.ts'

/** All documents of the workspace that lists are made of, read at one time. Assessments are whole: others are left out. */
export interface Snapshot {
  readonly vendors: readonly Stored<'vendor'>[]
  readonly engagements: readonly Stored<'engagement'>[]
  readonly assessments: readonly LoadedAssessment[]
  readonly evidence: readonly Stored<'evidence'>[]
  readonly people: readonly Stored<'person'>[]
  /** Of all years, the newest first. */
  readonly reports: readonly RegisterEntry[]
}

export async function takeSnapshot(repository: Repository): Promise<Snapshot> {
  const [vendors, engagements, assessments, evidence, people, questionnaires, reports] = await Promise.all([
    repository.list('vendor'),
    repository.list('engagement'),
    repository.list('assessment'),
    repository.list('evidence'),
    repository.list('person'),
    repository.list('questionnaire'),
    reportsOf(repository),
  ])
  const vendorById = new Map(vendors.map((each) => [each.id, each]))
  const engagementById = new Map(engagements.map((each) => [each.id, each]))
  const questionnaireById = new Map(questionnaires.map((each) => [each.id, each.value]))
  const evidenceByVendor = Map.groupBy(evidence, ({ value }) => value.vendorId)

  function whole(stored: Stored<'assessment'>): readonly LoadedAssessment[] {
    const { value } = stored
    const vendor = vendorById.get(value.vendorId)
    const engagement = engagementById.get(value.engagementId)
    const used = value.questionnaires.map(({ id, version }) => questionnaireById.get(`${id}@${version}`))
    const present = used.filter((each): each is Questionnaire => each !== undefined)
    if (!vendor || !engagement || present.length < used.length) return []
    return [
      { stored, vendor, engagement, questionnaires: present, evidence: evidenceByVendor.get(value.vendorId) ?? [] },
    ]
  }

  return { vendors, engagements, assessments: assessments.flatMap(whole), evidence, people, reports }
}

/** Every issued report of the workspace, the newest first. */
export async function reportsOf(repository: Repository): Promise<readonly RegisterEntry[]> {
  const registers = await repository.list('register')
  return registers
    .flatMap(({ value }) => value.entries)
    .toSorted((left, right) => (left.issuedAt < right.issuedAt ? 1 : left.issuedAt > right.issuedAt ? -1 : 0))
}
