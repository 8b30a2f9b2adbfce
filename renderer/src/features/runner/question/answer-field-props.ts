import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import type { Commands } from '../use-commands.ts'
import type { Runner } from '../use-runner.ts'

/** What every kind of answer field gets. */
export interface AnswerFieldProps {
  readonly runner: Runner
  readonly place: PlacedQuestion
  readonly content: ResponseContent
  readonly isOpen: boolean
  readonly commands: Commands
  readonly onPreview: (option: string | null) => void
}
