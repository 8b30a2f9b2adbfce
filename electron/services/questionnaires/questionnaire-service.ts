import { success } from '#shared/domain/result.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import type { Answer, Ask } from '../answer.ts'
import type { ServicePorts } from '../ports.ts'
import type { Session } from '../session/session.ts'
import { findInLibrary, listLibrary } from './library.ts'

/** Looks through the questionnaires that an assessment may be started from. */
export interface QuestionnaireService {
  list(): Answer<'questionnaire:list'>
  get(input: Ask<'questionnaire:get'>): Answer<'questionnaire:get'>
}

export function createQuestionnaireService(ports: ServicePorts, session: Session): QuestionnaireService {
  return {
    async list() {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const library = await listLibrary(ports.questionnaires, allowed.value.repository)
      return success({
        rows: library.map(({ questionnaire, builtIn }) => ({ ...rowOf(questionnaire), builtIn })),
      })
    },
    async get(reference) {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const found = await findInLibrary(ports.questionnaires, allowed.value.repository, reference)
      return found.ok ? success({ questionnaire: found.value }) : found
    },
  }
}

function rowOf(questionnaire: Questionnaire) {
  const questions = questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.type !== 'information')
  return {
    id: questionnaire.id,
    version: questionnaire.version,
    title: questionnaire.title,
    summary: questionnaire.summary,
    sections: questionnaire.sections.length,
    questions: questions.length,
    knockOuts: questions.filter((question) => question.knockOut).length,
  }
}
