import type { ChannelOutput } from '#shared/ipc/contract.ts'
import type { MessageKey } from '#shared/text/translator.ts'

export type QuestionnaireRow = ChannelOutput<'questionnaire:list'>['rows'][number]

/** Names one version of one questionnaire among the choices. */
export function choiceId({ id, version }: Pick<QuestionnaireRow, 'id' | 'version'>): string {
  return `${id}@${version}`
}

/** What keeps an assessment from being started with these: none chosen, or two versions of one. */
export function choiceProblem(selected: readonly Pick<QuestionnaireRow, 'id'>[]): MessageKey | null {
  if (selected.length === 0) return 'start.choose-one'
  return new Set(selected.map(({ id }) => id)).size < selected.length ? 'start.same-id' : null
}
