import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { QuestionnaireSource } from '#shared/ports/questionnaire-source.ts'
import type { Repository } from '#shared/ports/repository.ts'
import { documentId } from '#shared/schema/documents.ts'
import type { PersonId } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'

export interface LibraryEntry {
  readonly questionnaire: Questionnaire
  readonly builtIn: boolean
}

interface Reference {
  readonly id: string
  readonly version: string
}

/**
 * Everything that an assessment may be started from: what the workspace holds, and what ships with the program. Where both have
 * the same version, the stored one counts: it is what assessments were made with.
 */
export async function listLibrary(
  source: QuestionnaireSource,
  repository: Repository,
): Promise<readonly LibraryEntry[]> {
  const [builtIn, stored] = await Promise.all([source.list(), repository.list('questionnaire')])
  const shipped = new Set(builtIn.map((each) => documentId('questionnaire', each)))
  const own = new Set(stored.map((each) => each.id))
  return [
    ...stored.map(({ id, value }) => ({ questionnaire: value, builtIn: shipped.has(id) })),
    ...builtIn
      .filter((each) => !own.has(documentId('questionnaire', each)))
      .map((questionnaire) => ({ questionnaire, builtIn: true })),
  ].toSorted((left, right) => compareText(left.questionnaire.title, right.questionnaire.title))
}

/** One version of a questionnaire, `not-found` when nobody has it. */
export async function findInLibrary(
  source: QuestionnaireSource,
  repository: Repository,
  reference: Reference,
): Promise<Result<Questionnaire, Failure>> {
  const stored = await repository.get('questionnaire', `${reference.id}@${reference.version}`)
  if (stored.ok) return success(stored.value.value)
  if (stored.error.code !== 'not-found') return stored
  const found = (await source.list()).find(({ id, version }) => id === reference.id && version === reference.version)
  return found ? success(found) : failure({ code: 'not-found' })
}

/** Stores a questionnaire in the workspace, so that what an assessment uses never changes; one that is there stays as it is. */
export async function freeze(
  repository: Repository,
  questionnaire: Questionnaire,
  by: PersonId,
): Promise<Result<Questionnaire, Failure>> {
  const id = documentId('questionnaire', questionnaire)
  const created = await repository.create('questionnaire', id, questionnaire, {
    by,
    event: 'questionnaire-frozen',
    detail: { title: questionnaire.title },
  })
  if (created.ok) return success(created.value.value)
  if (created.error.code !== 'conflict') return created
  const stored = await repository.get('questionnaire', id)
  return stored.ok ? success(stored.value.value) : stored
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
