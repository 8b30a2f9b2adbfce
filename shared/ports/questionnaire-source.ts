import type { Questionnaire } from '../schema/questionnaire.ts'

/** The questionnaires that ship with the program. */
export interface QuestionnaireSource {
  /** All of them, each parsed; a file that cannot be parsed is a mistake of the build and throws. */
  list(): Promise<readonly Questionnaire[]>
}
