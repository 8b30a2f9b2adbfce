import { questionKey, type QuestionKey } from '../schema/primitives.ts'

/**
 * Names a question inside an assessment: `questionnaire-id:question-id`. Both ids must be valid slugs, else it throws.
 */
export function questionKeyOf(questionnaireId: string, questionId: string): QuestionKey {
  return questionKey.parse(`${questionnaireId}:${questionId}`)
}

/** The two ids in a key; slugs hold no colon, so the split is unambiguous. */
export function splitQuestionKey(key: QuestionKey): { readonly questionnaireId: string; readonly questionId: string } {
  const colon = key.indexOf(':')
  return { questionnaireId: key.slice(0, colon), questionId: key.slice(colon + 1) }
}
