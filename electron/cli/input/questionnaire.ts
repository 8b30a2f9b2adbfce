import { success, type Result } from '#shared/domain/result.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import { describeImportProblem } from '#electron/formats/describe.ts'
import type { Imported } from '#electron/formats/imported.ts'
import { importQuestionnaire } from '#electron/formats/import-questionnaire.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'
import { inputProblem, readBytes } from './read-file.ts'

/** Imports a questionnaire from a file of any format that is read. */
export async function readImport(path: string, io: CliIo): Promise<Result<Imported, CliProblem>> {
  const bytes = await readBytes(path, io)
  if (!bytes.ok) return bytes
  const imported = importQuestionnaire(bytes.value, path, io.clock.now())
  if (imported.ok) return imported
  const problem = describeImportProblem(imported.error, io.translate)
  return inputProblem(io.translate('cli-input.at-file', { file: path, problem }))
}

/** A questionnaire by the id of one that ships, or from a file. A file of that very name is meant where there is one with a path or an ending. */
export async function readQuestionnaire(named: string, io: CliIo): Promise<Result<Questionnaire, CliProblem>> {
  const shipped = await io.questionnaires.list()
  const builtIn = shipped.find(({ id }) => id === named)
  if (builtIn !== undefined) return success(builtIn)
  const imported = await readImport(named, io)
  if (imported.ok) return success(imported.value.questionnaire)
  const looksLikeId = /^[A-Za-z0-9_-]+$/.test(named)
  if (!looksLikeId) return imported
  const ids = shipped.map(({ id }) => id).join(', ')
  return inputProblem(io.translate('cli-input.questionnaire-unknown', { named, ids }))
}
