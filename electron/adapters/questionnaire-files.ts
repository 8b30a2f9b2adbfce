import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { QuestionnaireSource } from '#shared/ports/questionnaire-source.ts'
import { questionnaire, type Questionnaire } from '#shared/schema/questionnaire.ts'

/** The questionnaires in a folder, one JSON file each; read once. */
export function createQuestionnaireFiles(folder: string): QuestionnaireSource {
  let loaded: Promise<readonly Questionnaire[]> | undefined

  async function load(): Promise<readonly Questionnaire[]> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
    return Promise.all(
      names.map(async (name) => questionnaire.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
    )
  }

  return { list: () => (loaded ??= load()) }
}
